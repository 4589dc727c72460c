/** The steps of the tests that need no VS Code: mocha over one folder of `out/test`, in a process of its own. */
import { join } from "node:path";
import { type Counts, countsVariable, readCounts } from "../counts";
import { scratchFolder } from "../host/processes";
import { runProgram } from "./runProgram";

/** Runs the tests in `out/test/<name>`. */
export async function runSuite(name: string): Promise<Counts> {
	const file = join(scratchFolder(), "counts.json");
	const folder = join(__dirname, "..", name);
	const code = await runProgram(process.execPath, [join(__dirname, "../runMocha.js"), folder], {
		[countsVariable]: file,
	});
	return judge(readCounts(file), code);
}

/** A runner that ended badly without a failed test to show for it has failed all the same. */
export function judge(counts: Counts, code: number): Counts {
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
