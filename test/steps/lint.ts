/** The first step of the tests: lint and formatting. */
import { runProgram } from "./runProgram";

/** Checks the whole project with Biome. */
export async function lint(): Promise<undefined> {
	const code = await runProgram(process.execPath, [
		require.resolve("@biomejs/biome/bin/biome"),
		"check",
		"--error-on-warnings",
	]);
	if (code !== 0) throw new Error("`npm run format` mends what can be mended by itself.");
}
