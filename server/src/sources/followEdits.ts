/**
 * Passages followed through the edits of an open story, one change after the other. What is typed into a passage belongs
 * to it; one that is deleted is lost until its words come back, by undo or out of the clipboard.
 */
import { applyEdits, type Edit } from "../text/edit";
import { type Span, slice, touches, trim } from "../text/span";
import { isTelling } from "./anchor";

export interface Followed {
	/** Where it stands; empty, where it stood, for one that is lost. */
	readonly span: Span;
	readonly isLost: boolean;
	/** Its words before anything was deleted from them. */
	readonly words: string;
	/** What was left of them when it was lost. */
	readonly last: string;
}

export function follow(story: string, span: Span): Followed {
	const words = slice(story, span);
	return { span, isLost: false, words, last: words };
}

/** The same passages in the story after `edits`, which refer to `story` as it was and do not overlap. */
export function followEdits(story: string, followed: readonly Followed[], edits: readonly Edit[]): readonly Followed[] {
	if (edits.length === 0) return followed;
	const narrow = edits.map((edit) => narrowed(story, edit)).sort((a, b) => a.start - b.start || a.end - b.end);
	const after = applyEdits(story, narrow);
	const put = placesOf(narrow);
	return followed.map((passage) => {
		const moved = passage.isLost
			? { ...passage, span: moveLost(passage.span, narrow) }
			: move(story, after, passage, narrow);
		return moved.isLost ? (comeBack(moved, put) ?? moved) : moved;
	});
}

/** Without what it takes away only to put it in again: a formatter that sends the whole story changes a comma. */
function narrowed(story: string, { start, end, newText }: Edit): Edit {
	const most = Math.min(end - start, newText.length);
	let same = 0;
	while (same < most && story[start + same] === newText[same]) same++;
	let behind = 0;
	while (behind < most - same && story[end - 1 - behind] === newText[newText.length - 1 - behind]) behind++;
	return { start: start + same, end: end - behind, newText: newText.slice(same, newText.length - behind) };
}

function move(story: string, after: string, passage: Followed, edits: readonly Edit[]): Followed {
	const { span, words } = passage;
	// By how much each end moves; what is put into the passage is counted, since it makes new words of it.
	let [byStart, byEnd, typed] = [0, 0, 0];
	let isCut = false;
	for (const edit of edits) {
		if (edit.start > span.end) break;
		const { length } = edit.newText;
		const grown = length - (edit.end - edit.start);
		if (edit.start === edit.end && (edit.start === span.start || edit.start === span.end)) {
			const own =
				edit.start === span.start ? ownAtStart(story, passage, edit.newText) : ownAtEnd(story, passage, edit.newText);
			byStart += edit.start === span.start ? length - own : 0;
			byEnd += edit.start === span.start ? length : own;
			typed += own;
		} else if (edit.end <= span.start) {
			byStart += grown;
			byEnd += grown;
		} else if (edit.start >= span.end) break;
		else if (edit.start <= span.start && span.end <= edit.end) {
			const at = edit.start + byStart;
			return { span: { start: at, end: at }, isLost: true, words, last: slice(story, span) };
		} else if (edit.start < span.start) {
			isCut = true;
			byStart += length + edit.start - span.start;
			byEnd += grown;
		} else if (edit.end > span.end) {
			isCut = true;
			byEnd += edit.start - span.end;
		} else {
			byEnd += grown;
			typed += length;
		}
	}
	const left = { start: span.start + byStart, end: span.end + byEnd };
	const moved = regrown(after, isCut ? trim(after, left) : left, words);
	return { ...passage, span: moved, words: typed > 0 ? slice(after, moved) : words };
}

/** With what was cut from its ends, where that stands beside it again: “ll go home” in “We will go home”, once undone. */
function regrown(after: string, span: Span, words: string): Span {
	if (span.start === span.end) return span;
	const left = slice(after, span);
	const starts = [words.indexOf(left), words.lastIndexOf(left)].filter((at) => at >= 0).map((at) => span.start - at);
	const start = starts.find((place) => place >= 0 && after.startsWith(words, place));
	return start === undefined ? span : { start, end: start + words.length };
}

const LETTERS_BEFORE = /[\p{L}\p{N}]*$/u;
const LETTERS_BEHIND = /^[\p{L}\p{N}]*/u;
const LETTER = /[\p{L}\p{N}]/u;
const QUOTATION_MARK = /["“”„‟‘’‚'«»‹›]/;

/**
 * How much of what is typed at its end belongs to the passage: all within quotation marks, and the rest of a word.
 * `“We will go|”`: “We will go home”
 */
function ownAtEnd(story: string, { span, words }: Followed, typed: string): number {
	const left = slice(story, span);
	if (isUndone(story, span, words, left + typed)) return typed.length;
	if (left !== words && words.startsWith(left) && typed.startsWith(words.slice(left.length)))
		return words.length - left.length;
	if (QUOTATION_MARK.test(story[span.end] ?? "") && !QUOTATION_MARK.test(typed)) return typed.length;
	return LETTER.test(story[span.end - 1] ?? "") ? (LETTERS_BEHIND.exec(typed)?.[0].length ?? 0) : 0;
}

function ownAtStart(story: string, { span, words }: Followed, typed: string): number {
	const left = slice(story, span);
	if (isUndone(story, span, words, typed + left)) return typed.length;
	if (left !== words && words.endsWith(left) && typed.endsWith(words.slice(0, -left.length)))
		return words.length - left.length;
	if (QUOTATION_MARK.test(story[span.start - 1] ?? "") && !QUOTATION_MARK.test(typed)) return typed.length;
	return LETTER.test(story[span.start] ?? "") ? (LETTERS_BEFORE.exec(typed)?.[0].length ?? 0) : 0;
}

/** True where words that were deleted come back one after the other. */
const isUndone = (story: string, span: Span, words: string, grown: string): boolean =>
	slice(story, span) !== words && words.includes(grown);

/** Where the place of a lost passage lies afterwards: before what is put in there. */
function moveLost({ start: at }: Span, edits: readonly Edit[]): Span {
	let by = 0;
	for (const { start, end, newText } of edits) {
		if (start >= at) break;
		by += end <= at ? newText.length - (end - start) : start - at;
	}
	return { start: at + by, end: at + by };
}

/** What an edit puts in, where it stands afterwards. */
interface Put extends Span {
	readonly text: string;
}

function placesOf(edits: readonly Edit[]): readonly Put[] {
	let by = 0;
	return edits.map(({ start, end, newText: text }) => {
		const at = start + by;
		by += text.length - (end - start);
		return { start: at, end: at + text.length, text };
	});
}

/** So much of its beginning or its end brings a passage back to its place. */
const PIECE = 8;

/** Its words once more at its place; or elsewhere, where they are nobody else's. */
function comeBack(passage: Followed, put: readonly Put[]): Followed | undefined {
	const at = passage.span.start;
	for (const { text, start, end } of put) {
		const isHere = touches({ start, end }, at);
		for (const words of [passage.words, passage.last]) {
			const within = words === "" || !(isHere || isTelling(words)) ? -1 : text.indexOf(words);
			if (within >= 0) {
				const span = { start: start + within, end: start + within + words.length };
				return { span, isLost: false, words, last: words };
			}
		}
		const isPiece = text.length >= PIECE && (passage.words.startsWith(text) || passage.words.endsWith(text));
		if (isHere && isPiece) return { ...passage, span: { start, end }, isLost: false };
	}
	return undefined;
}
