/** Changes to a text as values: what a quick fix consists of. */
import type { Span } from "./span";

export interface Edit extends Span {
	readonly newText: string;
}

/** `text` after all of `edits`, which must not overlap; edits at one place apply in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	const sorted = edits.map((edit, index) => ({ edit, index }));
	sorted.sort((a, b) => a.edit.start - b.edit.start || a.index - b.index);
	let result = "";
	let last = 0;
	for (const { edit } of sorted) {
		result += text.slice(last, edit.start) + edit.newText;
		last = edit.end;
	}
	return result + text.slice(last);
}
