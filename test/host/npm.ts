/** Runs npm, the only way in which anything is downloaded here. */
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { extract } from "tar";
import { UserError } from "./userError";

/** Runs npm quietly in `folder` and returns what it printed. `purpose` is what the error message says could not be had. */
export async function npm(purpose: string, folder: string, args: readonly string[]): Promise<string> {
	const [command, ...before] = npmCommand();
	const child = spawn(command, [...before, ...args, "--no-audit", "--no-fund", "--loglevel=error"], {
		cwd: folder,
		env: environment(),
		stdio: ["ignore", "pipe", "pipe"],
		shell: process.platform === "win32" && before.length === 0,
	});
	let printed = "";
	let complaints = "";
	child.stdout.setEncoding("utf8").on("data", (text: string) => {
		printed += text;
	});
	child.stderr.setEncoding("utf8").on("data", (text: string) => {
		complaints += text;
	});
	const code = await new Promise<number | null>((resolve) => {
		child.on("error", (error) => {
			complaints += error.message;
			resolve(1);
		});
		child.on("close", resolve);
	});
	if (code !== 0) throw new UserError(explain(purpose, complaints));
	return printed.trim();
}

/** Unpacks the part of an npm package that lies below `part` into `folder`, without source maps; no script of the package runs. */
export async function unpackPackage(purpose: string, name: string, folder: string, part: string): Promise<void> {
	const printed = await npm(purpose, folder, ["pack", name]);
	const file = join(folder, printed.split("\n").at(-1) ?? printed);
	const wanted = (path: string) => path.startsWith(part) && !path.endsWith(".map");
	await extract({ file, cwd: folder, strip: part.split("/").length - 1, filter: wanted });
	await rm(file);
}

/** The npm that runs us, where there is one; otherwise the one on the PATH. */
export function npmCommand(): [string, ...string[]] {
	const script = process.env.npm_execpath;
	return script?.endsWith("npm-cli.js") ? [process.execPath, script] : ["npm"];
}

/** Our environment without what an outer `npm run` says about the project itself; registry, proxy and cache settings stay. */
function environment(): NodeJS.ProcessEnv {
	const own = /^npm_(?:package|lifecycle|config_(?:local_prefix|global_prefix|prefix|dry_run|json|workspace))/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

function explain(purpose: string, complaints: string): string {
	const code = /code (E\w+)/.exec(complaints)?.[1];
	const offline = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "ENOTCACHED"];
	if (code !== undefined && offline.includes(code))
		return `Could not get ${purpose}: npm cannot reach its registry (${code}). Check the network and npm's proxy settings, then run the same command again.`;
	const line = complaints
		.split("\n")
		.map((text) => text.replace(/^npm (?:error|ERR!)\s*/, ""))
		.find((text) => text !== "" && !text.startsWith("code "));
	return `Could not get ${purpose}: npm failed${line === undefined ? "" : `: ${line}`}. Try the same command again.`;
}
