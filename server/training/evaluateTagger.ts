/** Figures of a tagger on gold tokens. */
import type { ConlluSentence } from "./conllu";

export interface TagScores {
	readonly tokens: number;
	readonly upos: number;
	readonly xpos: number;
	/** F1 of the words tagged VERB. */
	readonly verb: number;
	/** F1 of VERB and AUX taken as one. */
	readonly verbal: number;
	/** Lemmas right, with the tags found. */
	readonly lemma: number;
}

export interface NamedTags {
	readonly upos: readonly string[];
	readonly xpos: readonly string[];
	readonly lemmas: readonly string[];
}

export function scoreTags(
	sentences: readonly ConlluSentence[],
	tag: (forms: readonly string[]) => NamedTags,
): TagScores {
	let tokens = 0;
	let upos = 0;
	let xpos = 0;
	let lemma = 0;
	const verb = { both: 0, gold: 0, found: 0 };
	const verbal = { both: 0, gold: 0, found: 0 };
	for (const { words } of sentences) {
		const tags = tag(words.map(({ form }) => form));
		words.forEach((word, index) => {
			const found = tags.upos[index] ?? "";
			tokens++;
			if (found === word.upos) upos++;
			if (tags.xpos[index] === word.xpos) xpos++;
			if (tags.lemmas[index] === word.lemma) lemma++;
			count(verb, word.upos === "VERB", found === "VERB");
			count(verbal, /^(?:VERB|AUX)$/.test(word.upos), /^(?:VERB|AUX)$/.test(found));
		});
	}
	return {
		tokens,
		upos: percent(upos, tokens),
		xpos: percent(xpos, tokens),
		verb: f1(verb),
		verbal: f1(verbal),
		lemma: percent(lemma, tokens),
	};
}

interface Counts {
	both: number;
	gold: number;
	found: number;
}

function count(counts: Counts, gold: boolean, found: boolean): void {
	if (gold && found) counts.both++;
	if (gold) counts.gold++;
	if (found) counts.found++;
}

const f1 = ({ both, gold, found }: Counts): number => percent(2 * both, gold + found);
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

export function printTagScores(name: string, { tokens, upos, xpos, verb, verbal, lemma }: TagScores): string {
	const figure = (value: number): string => value.toFixed(2).padStart(6);
	return `${name.padEnd(24)} ${String(tokens).padStart(7)} tokens  UPOS ${figure(upos)}  XPOS ${figure(xpos)}  VERB F1 ${figure(verb)}  VERB+AUX F1 ${figure(verbal)}  lemma ${figure(lemma)}`;
}
