/** The built programs as processes: started with input, read to their end. */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { spawnGroup } from "../host/processes";
import { root } from "../support/knowledge";

export interface Outcome {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Starts `dist/<file>`; it ends with this process at the latest. */
export function start(file: string, args: readonly string[], folder = root): ChildProcess {
	const path = join(root, "dist", file);
	if (!existsSync(path)) throw new Error(`dist/${file} is missing: run \`npm run build\` before these tests.`);
	const child = spawnGroup(process.execPath, [path, ...args], { cwd: folder, stdio: "pipe" });
	// A program that ends early leaves its input unread, which is for its exit code to tell.
	child.stdin?.on("error", () => {});
	return child;
}

/** Runs the command line in `folder` with `input` and waits for its end. */
export async function sourcemark(args: readonly string[], input = "", folder = root): Promise<Outcome> {
	const child = start("cli.js", args, folder);
	child.stdin?.end(input);
	return ended(child);
}

/** What a program prints from now on, and how it ends. */
export async function ended(child: ChildProcess): Promise<Outcome> {
	const { stdout, stderr } = child;
	if (stdout === null || stderr === null) throw new Error("The program's output is not piped.");
	const code = new Promise<number | null>((resolve) => child.once("exit", resolve));
	const [out, err] = await Promise.all([text(stdout), text(stderr)]);
	return { out, err, code: await code };
}
