/**
 * Features that a word has from the rest of the document: how it is written elsewhere and, from the second look on, what
 * was found there. They are kept apart from those of the word's own sentence, which an edit elsewhere does not change.
 */
import { mix } from "./hash";
import type { NameDocument, Stretch } from "./namesDocument";
import { acronymVerdict, type Evidence, pairVerdict, SEEN, wordVerdict } from "./namesEvidence";
import { type FeatureRows, placeOf, startRows } from "./namesFeatures";

/** Writes those features of `stretch`; in the first look there is no evidence. */
export function writeAround(
	out: FeatureRows,
	document: NameDocument,
	{ sentence, first, last }: Stretch,
	evidence: Evidence | undefined,
): void {
	const words = document.sentences[sentence]?.words ?? [];
	startRows(out, last - first + 1);
	// Verdicts of the word before, this one and the next, moved along.
	const verdictOf = (index: number): number =>
		evidence !== undefined && words[index]?.capital === true
			? wordVerdict(evidence, words, sentence, index, SEEN.any)
			: 0;
	let before = verdictOf(first - 1);
	let here = verdictOf(first);
	for (let index = first; index <= last; index++) {
		const after = verdictOf(index + 1);
		out.starts[index - first] = out.size;
		writeWritten(out, document, sentence, index);
		if (evidence !== undefined) writeVerdicts(out, document, sentence, index, evidence, before, here, after);
		before = here;
		here = after;
	}
	out.words = last - first + 1;
	out.starts[out.words] = out.size;
}

function writeWritten(out: FeatureRows, document: NameDocument, sentence: number, index: number): void {
	const words = document.sentences[sentence]?.words ?? [];
	const word = words[index];
	if (word === undefined) return;
	const written = (document.capitals.get(word.lower) ?? 0) + 8 * document.size;
	out.rows[out.size++] = mix(60, mix(mix(written, placeOf(words, index)), word.shape));
}

function writeVerdicts(
	out: FeatureRows,
	document: NameDocument,
	sentence: number,
	index: number,
	evidence: Evidence,
	before: number,
	here: number,
	after: number,
): void {
	const own = document.sentences[sentence];
	const word = own?.words[index];
	if (own === undefined || word === undefined) return;
	const { words, runFirst, runLast } = own;
	const { rows } = out;
	let size = out.size;
	const put = (template: number, value: number): void => {
		rows[size++] = mix(template, value);
	};
	if (here !== 0) {
		put(120, here);
		put(121, here >> 4);
		put(122, mix(here, word.shape));
		const last = wordVerdict(evidence, words, sentence, index, SEEN.last);
		put(123, mix(last, wordVerdict(evidence, words, sentence, index, SEEN.unit)));
		put(124, mix(mix(here >> 4, before >> 4), after >> 4));
		const place = (index === runFirst[index] ? 1 : 0) + (index === runLast[index] ? 2 : 0);
		put(125, mix(here, place));
	}
	if (before !== 0) put(126, mix(before, word.shape));
	if (after !== 0) put(127, mix(after, word.shape));
	const left = pairVerdict(evidence, words, sentence, index - 1);
	const right = pairVerdict(evidence, words, sentence, index);
	if (left !== 0) put(128, left);
	if (right !== 0) put(129, right);
	if (left !== 0 || right !== 0) put(130, mix(left, right));
	const acronym = acronymVerdict(evidence, word);
	if (acronym !== 0) put(131, acronym);
	out.size = size;
}
