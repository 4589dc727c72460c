/** What stands beside and above the stories that the command line reads. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Knowledge } from "../analysis/analyze";
import type { RegisteredIndex } from "../analysis/registeredNames";
import type { Notes } from "../features/desk";
import { diskFiles } from "../files.node";
import { createNotes, type StoryNotes } from "../lsp/notes";
import { createRegisteredNames } from "../sources/registeredNames";
import type { Console } from "./console";

/** The notes of the story at a path, and the names of its registers. */
export type NotesOfStories = (path: string) => Promise<Notes & { readonly names: RegisteredIndex | undefined }>;

/** Registers above a story count as in an editor that has the current folder open. */
export const storyNotes = (console: Console): StoryNotes =>
	createNotes({
		files: diskFiles,
		openText: () => undefined,
		folders: () => [pathToFileURL(process.cwd()).toString()],
		isWatched: () => true,
		warn: (message) => console.error(`sourcemark: ${message}\n`),
	});

export function notesFor(console: Console, knowledge: Knowledge): NotesOfStories {
	const notes = storyNotes(console);
	const namesOf = createRegisteredNames(knowledge);
	return async (path) => {
		const uri = pathToFileURL(resolve(path)).toString();
		await notes.load(uri);
		const { register, marks } = notes.of(uri);
		return { register, marks, names: namesOf(register) };
	};
}
