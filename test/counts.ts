/** How many tests passed, failed and were skipped: what every runner hands to `npm test`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The environment variable that names the file for a runner's counts. */
export const countsVariable = "SOURCEMARK_COUNTS";

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Counts, other: Counts): Counts {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped,
	};
}

/** The line with which `npm test` ends. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Writes the counts where the runner's environment says. */
export function writeCounts(counts: Counts): void {
	const file = process.env[countsVariable];
	if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}

/** What a runner wrote; nothing if it never came so far. */
export function readCounts(file: string): Counts {
	return existsSync(file) ? { ...nothing, ...JSON.parse(readFileSync(file, "utf8")) } : nothing;
}
