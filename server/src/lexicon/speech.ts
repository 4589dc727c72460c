/** Words of speech as it is written down, from `speech.yml`. */
import type { Words } from "./lists";
import { type PhraseTable, phraseTable } from "./phrases";

export interface SpeechWords {
	/** Sounds that a quotation may leave out: um. */
	readonly fillers: Words;
	/** Phrases that it may leave out where commas set them off: you know. */
	readonly asides: PhraseTable;
	/** Said twice to say more: very. */
	readonly emphatic: Words;
	/** A transcriber's notes in round brackets: laughs. */
	readonly notes: Words;
	/** Phrase → the one of its spellings that stands for all: gonna → going to. */
	readonly spellings: PhraseTable;
	/** Endings of words, longest first: isation → ization. */
	readonly endings: readonly (readonly [string, string])[];
	readonly magnitudes: ReadonlyMap<string, number>;
	/** Labels that name nobody: interviewer. */
	readonly nobody: Words;
}

/** `at` looks a table of `speech.yml` up. */
export function speechWords(at: (name: string) => unknown): SpeechWords {
	const list = (name: string): readonly string[] => strings(at(name));
	const groups = (Array.isArray(at("spellings")) ? (at("spellings") as unknown[]) : []).map(strings);
	return {
		fillers: new Set(list("fillers")),
		asides: phraseTable(list("asides").map((phrase) => [phrase, phrase] as const)),
		emphatic: new Set(list("emphatic")),
		notes: new Set(list("notes")),
		spellings: phraseTable(groups.flatMap(([first = "", ...others]) => others.map((other) => [other, first] as const))),
		endings: entries(at("endings"))
			.map(([ending, other]) => [ending, String(other)] as const)
			.sort(([one], [other]) => other.length - one.length),
		nobody: new Set(list("nobody")),
		magnitudes: new Map(entries(at("magnitudes")).map(([word, value]) => [word, Number(value)])),
	};
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
	typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
