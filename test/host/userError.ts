/** Errors that are the user's to mend: shown as one line, without a stack trace. */

/** Something outside the program is not as it should be; the message says what to do about it. */
export class UserError extends Error {}

/** Reads a program's arguments with `read`; what that finds wrong is the user's to mend. */
export function readArguments<Result>(usage: string, read: () => Result): Result {
	try {
		return read();
	} catch (error) {
		const [what] = error instanceof Error ? error.message.split(". ") : [String(error)];
		throw new UserError(`${what}. Usage: ${usage}`);
	}
}

/** Runs a program's main function and turns what it throws into a line on stderr and an exit code. */
export async function runMain(main: () => Promise<number>): Promise<void> {
	try {
		process.exit(await main());
	} catch (error) {
		console.error(error instanceof UserError ? error.message : error);
		process.exit(error instanceof UserError ? 2 : 1);
	}
}
