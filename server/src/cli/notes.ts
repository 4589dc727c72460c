/** What stands beside and above the stories that the command line reads. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Notes } from "../features/desk";
import { diskFiles } from "../files.node";
import { createNotes, type StoryNotes } from "../lsp/notes";
import type { Console } from "./console";

/** Registers above a story count as in an editor that has the current folder open. */
export function notesFor(console: Console): StoryNotes {
	return createNotes({
		files: diskFiles,
		openText: () => undefined,
		folders: () => [pathToFileURL(process.cwd()).toString()],
		isWatched: () => true,
		warn: (message) => console.error(`sourcemark: ${message}\n`),
	});
}

export async function notesOf(notes: StoryNotes, path: string): Promise<Notes> {
	const uri = pathToFileURL(resolve(path)).toString();
	await notes.load(uri);
	return notes.of(uri);
}
