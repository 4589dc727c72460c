/** The edge that reads knowledge from disk for Node programs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "./analysis/analyze";
import {
	buildLexicon,
	LEXICON_FILES,
	type LexiconTables,
	type ParsedTables,
	parseLexicon,
	parseTables,
} from "./lexicon/lexicon";

export interface LoadedKnowledge {
	readonly knowledge: Knowledge;
	/** One line per file that could not be read; the rest of the knowledge is in force. */
	readonly problems: readonly string[];
}

/** Knowledge from the word lists as the project keeps them, in `folder`. Never throws. */
export function loadKnowledge(folder: string): LoadedKnowledge {
	const { lexicon, problems } = parseLexicon(readLists(folder));
	return { knowledge: { lexicon }, problems };
}

/** Knowledge as the build packed it into `file` (`packTables`). Never throws. */
export function loadPackedKnowledge(file: string): LoadedKnowledge {
	try {
		return {
			knowledge: { lexicon: buildLexicon(JSON.parse(readFileSync(file, "utf8")) as LexiconTables) },
			problems: [],
		};
	} catch {
		return {
			knowledge: { lexicon: buildLexicon({}) },
			problems: [
				`The word lists in ${file} are missing or broken: install Sourcemark again. Until then few quotations find their speaker.`,
			],
		};
	}
}

/** The word lists in `folder` as plain values, for the build to pack. */
export const packTables = (folder: string): ParsedTables => parseTables(readLists(folder));

function readLists(folder: string): Readonly<Record<string, string>> {
	const files: Record<string, string> = {};
	for (const name of LEXICON_FILES) {
		try {
			files[name] = readFileSync(join(folder, name), "utf8");
		} catch {
			// The parser says which file is missing.
		}
	}
	return files;
}
