/**
 * What may be written at a caret in the desk's two files: keys that an entry does not have yet, the words that a key may have,
 * ids of sources and rules, paths of files. It goes by lines, since a file that is being typed in is seldom whole.
 */
import { RULES } from "../rules";
import { type Caret, caretAt } from "../sources/caret";
import { isGroupAt, keyAt, keysAt, type NotesKind, type Path, valuesAt } from "../sources/fileKeys";
import type { Source } from "../sources/register";
import { inlineText } from "../sources/yamlWords";
import type { Edit } from "../text/edit";
import { sourceDetail } from "./marks";

export type CompletionKind = "key" | "value" | "source" | "rule" | "file";

export interface Completion extends Edit {
	readonly label: string;
	readonly kind: CompletionKind;
	/** Beside the label: a source's name, a rule's title. */
	readonly detail?: string | undefined;
	readonly description?: string | undefined;
	/** What the typed word is held against; the label where there is none. */
	readonly filter?: string;
}

/** What a file may name. */
export interface Nameable {
	readonly sources: readonly Source[];
	/** Paths from the register's folder. */
	readonly files: readonly string[];
}

/** Whether a file's path belongs at `offset`: only then are files looked for. */
export const wantsFile = (kind: NotesKind, text: string, offset: number): boolean => {
	const caret = caretAt(text, offset);
	return caret !== undefined && isFilePath(kind, caret.path);
};

const isFilePath = (kind: NotesKind, [top, , key]: Path): boolean =>
	kind === "register" && top === "sources" && key === "file";

/** In the order in which they are to be shown. */
export function completeNotes(
	kind: NotesKind,
	text: string,
	offset: number,
	{ sources, files }: Nameable,
): readonly Completion[] {
	const caret = caretAt(text, offset);
	if (caret === undefined) return [];
	const { path, isInline, others } = caret;
	if (isGroupAt(kind, path)) {
		if (isInline) return [];
		if (kind === "register" && path.length === 1 && path[0] === "rules")
			return RULES.filter(({ id }) => !others.has(id)).map(({ id, title, why }) => ({
				...keyEdit(text, caret, id, false),
				kind: "rule",
				detail: title,
				description: why,
			}));
		return keysAt(kind, path)
			.filter(({ name }) => !others.has(name) || name === text.slice(caret.word.start, caret.word.end))
			.map(({ name, description, isRequired, isGroup }) => ({
				...keyEdit(text, caret, name, isGroup),
				kind: "key",
				detail: isRequired ? "always there" : undefined,
				description,
			}));
	}
	const [, , key] = path;
	if (isFilePath(kind, path))
		return files.map((file) => ({ ...valueEdit(text, caret, file), label: file, kind: "file" }));
	if (kind === "marks" && path[0] === "marks" && key === "source")
		return sources.map((source) => ({
			...valueEdit(text, caret, source.id),
			label: source.id,
			kind: "source",
			detail: source.name,
			description: sourceDetail(source),
			filter: `${source.id} ${source.name}`,
		}));
	if (kind === "marks" && path[0] === "ignores" && key === "rule")
		return RULES.map(({ id, title, why }) => ({
			...valueEdit(text, caret, id),
			label: id,
			kind: "rule",
			detail: title,
			description: why,
		}));
	const description = keyAt(kind, path)?.description;
	return valuesAt(kind, path).map((value) => ({
		...valueEdit(text, caret, value),
		label: value,
		kind: "value",
		description,
	}));
}

function keyEdit(text: string, caret: Caret, name: string, isGroup: boolean): Edit & { readonly label: string } {
	const behind = caret.hasColon || caret.quote !== "" ? "" : isGroup ? ":" : ": ";
	return { ...spaced(text, caret, `${name}${behind}`), label: name };
}

/** A value is put between quotation marks where it needs them and has none. */
const valueEdit = (text: string, caret: Caret, value: string): Edit =>
	spaced(text, caret, caret.quote === "" ? inlineText(value) : value);

/** `kind:` wants a blank before its word, and so does a dash. */
function spaced(text: string, { word, quote }: Caret, newText: string): Edit {
	const before = text[word.start - 1] ?? "\n";
	return { ...word, newText: quote === "" && /[:-]/.test(before) ? ` ${newText}` : newText };
}
