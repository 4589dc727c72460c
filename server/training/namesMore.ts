/**
 * More to learn from than was annotated: names in capitals, as in datelines and headlines, made from annotated ones; and
 * news that nobody annotated, with the labels that a first model is sure of.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findNames, type NameModel } from "../src/models/names";
import { LABELS, OUTSIDE } from "../src/models/namesLabels";
import { ANYTHING, type CorpusContext, type NameDocumentLabels, readRecords } from "./namesCorpora";
import type { ReadDocument } from "./namesScore";
import { readText, type TextToken } from "./namesTokens";
import type { Random } from "./random";

/** Documents with some names, and some whole sentences, in capitals: OSLO, Norway; BOARD DELAYS VOTE ON BRIDGE. */
export function inCapitals(
	documents: readonly NameDocumentLabels[],
	share: number,
	random: Random,
): readonly NameDocumentLabels[] {
	return documents.flatMap((document) => {
		const chosen = document.tokens.flatMap((_, index) => (random.next() < share ? [index] : []));
		if (chosen.length === 0) return [];
		return chosen.map((index) => {
			const sentence = document.tokens[index] ?? [];
			const allowed = document.allowed[index] ?? [];
			const whole = random.next() < 0.4;
			const tokens = sentence.map(
				(token, place): TextToken =>
					whole || allowed[place]?.[OUTSIDE] === 0 ? { ...token, text: token.text.toUpperCase() } : token,
			);
			return { ...document, id: `${document.id}/${index}`, tokens: [tokens], allowed: [allowed] };
		});
	});
}

/** Public-domain releases are of one kind; a part of them is enough. */
const RELEASES = 12;

/** News without annotations, each word as yet free to have any label. */
export function readNews(folder: string, { abbreviations }: CorpusContext): readonly NameDocumentLabels[] {
	return readdirSync(join(folder, "news"))
		.filter((file) => /^(?:wikinews|doj|senate)\.jsonl$/.test(file))
		.sort()
		.flatMap((file) =>
			readRecords<{ readonly id: string; readonly text: string }>(join(folder, "news", file))
				.filter((_, index) => file === "wikinews.jsonl" || index % (RELEASES * (file === "senate.jsonl" ? 8 : 1)) === 0)
				.map(({ id, text }): NameDocumentLabels => {
					const tokens = readText(text, abbreviations);
					const allowed = tokens.map((sentence) => sentence.map(() => ANYTHING));
					return { id, corpus: "silver", text, tokens, allowed, gold: [], types: [] };
				}),
		);
}

const only = Array.from({ length: LABELS }, (_, label) =>
	Uint8Array.from({ length: LABELS }, (_, at) => (at === label ? 1 : 0)),
);

/** The document with those labels fixed that the model gives at least the probability `sure`. */
export function labelSurely(read: ReadDocument, model: NameModel, sure: number): ReadDocument {
	const allowed = read.labels.allowed.map((sentence) => [...sentence]);
	findNames(read.document, model, 2, ({ alpha, beta, labels }, { sentence, first }, length) => {
		for (let index = 0; index < length; index++) {
			let total = 0;
			const here = index * LABELS;
			for (let at = here; at < here + LABELS; at++) total += (alpha[at] as number) * (beta[at] as number);
			const label = labels[index] as number;
			const probability = ((alpha[here + label] as number) * (beta[here + label] as number)) / total;
			const row = allowed[sentence];
			if (row !== undefined && probability >= sure) row[first + index] = only[label] as Uint8Array;
		}
	});
	return { document: read.document, labels: { ...read.labels, allowed } };
}
