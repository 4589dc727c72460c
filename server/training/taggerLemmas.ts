/** Exceptions of the lemmatizer: what the treebanks say where its rules say something else. */
import { hashString } from "../src/models/hash";
import { LEXICON, lemmaByRule, lemmaKey } from "../src/models/lemma";
import type { WordTable } from "../src/models/wordTable";
import type { ConlluSentence, ConlluWord } from "./conllu";
import { irregularForms } from "./irregularVerbs";

export function lemmaExceptions(sentences: readonly ConlluSentence[], lexicon: WordTable): string {
	const counts = new Map<string, Map<string, number>>();
	const examples = new Map<string, ConlluWord>();
	for (const { words } of sentences)
		for (const word of words) {
			const { form, lemma, upos, xpos } = word;
			if (/\s/.test(form) || /\s/.test(lemma) || lemma === "" || lemma === "_" || lemma.includes("@")) continue;
			const key = lemmaKey(form, upos, xpos);
			const own = counts.get(key) ?? new Map<string, number>();
			own.set(lemma, (own.get(lemma) ?? 0) + 1);
			counts.set(key, own);
			if (!examples.has(key)) examples.set(key, word);
		}
	const lines: string[] = [];
	const irregular = irregularForms((word) => (lexicon.get(hashString(word)) & LEXICON.verb) !== 0);
	for (const [form, { verb }] of irregular) lines.push(`${form} V ${verb}`);
	for (const key of [...counts.keys()].sort()) {
		if (key.endsWith(" V") && irregular.has(key.slice(0, -2))) continue;
		const own = [...(counts.get(key) ?? [])].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
		const word = examples.get(key);
		const best = own[0];
		if (word === undefined || best === undefined) continue;
		if (key.endsWith(" P") && best[1] < 2) continue;
		const ruled = lemmaByRule(word.form, word.upos, word.xpos, lexicon);
		const lemma = key.endsWith(" V") ? best[0].toLowerCase() : best[0];
		if (ruled !== lemma) lines.push(`${key} ${lemma}`);
	}
	return lines.join("\n");
}
