/** The edge that reads knowledge from disk for Node programs: word lists and weights. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Knowledge } from "./analysis/analyze";
import {
	buildLexicon,
	LEXICON_FILES,
	type LexiconTables,
	type ParsedTables,
	parseLexicon,
	parseTables,
} from "./lexicon/lexicon";
import { createTagger, TAGGER_WEIGHTS, type Tagger } from "./models/tagger";
import { readWeightFile } from "./models/weightFile";

export interface LoadedKnowledge {
	readonly knowledge: Knowledge;
	/** One line per file that could not be read; the rest of the knowledge is in force. */
	readonly problems: readonly string[];
}

/** Knowledge as the project keeps it: word lists in the folder `lists`, weights in the folder `weights`. Never throws. */
export function loadKnowledge(lists: string, weights: string): LoadedKnowledge {
	const { lexicon, problems } = parseLexicon(readLists(lists));
	const { tagger, problem } = loadTagger(() => readFileSync(join(weights, "tagger.bin")));
	return { knowledge: { lexicon, tagger }, problems: [...problems, ...problem] };
}

/** Knowledge as the build packed it into `folder`. Never throws. */
export function loadPackedKnowledge(folder: string): LoadedKnowledge {
	const { tagger, problem } = loadTagger(() => brotliDecompressSync(readFileSync(join(folder, "tagger.bin.br"))));
	try {
		const tables = JSON.parse(readFileSync(join(folder, "lexicon.json"), "utf8")) as LexiconTables;
		return { knowledge: { lexicon: buildLexicon(tables), tagger }, problems: problem };
	} catch {
		const missing = `The word lists in ${folder} are missing or broken: install Sourcemark again. Until then few quotations find their speaker.`;
		return { knowledge: { lexicon: buildLexicon({}), tagger }, problems: [missing, ...problem] };
	}
}

interface LoadedTagger {
	readonly tagger: Tagger | undefined;
	readonly problem: readonly string[];
}

/** The tagger from the bytes that `read` gives; without them the patterns work alone, and the problem says so. */
function loadTagger(read: () => Uint8Array): LoadedTagger {
	const alone = "Patterns work without it, less well.";
	try {
		const { file, problem } = readWeightFile(read(), TAGGER_WEIGHTS);
		if (file === undefined) return { tagger: undefined, problem: [`${problem} ${alone}`] };
		return { tagger: createTagger(file), problem: [] };
	} catch {
		return {
			tagger: undefined,
			problem: [`The tagger's weights are missing or broken: install Sourcemark again. ${alone}`],
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
