/** Runs a program as a step of the tests, its output on ours. */
import { spawnGroup } from "../host/processes";

/** Runs a program in the current folder; resolves with its exit code, or 1 if a signal ended it. */
export function runProgram(
	program: string,
	args: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<number> {
	const child = spawnGroup(program, args, {
		stdio: ["ignore", "inherit", "inherit"],
		env: { ...process.env, ...environment },
	});
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (code) => resolve(code ?? 1));
	});
}
