/**
 * What the models weigh: their bytes as the build packs them; the time from nothing to knowledge in a fresh process; and what the
 * server of `dist` holds in memory a moment after it started, before it has read a story.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { root, weightsFolder } from "../support/knowledge";
import type { Figures } from "./measures";
import { MODELS } from "./models";

const packed = join(root, "dist");

export async function weightFigures(): Promise<Figures> {
	const [tagger = 0, parser = 0, names = 0] = MODELS.map(packedSize);
	return {
		"size-tagger": { ours: tagger / 1e6 },
		"size-parser": { ours: parser / 1e6 },
		"size-names": { ours: names / 1e6 },
		size: { ours: (tagger + parser + names) / 1e6 },
		load: { ours: loadTime() },
		memory: { ours: await idleMemory() },
	};
}

/** A model that the build does not pack is packed here: the sum is of all of them. */
function packedSize(model: string): number {
	const file = join(packed, `${model}.bin.br`);
	if (existsSync(file)) return statSync(file).size;
	return brotliCompressSync(readFileSync(join(weightsFolder, `${model}.bin`))).length;
}

const RUNS = 5;

/** The median of several processes, in milliseconds by the clock: leave the machine alone meanwhile. */
function loadTime(): number | undefined {
	const code = `
		const { loadPackedKnowledge } = require(${JSON.stringify(join(root, "out/server/src/knowledge.node.js"))});
		const begin = performance.now();
		loadPackedKnowledge(${JSON.stringify(packed)});
		console.log(performance.now() - begin);`;
	const times = Array.from({ length: RUNS }, () =>
		Number(spawnSync(process.execPath, ["-e", code], { encoding: "utf8" }).stdout),
	);
	return times.sort((a, b) => a - b)[RUNS >> 1];
}

/** The server says that it is ready, then it is left alone. */
const IDLE = 3000;

async function idleMemory(): Promise<number | undefined> {
	const server = spawn(process.execPath, [join(packed, "server.js"), "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
	const connection = createMessageConnection(
		new StreamMessageReader(server.stdout),
		new StreamMessageWriter(server.stdin),
	);
	try {
		connection.listen();
		await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
		await connection.sendNotification("initialized", {});
		await setTimeout(IDLE);
		return residentMegabytes(server.pid);
	} finally {
		connection.dispose();
		server.kill();
	}
}

/** Undefined where the system does not tell. */
function residentMegabytes(pid: number | undefined): number | undefined {
	const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
	const kilobytes = Number(stdout?.trim());
	return kilobytes > 0 ? kilobytes / 1024 : undefined;
}
