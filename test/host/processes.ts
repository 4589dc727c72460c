/** Child processes and scratch folders that never outlive this process, however it ends. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fstatSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

/** Starts a program as the leader of its own process group; the whole group ends when this process does. */
export function spawnGroup(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
	const child = spawn(program, args, { ...options, detached: process.platform !== "win32" });
	const forget = atEnd(() => endGroup(child));
	child.once("exit", () => {
		endGroup(child);
		forget();
	});
	return child;
}

/** Ends a program that `spawnGroup` started, and all that it started. */
export function endGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === "win32") child.kill();
		else process.kill(-child.pid, "SIGKILL");
	} catch {
		// The group is gone already.
	}
}

/** Ends this process when the one that started it is gone, which closes the pipe that it holds as our stdin. */
export function endWithParent(): void {
	const stdin = fstatSync(0);
	if (!stdin.isSocket() && !stdin.isFIFO()) return;
	process.stdin.once("close", () => process.exit(1)).resume();
	process.stdin.once("end", () => process.exit(1));
}

/** A new empty folder, deleted when this process ends. */
export function scratchFolder(): string {
	const folder = mkdtempSync(join(realpathSync(tmpdir()), "sourcemark-"));
	atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
	return folder;
}

const duties = new Set<() => void>();

/** Has `duty` done when this process ends, last come first served; returns how to take that back. */
function atEnd(duty: () => void): () => void {
	duties.add(duty);
	return () => duties.delete(duty);
}

process.once("exit", () => {
	for (const duty of [...duties].reverse()) duty();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
	process.once(signal, () => process.exit(128 + constants.signals[signal]));
for (const stream of [process.stdout, process.stderr])
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code === "EPIPE") process.exit(1);
	});
