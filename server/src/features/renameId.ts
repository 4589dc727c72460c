/** A source's id under another name, in one file. */
import type { NotesKind } from "../sources/fileKeys";
import { SOURCE_ID } from "../sources/schema";
import { applyEdits, type Edit } from "../text/edit";
import { namedIn } from "./notesHover";

/** Why `id` cannot be an id; undefined for one that can. */
export function idProblem(id: string): string | undefined {
	if (!SOURCE_ID.test(id)) return `“${id}” is no id: letters, digits, dots and dashes, without spaces.`;
	if (/^null$/i.test(id)) return `To YAML “${id}” means that nothing stands there: choose another id.`;
	return undefined;
}

/** The edits that rename `old`, quotation marks left as they are; undefined where they would not say just that. */
export function renameEdits(kind: NotesKind, text: string, old: string, id: string): readonly Edit[] | undefined {
	const before = namedIn(kind, text).sources;
	const places = before.filter(({ words }) => words === old);
	// An alias stands for words that are renamed where they stand.
	const byStart = new Map(places.map(({ start, end }) => [start, { start, end, newText: id }]));
	const edits = [...byStart.values()];
	const after = namedIn(kind, applyEdits(text, edits)).sources;
	const isMeant =
		after.length === before.length &&
		after.every(({ words }, at) => words === (before[at]?.words === old ? id : before[at]?.words));
	return isMeant ? edits : undefined;
}
