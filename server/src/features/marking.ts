/** Changes of a story's marks, and what each of them writes into which file. */
import { quoteAt, type TextQuote } from "../sources/anchor";
import { evenWords } from "../sources/evenText";
import { addMark, changeMark, type MarkChanges, readMarks, removeMark } from "../sources/marks";
import type { Anchored } from "../sources/reanchor";
import type { Status } from "../sources/schema";
import { difference } from "../text/difference";
import { applyEdits, type Edit } from "../text/edit";
import type { Span } from "../text/span";

/** A change as somebody asked for it. */
export type Marking =
	| {
			readonly kind: "attach";
			readonly passage: Span;
			readonly sources: readonly string[];
			readonly place?: string | undefined;
	  }
	| { readonly kind: "status"; readonly entry: number; readonly status: Status; readonly note?: string | undefined }
	| { readonly kind: "remove"; readonly entry: number }
	/** The mark is about these words now. */
	| { readonly kind: "tie"; readonly entry: number; readonly passage: Span };

/** Who makes the change, and on which day: the edge knows. */
export interface Author {
	readonly by: string | undefined;
	readonly on: string | undefined;
}

/** The edits that write `marking` into `file`, the text of the story's marks; undefined where it cannot be changed. */
export function writeMarking(
	story: string,
	marking: Marking,
	author: Author,
	file: string,
): readonly Edit[] | undefined {
	if (marking.kind === "remove") return removeMark(file, marking.entry);
	if (marking.kind === "attach") {
		const { passage, sources, place } = marking;
		const status: Status = sources.length === 0 ? "needs-source" : "unchecked";
		const nothing = { was: undefined, note: undefined };
		return addMark(file, { passage: quoteAt(story, passage), sources, place, status, ...nothing, ...author });
	}
	if (marking.kind === "tie")
		return changeMark(file, marking.entry, {
			passage: quoteAt(story, marking.passage),
			was: undefined,
			...given(author),
		});
	const { entry, status, note } = marking;
	const known = readMarks(file).value?.marks[entry];
	if (known === undefined) return undefined;
	const said = note === undefined || note.trim() === "" ? {} : { note: note.trim() };
	// What is checked now is what stands there now.
	return changeMark(file, entry, { status, was: undefined, ...said, ...given(author) });
}

const given = ({ by, on }: Author): MarkChanges => ({
	...(by === undefined ? {} : { by }),
	...(on === undefined ? {} : { on }),
});

/** A mark where it stands in the open story, and where its file alone would find it. */
export interface Settled {
	readonly live: Anchored;
	readonly asWritten: Anchored;
}

/**
 * The edit that writes down where marks stand now: of those whose words have changed, and of those that their file would no longer
 * find at the same place. What was checked stays beside what stands there now. None where the file says it all already.
 */
export function settleMarks(story: string, settled: readonly Settled[], file: string): readonly Edit[] {
	const { marks = [] } = readMarks(file).value ?? {};
	const read = marks.flatMap((mark, entry) => (mark === undefined ? [] : [{ mark, entry }]));
	let after = file;
	read.forEach(({ mark, entry }, index) => {
		const { live, asWritten } = settled[index] ?? {};
		if (live === undefined || live.kind === "orphan") return;
		const isFound =
			asWritten?.kind === "exact" && asWritten.span.start === live.span.start && asWritten.span.end === live.span.end;
		if (isFound) return;
		const passage: TextQuote = quoteAt(story, live.span);
		const edits = changeMark(after, entry, { passage, ...wordsChecked(mark, passage.exact) });
		if (edits !== undefined) after = applyEdits(after, edits);
	});
	return difference(file, after);
}

function wordsChecked(
	{ status, was, passage }: { readonly status: Status; readonly was: string | undefined; readonly passage: TextQuote },
	now: string,
): MarkChanges {
	const checked = was ?? (status === "verified" || status === "disputed" ? passage.exact : undefined);
	if (checked === undefined) return {};
	const isBack = evenWords(checked) === evenWords(now);
	return isBack ? (was === undefined ? {} : { was: undefined }) : { was: checked };
}
