/** Saying no over the protocol: code actions, and the edits of marks and registers that they lead to. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import { isForAll, type No, type WayOut, writeNo } from "../features/ignoring";
import { whyUnwritable } from "../sources/anchor";
import { removeIgnore } from "../sources/marks";
import { isFile, marksOf, newRegisterOf } from "../sources/places";
import type { StoryNotes } from "./notes";
import { type ChangeFile, NEW_FILE } from "./notesEdits";
import { IGNORE_COMMAND, type IgnoreParams, type NotesAnswer } from "./protocol";

export interface IgnoringOptions {
	readonly notes: StoryNotes;
	readonly change: ChangeFile;
	readonly folders: () => readonly string[];
}

export interface Ignoring {
	/** The edit that says no in the story at `uri`, whose text is `copy`, or why there is none. */
	readonly say: (uri: string, copy: string, no: No) => Promise<NotesAnswer>;
	/** The edit that takes entry `index` out of the story's marks. */
	readonly takeBack: (story: string, index: number) => Promise<NotesAnswer>;
}

const NO_FILE =
	"What is ignored is kept in a file beside the story, and this story is no file on this computer yet: save it first.";

export function createIgnoring({ notes, change, folders }: IgnoringOptions): Ignoring {
	/** The register that a no for all goes into: the one that speaks of the rule already, else the nearest or the farthest. */
	async function registerFor(story: string, { extent, rule }: No) {
		const there = (await notes.registers(story)).filter(({ text, isWhole }) => text !== undefined || !isWhole);
		const speaking = extent === "everywhere" ? there.find(({ value }) => value.rules.has(rule)) : undefined;
		return speaking ?? (extent === "everywhere" ? there.at(-1) : there[0]);
	}

	return {
		say: async (story, copy, no) => {
			if (!isFile(story)) return { problem: NO_FILE };
			const problem = no.extent === "here" || no.extent === "paragraph" ? whyUnwritable(copy, no) : undefined;
			if (problem !== undefined) return { problem };
			const write = (text: string) => writeNo(copy, no, text);
			if (!isForAll(no)) return change(marksOf(story), await notes.marks(marksOf(story)), write);
			const register = await registerFor(story, no);
			return change(register?.uri ?? newRegisterOf(story, folders()), register ?? NEW_FILE, write);
		},
		takeBack: async (story, index) => {
			const uri = marksOf(story);
			return change(uri, await notes.marks(uri), (text) => removeIgnore(text, index));
		},
	};
}

/** A way out as a client that knows our command takes it: the command asks for a reason, then for the edit. */
export const toIgnoreCommand = (way: WayOut, params: IgnoreParams, diagnostic: Diagnostic): CodeAction => ({
	title: way.title,
	kind: CodeActionKind.QuickFix,
	diagnostics: [diagnostic],
	command: { title: way.title, command: IGNORE_COMMAND, arguments: [params] },
});

/** A change of another file than the story, or why it cannot be made. */
export const toNotesAction = (title: string, { edit, problem }: NotesAnswer, diagnostic: Diagnostic): CodeAction => ({
	title,
	kind: CodeActionKind.QuickFix,
	diagnostics: [diagnostic],
	...(edit === undefined ? { disabled: { reason: problem ?? "" } } : { edit }),
});
