/**
 * Words as data. `packages.txt` beside this file holds what packages list (`server/lexicons` makes it), the YAML files what
 * they lack; an edge (`main.*`, the command line, a test) reads the files and hands their texts to `parseLexicon`, so that
 * nothing here touches a disk.
 */
import { parseDocument } from "yaml";
import { buildLexicon } from "./buildLexicon";
import type { Lexicon } from "./lexicon";
import { type LexiconTables, PACKAGED, parsePackagedLists } from "./packaged";

/** The files that a lexicon is made of, by name; an edge reads exactly these. */
export const LEXICON_FILES = [
	"calendar.yml",
	"claims.yml",
	"cues.yml",
	"desk.yml",
	"facts.yml",
	"frames.yml",
	"grammar.yml",
	"names.yml",
	"organizations.yml",
	"places.yml",
	"speech.yml",
	"titles.yml",
	"values.yml",
	PACKAGED,
] as const;

export interface ParsedLexicon {
	readonly lexicon: Lexicon;
	/** One line per file that is missing or broken; its words are then absent and everything else works on. */
	readonly problems: readonly string[];
}

export interface ParsedTables {
	readonly tables: LexiconTables;
	readonly problems: readonly string[];
}

/** A lexicon from the texts of its files, by file name. Never throws. */
export function parseLexicon(files: Readonly<Record<string, string>>): ParsedLexicon {
	const { tables, problems } = parseTables(files);
	return { lexicon: buildLexicon(tables), problems };
}

/** Every lexicon file as plain values. Never throws. */
export function parseTables(files: Readonly<Record<string, string>>): ParsedTables {
	const problems: string[] = [];
	const tables: Record<string, unknown> = {};
	for (const name of LEXICON_FILES) {
		const text = files[name];
		if (text === undefined) {
			problems.push(`lexicon file ${name} is missing`);
			continue;
		}
		if (name === PACKAGED) {
			tables[name] = parsePackagedLists(text);
			continue;
		}
		const document = parseDocument(text);
		const fault = document.errors[0];
		if (fault === undefined) tables[name] = document.toJS();
		else problems.push(`lexicon file ${name}: ${fault.message}`);
	}
	return { tables, problems };
}
