/** Marks over the protocol: what can be marked at a place, the edits that a change of marks needs, and where marks stand. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../analysis/article";
import type { DeskFinding, Notes } from "../features/desk";
import { isMarkable, markableAt } from "../features/markable";
import { type Marking as Change, settleMarks, writeMarking } from "../features/marking";
import { isAskingForSource, sourceDetail } from "../features/marks";
import { groundOf, whyUnwritable } from "../sources/anchor";
import { isFile, marksOf, newRegisterOf } from "../sources/places";
import { anchorMarks } from "../sources/reanchor";
import { addSource } from "../sources/register";
import { changeOf, isPlaced, type TiedMark, tieMarks } from "../sources/tied";
import type { Edit } from "../text/edit";
import { firstWords } from "../text/excerpt";
import { type Span, slice, touchesSpan } from "../text/span";
import { toSpan } from "./fromLsp";
import type { Marking } from "./marking";
import type { StoryNotes } from "./notes";
import { type ChangeFile, NEW_FILE } from "./notesEdits";
import {
	ATTACH_COMMAND,
	type MarkAnswer,
	type MarkableAnswer,
	type MarkParams,
	type MarksParams,
	type NotesAnswer,
	REMOVE_COMMAND,
	STATUS_COMMAND,
} from "./protocol";
import { toRange } from "./toLsp";

export interface MarksOptions {
	readonly notes: StoryNotes;
	readonly change: ChangeFile;
	readonly marking: Marking;
	readonly folders: () => readonly string[];
	readonly hasCommand: (command: string) => boolean;
}

export interface StoryMarks {
	/** The marks of a story whose notes are loaded, where they stand now. */
	readonly of: (story: TextDocument) => readonly TiedMark[];
	readonly markable: (story: TextDocument, article: Article, span: Span) => MarkableAnswer | null;
	readonly mark: (story: TextDocument, article: Article, params: MarkParams) => Promise<NotesAnswer>;
	/** Null where the file says it all already. */
	readonly settle: (story: TextDocument) => Promise<NotesAnswer | null>;
	readonly told: (story: TextDocument) => MarksParams;
	/** What the light bulb offers at `span`. `isAsked`: somebody asked for it, it did not just show up. */
	readonly actions: (
		story: TextDocument,
		article: Article,
		span: Span,
		isAsked: boolean,
		findings: readonly DeskFinding[],
		diagnosticOf: (finding: DeskFinding) => Diagnostic,
	) => Promise<readonly CodeAction[]>;
}

type AddedSource = NonNullable<Extract<MarkParams["change"], { readonly kind: "attach" }>["added"]>;

const NO_FILE =
	"Marks are kept in a file beside the story, and this story is no file on this computer yet: save it first.";

