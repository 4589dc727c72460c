/** The VS Code that runs in a browser: the server and workbench inside the npm package `code-server`, without code-server's own program. */
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "./cache";
import { npm, unpackPackage } from "./npm";

const version = "4.100.3";
const ripgrep = `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`;
/** Counts up when the preparation below changes, so that an older copy in the cache is not taken for this one. */
const revision = 1;

/** Where every extension look-up is sent: a port that nothing listens on. */
export const noGallery = {
	serviceUrl: "http://127.0.0.1:9/none",
	itemUrl: "",
	resourceUrlTemplate: "",
	controlUrl: "",
};

/** The folder of the VS Code server, installed into the cache the first time. */
export async function installCodeServer(): Promise<string> {
	return cached(`code-server-${version}-r${revision}`, async (folder) => {
		console.error(`Installing VS Code for the browser (code-server@${version}) into the cache, once…`);
		const purpose = `VS Code for the browser (code-server@${version})`;
		await unpackPackage(purpose, `code-server@${version}`, folder, "package/lib/vscode/");
		await npm(purpose, folder, ["install", "--omit=dev", "--ignore-scripts"]);
		const product = join(folder, "product.json");
		const settings: unknown = JSON.parse(await readFile(product, "utf8"));
		await writeFile(product, JSON.stringify(Object.assign({}, settings, { extensionsGallery: noGallery })));
		await addRipgrep(folder);
		await standIns(folder);
	});
}

/** Without ripgrep `findFiles` fails; its own package gets the program in an install script, which we do not run. */
async function addRipgrep(folder: string): Promise<void> {
	const draft = join(folder, "ripgrep");
	await mkdir(draft);
	await unpackPackage("the search program of VS Code", ripgrep, draft, "package/bin/");
	const program = process.platform === "win32" ? "rg.exe" : "rg";
	const bin = join(folder, "node_modules/@vscode/ripgrep/bin");
	await mkdir(bin, { recursive: true });
	await copyFile(join(draft, program), join(bin, program));
	await chmod(join(bin, program), 0o755);
	await rm(draft, { recursive: true });
}

/** Two packages whose native parts are not built get a small JavaScript body: the logger and the watchdog. */
async function standIns(folder: string): Promise<void> {
	await replaceMain(join(folder, "node_modules/@vscode/spdlog"), spdlog);
	await replaceMain(join(folder, "node_modules/native-watchdog"), "exports.start = () => {};\n");
}

async function replaceMain(folder: string, source: string): Promise<void> {
	const description: { main?: string } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
	const main = description.main ?? "index.js";
	await writeFile(join(folder, main.endsWith(".js") ? main : `${main}.js`), source);
}

// Exports are written one by one: the server imports them by name from an ES module, and Node finds such names by reading.
const spdlog = `"use strict";
const { appendFileSync, mkdirSync } = require("node:fs");
const { dirname } = require("node:path");
const levels = ["trace", "debug", "info", "warning", "error", "critical", "off"];
class Logger {
	constructor(name, file) { this.file = file; this.level = 2; mkdirSync(dirname(file), { recursive: true }); }
	write(level, message) {
		if (level < this.level) return;
		try { appendFileSync(this.file, new Date().toISOString() + " [" + levels[level] + "] " + message + "\\n"); } catch {}
	}
	trace(message) { this.write(0, message); }
	debug(message) { this.write(1, message); }
	info(message) { this.write(2, message); }
	warn(message) { this.write(3, message); }
	error(message) { this.write(4, message); }
	critical(message) { this.write(5, message); }
	setLevel(level) { this.level = level; }
	getLevel() { return this.level; }
	setPattern() {}
	clearFormatters() {}
	flush() {}
	drop() {}
}
exports.version = 11500;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;
