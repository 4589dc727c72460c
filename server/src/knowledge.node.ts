/** The edge that reads knowledge from disk for Node programs: word lists and weights. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Knowledge } from "./analysis/knowledge";
import { buildLexicon } from "./lexicon/buildLexicon";
import { LEXICON_FILES, type ParsedTables, parseLexicon, parseTables } from "./lexicon/files";
import type { Lexicon } from "./lexicon/lexicon";
import type { LexiconTables } from "./lexicon/packaged";
import { createNameFinder, NAME_WEIGHTS, nameGazetteer } from "./models/names";
import { createParser, PARSER_WEIGHTS } from "./models/parser";
import { createTagger, TAGGER_WEIGHTS } from "./models/tagger";
import { type Expected, readWeightFile, type WeightFile } from "./models/weightFile";

export interface LoadedKnowledge {
	readonly knowledge: Knowledge;
	/** One line per file that could not be read; the rest of the knowledge is in force. */
	readonly problems: readonly string[];
}

/** Knowledge as the project keeps it: word lists in the folder `lists`, weights in the folder `weights`. Never throws. */
export function loadKnowledge(lists: string, weights: string): LoadedKnowledge {
	const { lexicon, problems } = parseLexicon(readLists(lists));
	const models = loadModels(lexicon, (file) => readFileSync(join(weights, file)));
	return { knowledge: { lexicon, ...models.found }, problems: [...problems, ...models.problems] };
}

/** Room for the largest weights at once: growing bit by bit takes half as long again. */
const WHOLE = { chunkSize: 1 << 23 };

/** Knowledge as the build packed it into `folder`. Never throws. */
export function loadPackedKnowledge(folder: string): LoadedKnowledge {
	const lists = readPackedLists(folder);
	const lexicon = buildLexicon(lists ?? {});
	const missing = `The word lists in ${folder} are missing or broken: install Sourcemark again. Until then few quotations find their speaker.`;
	const models = loadModels(lexicon, (file) => brotliDecompressSync(readFileSync(join(folder, `${file}.br`)), WHOLE));
	return {
		knowledge: { lexicon, ...models.found },
		problems: [...(lists === undefined ? [missing] : []), ...models.problems],
	};
}

/** The files of weights, which the build packs. */
export const WEIGHT_FILES = ["tagger.bin", "parser.bin", "names.bin"] as const;

interface LoadedModels {
	readonly found: Omit<Knowledge, "lexicon">;
	readonly problems: readonly string[];
}

/** The models from the bytes that `read` gives for each file; without one the others and the patterns go on, and a problem says so. */
function loadModels(lexicon: Lexicon, read: (file: string) => Uint8Array): LoadedModels {
	const problems: string[] = [];
	const load = <T>(name: string, expected: Expected, create: (file: WeightFile) => T): T | undefined => {
		const { file, problem } = readWeights(() => read(name), expected);
		if (problem !== undefined) problems.push(`${problem} Patterns work without it, less well.`);
		return file === undefined ? undefined : create(file);
	};
	const tagger = load("tagger.bin", TAGGER_WEIGHTS, (file) => createTagger(file));
	const found = {
		tagger,
		// The parser reads words as the tagger has them.
		parser: load("parser.bin", PARSER_WEIGHTS, (file) =>
			tagger === undefined ? undefined : createParser(file, tagger.words),
		),
		nameFinder: load("names.bin", NAME_WEIGHTS, (file) => createNameFinder(file, nameGazetteer(lexicon))),
	};
	return { found, problems };
}

function readWeights(
	read: () => Uint8Array,
	expected: Expected,
): { readonly file?: WeightFile | undefined; readonly problem?: string | undefined } {
	try {
		return readWeightFile(read(), expected);
	} catch {
		return { problem: `The ${expected.kind} weights are missing or broken: install Sourcemark again.` };
	}
}

function readPackedLists(folder: string): LexiconTables | undefined {
	try {
		return JSON.parse(readFileSync(join(folder, "lexicon.json"), "utf8")) as LexiconTables;
	} catch {
		return undefined;
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