export function createMarks(options: MarksOptions): StoryMarks {
	const { notes, change, marking, folders, hasCommand } = options;
	const tiedIn = (story: TextDocument, { marks, register }: Notes): readonly TiedMark[] =>
		tieMarks(marks.marks, marking.anchorsOf(story, marks.marks), register);
	const of = (story: TextDocument): readonly TiedMark[] => tiedIn(story, notes.of(story.uri));

	const changeMarks = async (
		story: string,
		write: (file: string) => readonly Edit[] | undefined,
	): Promise<NotesAnswer> =>
		isFile(story) ? change(marksOf(story), await notes.marks(marksOf(story)), write) : { problem: NO_FILE };

	/** The edit of the register that adds a source; none where its id is there. */
	async function changeRegister(story: string, added: AddedSource): Promise<NotesAnswer> {
		const there = (await notes.registers(story)).filter(({ text, isWhole }) => text !== undefined || !isWhole);
		const [nearest] = there;
		return change(nearest?.uri ?? newRegisterOf(story, folders()), nearest ?? NEW_FILE, (text) =>
			addSource(text, added),
		);
	}

	async function mark(story: TextDocument, params: MarkParams, passage: Span): Promise<NotesAnswer> {
		const { change: wanted, by, on } = params;
		const own = await changeMarks(story.uri, (file) =>
			writeMarking(story.getText(), withPassage(wanted, passage), { by, on }, file),
		);
		if (own.edit === undefined || wanted.kind !== "attach" || wanted.added === undefined) return own;
		const register = await changeRegister(story.uri, wanted.added);
		if (register.problem !== undefined) return register;
		const documentChanges = [...(register.edit?.documentChanges ?? []), ...(own.edit.documentChanges ?? [])];
		return { ...own, edit: { documentChanges } };
	}

	const answerOf = (story: TextDocument, tied: TiedMark): MarkAnswer => ({
		entry: tied.entry,
		range: isPlaced(tied) ? toRange(story, tied.anchor.span) : undefined,
		status: tied.mark.status,
		sources: tied.mark.sources,
		place: tied.mark.place,
		note: tied.mark.note,
		isChanged: isPlaced(tied) && tied.mark.status === "verified" && changeOf(story.getText(), tied) !== undefined,
	});

	const at = (story: TextDocument, span: Span): readonly TiedMark[] =>
		of(story).filter((tied) => isPlaced(tied) && touchesSpan(tied.anchor.span, span));

	return {
		of,
		markable: (story, article, span) => {
			const found = markableAt(article, span);
			if (found === undefined) return null;
			const { register } = notes.of(story.uri);
			const isSpeaker = (names: readonly string[]): boolean => names.some((name) => found.speakers.includes(name));
			const sources = register.sources
				.map((source) => ({
					id: source.id,
					name: source.name,
					detail: sourceDetail(source),
					isSpeaker: isSpeaker([source.name, ...source.aliases]),
				}))
				.toSorted((a, b) => Number(b.isSpeaker) - Number(a.isSpeaker));
			return {
				range: toRange(story, found.passage),
				copy: firstWords(slice(story.getText(), found.passage), 12),
				speakers: found.speakers.slice(0, 1),
				sources,
				marks: at(story, found.passage).map((tied) => answerOf(story, tied)),
			};
		},
		mark: async (story, article, params) => {
			const span = toSpan(story, params.range);
			const passage = params.change.kind === "attach" ? markableAt(article, span)?.passage : span;
			if (passage === undefined) return { problem: "There are no words to mark here: select some." };
			const problem = writesWords(params.change) ? whyUnwritable(story.getText(), passage) : undefined;
			return problem === undefined ? mark(story, params, passage) : { problem };
		},
		settle: async (story) => {
			const uri = marksOf(story.uri);
			const file = isFile(story.uri) ? await notes.marks(uri) : undefined;
			if (file?.text === undefined || !file.isWhole) return null;
			const { text } = file;
			const live = marking.anchorsOf(story, file.value.marks);
			const passages = file.value.marks.flatMap((one) => (one === undefined ? [] : [one.passage]));
			const asWritten = anchorMarks(groundOf(story.getText()), passages);
			const settled = live.flatMap((anchor, index) => {
				const written = asWritten[index];
				return written === undefined ? [] : [{ live: anchor, asWritten: written }];
			});
			const edits = settleMarks(story.getText(), settled, text);
			if (edits.length === 0) return null;
			return change(uri, file, () => edits);
		},
		told: (story) => ({
			uri: story.uri,
			version: story.version,
			marks: of(story)
				.filter(isPlaced)
				.map((tied) => answerOf(story, tied)),
		}),
		actions: async (story, article, span, isAsked, findings, diagnosticOf) => {
			const actions: CodeAction[] = [];
			const command = (title: string, name: string, diagnostics: Diagnostic[]): void => {
				if (!hasCommand(name)) return;
				const given = { title, command: name, arguments: [story.uri, toRange(story, span)] };
				actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command: given });
			};
			for (const finding of findings) {
				const entry = finding.mark;
				if (entry === undefined) continue;
				const diagnostic = diagnosticOf(finding);
				const edit = async (title: string, change: Change): Promise<void> => {
					const { edit: made } = await changeMarks(story.uri, (file) =>
						writeMarking(story.getText(), change, NOBODY, file),
					);
					if (made !== undefined)
						actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: made });
				};
				if (finding.rule === "changed-mark")
					await edit("The change is right: verified as it stands now", { kind: "tie", entry, passage: finding });
				if (finding.rule === "lost-mark")
					for (const place of finding.related)
						await edit(`Tie the mark to “${firstWords(slice(story.getText(), place).replace(/[“”"]/g, ""), 6)}”`, {
							kind: "tie",
							entry,
							passage: place,
						});
				await edit("Remove this mark", { kind: "remove", entry });
			}
			const asking = findings.filter(isAskingForSource).map(diagnosticOf);
			const isSelected = span.start < span.end;
			const here = at(story, span);
			if (asking.length > 0 || (isAsked && (isSelected || isMarkable(article, span.start))))
				command("Attach a source…", ATTACH_COMMAND, asking);
			if (here.length > 0 && isAsked) command("Set the status of this mark…", STATUS_COMMAND, []);
			if (here.length > 0 && isAsked && actions.every(({ title }) => title !== "Remove this mark"))
				command("Remove this mark…", REMOVE_COMMAND, []);
			return actions;
		},
	};
}

const NOBODY = { by: undefined, on: undefined };

const withPassage = (change: MarkParams["change"], passage: Span): Change =>
	writesWords(change) ? { ...change, passage } : change;

type WithWords = Extract<MarkParams["change"], { readonly kind: "attach" | "tie" }>;

/** True for a change that writes down what stands at its range. */
const writesWords = (change: MarkParams["change"]): change is WithWords =>
	change.kind === "attach" || change.kind === "tie";
