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
	return attempt(log, method, uri, nothing, answer);
}

/** What `work` gives, or `nothing` where it fails; for work that nobody asked for, too. */
export async function attempt<T>(
	log: Log,
	method: string,
	uri: string,
	nothing: T,
	work: () => T | Promise<T>,
): Promise<T> {
	try {
		return await work();
	} catch (error) {
		log.error(
			`${method} failed for ${uri}: ${error instanceof Error ? `${error.name} ${firstFrame(error)}` : "unknown error"}`,
		);
		return nothing;
	}
}

/** Where it failed. The message, which the stack begins with, is left out: it could hold words of the story. */
function firstFrame({ stack = "", message }: Error): string {
	const frames = stack.slice(Math.max(0, stack.indexOf(message)) + message.length).split("\n");
	return frames.find((line) => line.trimStart().startsWith("at "))?.trim() ?? "";
}
