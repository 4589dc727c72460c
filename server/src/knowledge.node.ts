/** The edge that reads knowledge from disk for Node programs: the word lists beside the bundle, or beside this file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "./analysis/analyze";
import { LEXICON_FILES, parseLexicon } from "./lexicon/lexicon";

export interface LoadedKnowledge {
	readonly knowledge: Knowledge;
	/** One line per file that could not be read; the rest of the knowledge is in force. */
	readonly problems: readonly string[];
}

/** Knowledge from the word lists in `folder`. Never throws. */
export function loadKnowledge(folder: string): LoadedKnowledge {
	const files: Record<string, string> = {};
	for (const name of LEXICON_FILES) {
		try {
			files[name] = readFileSync(join(folder, name), "utf8");
		} catch {
			// parseLexicon says which file is missing.
		}
	}
	const { lexicon, problems } = parseLexicon(files);
	return { knowledge: { lexicon }, problems };
}
