/** A change of a YAML file, read back before it is given out: it says what was meant and nothing else, or it is none. */
import type { Document } from "yaml";
import { applyEdits, type Edit } from "../text/edit";
import { parseYaml } from "./yamlText";

export type Content = Readonly<Record<string, unknown>>;
export type Edits = readonly Edit[];

/**
 * The first of the ways that `tries` knows which, read back, says exactly what was meant. Undefined where none does: a
 * list that is shared with another key, an anchor that others lean on. Such a file is not ours to write.
 */
export function change(
	text: string,
	meant: (content: Content) => Content,
	tries: (document: Document.Parsed) => readonly (Edits | undefined)[],
): Edits | undefined {
	const { document, problems } = parseYaml(text);
	if (document === undefined) return undefined;
	try {
		const wanted = said(meant(contentOf(document)));
		return tries(document).find((edits) => {
			if (edits === undefined || !areApart(edits)) return false;
			const after = parseYaml(applyEdits(text, edits));
			// A key that stands twice would say one thing to us and another to somebody else.
			if (after.document === undefined || after.problems.length > problems.length) return false;
			return saysOf(after.document) === wanted;
		});
	} catch {
		// A file may hold what cannot be spelled out, such as aliases upon aliases.
		return undefined;
	}
}

const areApart = (edits: Edits): boolean => edits.every(({ start }, index) => start >= (edits[index - 1]?.end ?? 0));

/** An alias whose anchor is gone cannot be spelled out: such a change is not what was meant. */
function saysOf(document: Document): string | undefined {
	try {
		return said(contentOf(document));
	} catch {
		return undefined;
	}
}

const contentOf = (document: Document): Content => (document.toJS({ maxAliasCount: 100 }) ?? {}) as Content;

/** A key with nothing behind it says as much as an empty list. */
const said = (content: Content): string =>
	JSON.stringify(Object.entries(content).map(([key, value]) => [key, JSON.stringify(value)])).replace(
		/,"(?:\[\]|\{\})"\]/g,
		',"null"]',
	);

export const listIn = (content: Content, key: string): readonly unknown[] => {
	const value = content[key];
	return Array.isArray(value) ? (value as readonly unknown[]) : [];
};

export const mapIn = (content: Content, key: string): Content => (content[key] ?? {}) as Content;
