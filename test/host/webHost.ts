/** VS Code served on 127.0.0.1 to a browser: starts the server and makes the addresses of its pages. */
import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { installCodeServer, noGallery } from "./codeServer";
import { endGroup, scratchFolder, spawnGroup } from "./processes";
import { UserError } from "./userError";

/** A running server. */
export interface WebHost {
	readonly port: number;
	/** Resolves with what the server had to say if it ends by itself. */
	readonly ended: Promise<string>;
	readonly stop: () => void;
}

/** What may differ between servers; the defaults are a free port, no extensions and VS Code's own settings. */
export interface WebHostOptions {
	readonly port?: number | undefined;
	readonly extensions?: string | undefined;
	readonly settings?: Readonly<Record<string, unknown>>;
	/** A folder for the server's own files, to change the settings later; otherwise a scratch folder. */
	readonly data?: string;
	/** Whether the server may end some minutes after its last page has gone. */
	readonly endWhenUnused?: boolean;
}

/** Starts a server and waits until it listens. */
export async function startWebHost(options: WebHostOptions = {}): Promise<WebHost> {
	if (options.port !== undefined) await checkPort(options.port);
	const code = await installCodeServer();
	const scratch = scratchFolder();
	const data = options.data ?? join(scratch, "data");
	writeSettings(data, options.settings ?? {});
	const server = spawnGroup(
		process.execPath,
		[
			join(code, "out/server-main.js"),
			"--host=127.0.0.1",
			`--port=${options.port ?? 0}`,
			"--without-connection-token",
			"--telemetry-level=off",
			"--disable-workspace-trust",
			...(options.endWhenUnused ? ["--enable-remote-auto-shutdown"] : []),
			...folders(data, options.extensions ?? join(scratch, "extensions")),
		],
		{ env: environment(scratch), stdio: ["ignore", "pipe", "pipe"] },
	);
	const { said, ended } = listen(server);
	const line = /Extension host agent listening on (\d+)/;
	const port = await Promise.race([
		said(line),
		ended.then((last) => {
			throw new UserError(`The VS Code server did not start: ${last}`);
		}),
	]);
	return { port: Number(port), ended, stop: () => endGroup(server) };
}

/** Installs a packaged extension into the folder `extensions`. */
export async function installExtension(vsix: string, extensions: string): Promise<void> {
	const code = await installCodeServer();
	const scratch = scratchFolder();
	const args = [join(code, "out/server-main.js"), "--install-extension", vsix, ...folders(scratch, extensions)];
	const done = spawnSync(process.execPath, args, { env: environment(scratch), encoding: "utf8" });
	if (done.status !== 0) throw new Error(`Could not install ${vsix}:\n${done.stdout}${done.stderr}`);
}

/** Writes the user's settings; an open page takes them up by itself. */
export function writeSettings(data: string, settings: Readonly<Record<string, unknown>>): void {
	mkdirSync(join(data, "data/User"), { recursive: true });
	writeFileSync(join(data, "data/User/settings.json"), JSON.stringify(settings, undefined, "\t"));
}

function folders(data: string, extensions: string): readonly string[] {
	mkdirSync(extensions, { recursive: true });
	return [`--server-data-dir=${data}`, `--extensions-dir=${extensions}`, "--accept-server-license-terms"];
}

function environment(scratch: string): NodeJS.ProcessEnv {
	const gallery = JSON.stringify(noGallery);
	return { ...process.env, TMPDIR: scratch, XDG_RUNTIME_DIR: scratch, EXTENSIONS_GALLERY: gallery };
}

/** Follows what the server prints: `said` waits for a line, `ended` for its end. */
function listen(server: ChildProcess) {
	const last: string[] = [];
	const waiting = new Map<RegExp, (found: string) => void>();
	for (const stream of [server.stdout, server.stderr]) {
		if (stream === null) continue;
		createInterface(stream).on("line", (line) => {
			if (line.trim() !== "") last.push(line);
			if (last.length > 5) last.shift();
			for (const [pattern, found] of waiting) {
				const match = pattern.exec(line);
				if (match?.[1] !== undefined) found(match[1]);
			}
		});
	}
	const ended = new Promise<string>((resolve) => server.once("close", () => resolve(last.join(" / "))));
	return { said: (pattern: RegExp) => new Promise<string>((found) => waiting.set(pattern, found)), ended };
}

async function checkPort(port: number): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => reject(new UserError(refusal(port, error.code))));
		server.listen(port, "127.0.0.1", resolve);
	});
	await new Promise((resolve) => server.close(resolve));
}

function refusal(port: number, code: string | undefined): string {
	if (code === "EADDRINUSE") return `Port ${port} is in use: choose another one with --port, or leave --port out.`;
	if (code === "EACCES") return `Port ${port} needs special rights: choose one above 1023 with --port.`;
	return `Port ${port} cannot be used (${code}): choose another one with --port, or leave --port out.`;
}
