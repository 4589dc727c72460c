/** `npm start [-- path]`: opens VS Code on the sample stories, or on the user's, with the extension loaded. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { parseArgs } from "node:util";
import { onPath } from "./browser";
import { pageAddress } from "./pageAddress";
import { findStories, root, type Stories } from "./stories";
import { readArguments, runMain, UserError } from "./userError";
import { startWebHost } from "./webHost";

const usage = "npm start -- [--port NUMBER] [--web] [story or folder]";

async function main(): Promise<number> {
	const { port, web, path } = readOptions();
	const stories = findStories(path);
	const code = web || port !== undefined ? undefined : onPath("code");
	return code === undefined ? serve(stories, port) : open(code, stories);
}

function readOptions() {
	const options = { port: { type: "string" }, web: { type: "boolean" } } as const;
	const { values, positionals } = readArguments(usage, () => parseArgs({ options, allowPositionals: true }));
	if (positionals.length > 1) throw new UserError(`Name one story or one folder: ${usage}`);
	const port = values.port === undefined ? undefined : Number(values.port);
	if (port !== undefined && !(Number.isInteger(port) && 1 <= port && port <= 65535))
		throw new UserError(`${values.port} is not a port: choose a number between 1024 and 65535.`);
	return { port, web: values.web ?? false, path: positionals[0] };
}

/** Opens a new window of the VS Code that is installed here. */
async function open(code: string, { folder, file }: Stories): Promise<number> {
	const paths = file === undefined ? [folder] : [folder, file];
	const args = ["--new-window", `--extensionDevelopmentPath=${root}`, ...paths];
	const shell = process.platform === "win32";
	const child = spawn(shell ? `"${code}"` : code, shell ? args.map((arg) => `"${arg}"`) : args, {
		stdio: "inherit",
		shell,
	});
	const [exit] = await once(child, "close");
	return exit ?? 1;
}

/** Serves VS Code to a browser until Ctrl-C. */
async function serve(stories: Stories, port: number | undefined): Promise<number> {
	process.prependOnceListener("SIGINT", () => process.exit(0));
	const settings = { "workbench.startupEditor": "none", "extensions.ignoreRecommendations": true };
	const host = await startWebHost({ port, settings });
	console.log("VS Code with Sourcemark runs on this machine. Open this address in a browser; Ctrl-C here ends it.\n");
	console.log(`  ${pageAddress(host.port, { ...stories, developmentPath: root })}\n`);
	throw new UserError(`The VS Code server ended: ${await host.ended}`);
}

void runMain(main);
