/**
 * Documents of a treebank as raw text, with the spans of their words and sentences. A paragraph, a heading or an item of a
 * list stands between blank lines; fused words (`don't`) stand in the text as they are written and count as the words
 * that Universal Dependencies splits them into.
 */

import type { Span } from "../../server/src/text/span";
import type { ConlluSentence } from "../../server/training/conllu";

/** A text read into words and sentences, by the treebank or by a reader that is measured. */
export interface Segmentation {
	readonly words: readonly Span[];
	readonly sentences: readonly Span[];
}

export interface TreebankDocument extends Segmentation {
	readonly id: string;
	readonly text: string;
}

/** The documents of `sentences`, in order. */
export function treebankDocuments(sentences: readonly ConlluSentence[]): readonly TreebankDocument[] {
	const documents = new Map<string, ConlluSentence[]>();
	for (const sentence of sentences) {
		const document = documents.get(sentence.document);
		if (document === undefined) documents.set(sentence.document, [sentence]);
		else document.push(sentence);
	}
	return [...documents].map(([id, parts]) => ({ id, ...rawText(parts) }));
}

function rawText(parts: readonly ConlluSentence[]): Segmentation & { readonly text: string } {
	const words: Span[] = [];
	const sentences: Span[] = [];
	let text = "";
	for (const { words: forms, opensParagraph } of parts) {
		if (opensParagraph && text !== "") text = `${text.trimEnd()}\n\n`;
		const start = text.length;
		for (const { form, spaceAfter } of forms) {
			words.push({ start: text.length, end: text.length + form.length });
			text += spaceAfter ? `${form} ` : form;
		}
		sentences.push({ start, end: text.trimEnd().length });
	}
	return { text, words, sentences };
}
