/** Runs test files with mocha and counts. Used from the command line and from inside VS Code. */
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { type Counts, writeCounts } from "./counts";

/** Runs every `*.test.js` in `folder` and below, prints the report of mocha, and leaves the counts. */
export async function runMocha(folder: string, options: Mocha.MochaOptions = {}): Promise<Counts> {
	// Mocha is an ES module; this file is not, and the Node of VS Code need not know `require` for such.
	const { default: Mocha } = await import("mocha");
	const mocha = new Mocha({
		ui: "bdd",
		timeout: 10_000,
		reporter: "spec",
		forbidOnly: process.env.CI !== undefined,
		...options,
	});
	for (const file of testFiles(folder)) mocha.addFile(file);
	await mocha.loadFilesAsync();
	const counts = await new Promise<Counts>((resolve) => {
		const runner = mocha.run(() => {
			const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
			resolve({ passed: passes, failed: failures, skipped: pending });
		});
	});
	writeCounts(counts);
	return counts;
}

function testFiles(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".test.js"))
		.sort()
		.map((file) => join(folder, file))
		.filter((file) => existsSync(sourceOf(file)));
}

/** The file that was compiled to `file`; TypeScript leaves the output of a deleted one behind. */
function sourceOf(file: string): string {
	return join(__dirname, "../../test", relative(__dirname, file)).replace(/\.js$/, ".ts");
}

if (require.main === module && process.argv[2] !== undefined)
	runMocha(process.argv[2]).then(
		(counts) => process.exit(counts.failed === 0 ? 0 : 1),
		(error: unknown) => {
			console.error(error);
			process.exit(1);
		},
	);
