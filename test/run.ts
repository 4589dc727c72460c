/** `npm test`: every check in order, whatever the earlier ones said, and at the end one line with all counts. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { add, type Counts, formatCounts, nothing } from "./counts";
import { runMain, UserError } from "./host/userError";
import { runExtension, runInstalled } from "./steps/extension";
import { lint } from "./steps/lint";
import { runSuite } from "./steps/suite";

/** A step returns its counts; a step that tests nothing of its own, like the linter, returns none and throws to fail. */
type Step = () => Promise<Counts | undefined>;

const steps: Readonly<Record<string, Step>> = {
	lint,
	unit: () => runSuite("unit"),
	corpus: () => runSuite("corpus"),
	server: () => runSuite("server"),
	grammar: () => runSuite("grammar"),
	host: () => runSuite("host"),
	workbench: () => runSuite("workbench"),
	extension: runExtension,
	installed: runInstalled,
};

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({ options: { update: { type: "boolean" } }, allowPositionals: true });
	const unknown = positionals.find((name) => !(name in steps));
	if (unknown !== undefined)
		throw new UserError(`There is no step ${unknown}: choose among ${Object.keys(steps).join(", ")}.`);
	if (values.update) process.env.UPDATE = "1";
	process.chdir(join(__dirname, "../.."));
	const chosen = positionals.length === 0 ? Object.keys(steps) : positionals;
	const failures: string[] = [];
	let total = nothing;
	for (const name of chosen) {
		const counts = await runStep(name);
		total = add(total, counts);
		if (counts.failed > 0) failures.push(name);
	}
	if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
	console.log(`\n${formatCounts(total)}`);
	return failures.length === 0 ? 0 : 1;
}

/** Runs one step; one that throws, or that ran no test at all, counts as one failure. */
async function runStep(name: string): Promise<Counts> {
	const begin = performance.now();
	console.log(`\n── ${name}`);
	const counts = await attempt(name);
	console.log(`── ${name}: ${formatCounts(counts)} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
	return counts;
}

async function attempt(name: string): Promise<Counts> {
	try {
		const counts = await steps[name]?.();
		if (counts === undefined || counts.passed + counts.failed > 0) return counts ?? nothing;
		console.error(`The ${name} tests ran nothing.`);
		return { ...counts, failed: 1 };
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { ...nothing, failed: 1 };
	}
}

void runMain(main);
