/** What `npm start` says when it cannot do what it was asked: one line, no stack trace, and an exit code that is not zero. */
import { equal, match } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { scratchFolder } from "./processes";

describe("npm start", () => {
	it("names a file that is missing", async () => {
		await checkComplaint(["missing.story"], /no file or folder .*missing\.story: check the name/);
	});

	it("names a folder without stories", async () => {
		const folder = scratchFolder();
		await checkComplaint([folder], /no stories \(\.news .*\) in .*: name another folder/);
	});

	it("refuses a port that is none", async () => {
		await checkComplaint(["--port", "many"], /many is not a port: choose/);
		await checkComplaint(["--port", "0"], /0 is not a port: choose/);
	});

	it("refuses a port that is in use", async () => {
		const server = createServer().listen(0, "127.0.0.1");
		await once(server, "listening");
		const address = server.address();
		const port = typeof address === "object" ? String(address?.port) : "";
		await checkComplaint(["--port", port], /is in use: choose another one with --port/);
		server.close();
	});

	it("shows its usage for an option that it does not know", async () => {
		await checkComplaint(["--colour"], /Unknown option '--colour'\. Usage: npm start/);
	});

	it("opens one thing at a time", async () => {
		await checkComplaint(["one.story", "two.story"], /one story or one folder: npm start/);
	});
});

async function checkComplaint(args: readonly string[], complaint: RegExp): Promise<void> {
	const child = spawn(process.execPath, [join(__dirname, "start.js"), ...args], { stdio: ["ignore", "pipe", "pipe"] });
	const [printed, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
	equal(printed, "");
	match(said, complaint);
	equal(said.trimEnd().split("\n").length, 1);
	equal(code, 2);
}
