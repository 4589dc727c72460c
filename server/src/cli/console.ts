/** What a command may do to the outside: print, fail with one line, read standard input. */

export interface Console {
	readonly out: (text: string) => void;
	/** Resolves once what was printed has left, so that memory stays bounded behind a slow reader. */
	readonly drained: () => Promise<void>;
	readonly error: (text: string) => void;
	/** Prints one line to standard error and gives the exit code for “could not run”. */
	readonly fail: (message: string) => number;
	readonly input: NodeJS.ReadableStream;
}

/** Why a file could not be read, in words that say what to do. */
export function fileProblem(path: string, error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "ENOENT") return `there is no file “${path}”.`;
	if (code === "EACCES") return `“${path}” may not be read: check its permissions.`;
	if (code === "EISDIR") return `“${path}” is a folder: name a file in it.`;
	return `“${path}” could not be read (${code ?? "unknown error"}).`;
}
