/** Word lists that are made from packages (`server/lexicons`): a file of lists, `[name]` and a word a line. */

export const PACKAGED = "packages.txt";

/** The lexicon files' contents as plain values, by file name: what the build packs, since reading YAML takes a while. */
export type LexiconTables = Readonly<Record<string, unknown>>;

/** List → its words with a line break between them: one string is read faster than thousands. */
export type PackagedLists = Readonly<Record<string, string>>;

/** The lists of `packages.txt`; what stands before the first one is a comment. */
export function parsePackagedLists(text: string): PackagedLists {
	const lists: Record<string, string> = {};
	for (const part of text.split(/^\[/m).slice(1)) {
		const end = part.indexOf("]");
		lists[part.slice(0, end)] = part.slice(end + 1).trim();
	}
	return lists;
}

/** The words of a packed list. */
export const packedWords = (list: unknown): readonly string[] =>
	typeof list === "string" && list !== "" ? list.split("\n") : [];

/** The pairs of a packed list: `Afghan = Afghanistan`. */
export const packedPairs = (list: unknown): readonly (readonly [string, string])[] =>
	packedWords(list).map((line) => {
		const [first = "", second = ""] = line.split(" = ");
		return [first, second];
	});
