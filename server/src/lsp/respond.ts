/** The one place that catches: a request that fails is logged by method and document, without copy, and answers nothing. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

export interface Log {
	readonly error: (message: string) => void;
}

/** Runs `answer`, unless the client has taken the request back by then. `nothing` is the method's empty answer. */
export async function respond<T>(
	log: Log,
	method: string,
	uri: string,
	token: CancellationToken,
	nothing: T,
	answer: () => T | Promise<T>,
): Promise<T> {
	// A turn of the loop, so that a cancellation already in the pipe is seen before any work is done.
	await new Promise((resolve) => setTimeout(resolve, 0));
	if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
	try {
		return await answer();
	} catch (error) {
		log.error(
			`${method} failed for ${uri}: ${error instanceof Error ? `${error.name} ${firstFrame(error)}` : "unknown error"}`,
		);
		return nothing;
	}
}

/** Where it failed. The message is left out: it could hold words of the story. */
const firstFrame = (error: Error): string =>
	error.stack
		?.split("\n")
		.find((line) => line.trimStart().startsWith("at "))
		?.trim() ?? "";
