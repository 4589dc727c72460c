/**
 * Sentences of the treebanks once more as headlines and in capitals, for copy has many of these and treebanks few:
 * “The council rejected the plan on Monday.” → “Council Rejected Plan on Monday” → “COUNCIL REJECTED …”
 */
import type { ConlluSentence, ConlluWord } from "./conllu";
import type { Random } from "./random";

/** Share of short sentences that come again as headlines, and of all in capitals. */
export interface Variants {
	readonly headlines: number;
	readonly capitals: number;
}

export function variantsOf(
	sentences: readonly ConlluSentence[],
	{ headlines, capitals }: Variants,
	random: Random,
): readonly ConlluSentence[] {
	return sentences.flatMap((sentence) => {
		const made: ConlluSentence[] = [];
		const { length } = sentence.words;
		if (5 <= length && length <= 18 && random.next() < headlines) made.push(headline(sentence, random));
		if (4 <= length && length <= 30 && random.next() < capitals) made.push(inCapitals(sentence));
		return made;
	});
}

export function headline(sentence: ConlluSentence, random: Random): ConlluSentence {
	const kept = sentence.words.filter(
		({ form, upos }, index) =>
			!(form === "." && index === sentence.words.length - 1) &&
			!(upos === "DET" && /^(?:the|an?)$/i.test(form) && random.next() < 0.6),
	);
	return { ...sentence, words: kept.map((word, index) => ({ ...word, form: titleCase(word, index) })) };
}

function titleCase({ form, upos }: ConlluWord, index: number): string {
	const small = form.length <= 3 && /^(?:ADP|DET|CCONJ|PART|SCONJ)$/.test(upos);
	return (index > 0 && small) || form.startsWith("'") || form === "n't"
		? form
		: form.charAt(0).toUpperCase() + form.slice(1);
}

const inCapitals = (sentence: ConlluSentence): ConlluSentence => ({
	...sentence,
	words: sentence.words.map((word) => ({ ...word, form: word.form.toUpperCase() })),
});
