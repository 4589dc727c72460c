/** What hover says in the desk's two files: what a key is for, who a source is, what a rule asks. */
import { RULES } from "../rules";
import { keyPathAt } from "../sources/caret";
import { keyAt, type NotesKind } from "../sources/fileKeys";
import { type NamedThings, namedInMarks, namedInRegister } from "../sources/named";
import { sourceFile } from "../sources/places";
import type { Source } from "../sources/register";
import { type Span, touches } from "../text/span";
import type { HoverResult, Line } from "./hover";

/** What stands at `offset`. `sources`: those that the file may name, or that it holds. */
export function hoverNotes(
	kind: NotesKind,
	text: string,
	offset: number,
	sources: readonly Source[],
): HoverResult | undefined {
	const things = namedIn(kind, text);
	const id = things.sources.find(({ used }) => touches(used, offset));
	const source = sources.find((one) => one.id === id?.words);
	if (id !== undefined && source !== undefined) return result(id.used, sourceLines(source));
	const named = things.rules.find(({ used }) => touches(used, offset));
	const rule = RULES.find((one) => one.id === named?.words);
	if (named !== undefined && rule !== undefined) return result(named.used, [[{ strong: rule.title }], [rule.why]]);
	const key = keyPathAt(text, offset);
	const info = key === undefined ? undefined : keyAt(kind, key.path);
	if (key === undefined || info === undefined) return undefined;
	return result(key.span, [
		[{ strong: info.name }, info.isRequired ? " · always there" : ""],
		[info.description],
		...(info.values.length === 0 ? [] : [[`One of ${info.values.join(", ")}.`]]),
	]);
}

export const namedIn = (kind: NotesKind, text: string): NamedThings =>
	kind === "marks" ? namedInMarks(text) : namedInRegister(text);

const result = (span: Span, lines: readonly Line[]): HoverResult => ({ span, lines, explains: undefined });

function sourceLines(source: Source): readonly Line[] {
	const { name, kind, role, aliases, terms, url, file } = source;
	const address = sourceFile(source);
	const detail = [kind?.replace("-", " "), role, terms?.replaceAll("-", " ") ?? "terms not stated"];
	return [
		[{ strong: name }, ` · ${detail.filter((part) => part !== undefined).join(" · ")}`],
		...(aliases.length === 0 ? [] : [[`Also: ${aliases.join(", ")}`]]),
		...(url === undefined ? [] : [[{ link: "open the page", at: url }] satisfies Line]),
		...(file === undefined || address === undefined ? [] : [[{ link: file, at: address }] satisfies Line]),
	];
}
