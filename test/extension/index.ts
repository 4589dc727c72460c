/** The tests' way into VS Code: it loads this file into its extension host and calls `run`. */
import { runMocha } from "../runMocha";

/** Runs the tests beside this file; VS Code ends with an error if this rejects. */
export async function run(): Promise<void> {
	const { failed } = await runMocha(__dirname, {
		timeout: 60_000,
		slow: 2_000,
	});
	if (failed > 0) throw new Error(`${failed} failed`);
}
