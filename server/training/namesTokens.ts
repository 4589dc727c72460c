/** Raw text of a corpus as the analysis would read it: paragraphs, sentences, tokens with their offsets. */
import { splitSentences } from "../src/analysis/sentences";
import { type Token, tokenize } from "../src/analysis/tokens";
import { cutOf } from "../src/models/namesPieces";

export interface TextToken {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

export function readText(text: string, abbreviations: ReadonlySet<string>): readonly (readonly TextToken[])[] {
	const sentences: TextToken[][] = [];
	for (const { start, end } of paragraphsOf(text)) {
		const tokens = tokenize(text.slice(start, end), abbreviations);
		for (const sentence of splitSentences(tokens)) {
			sentences.push(
				tokens
					.filter((token: Token) => sentence.start <= token.start && token.end <= sentence.end)
					.flatMap((token) => pieces(token, start)),
			);
		}
	}
	return sentences.filter((sentence) => sentence.length > 0);
}

/** “Israel|-based”, as the name finder cuts it. */
function pieces({ text, start, end }: Token, offset: number): readonly TextToken[] {
	const cut = cutOf(text);
	const whole = { text, start: offset + start, end: offset + end };
	if (cut === 0) return [whole];
	return [
		{ text: text.slice(0, cut), start: whole.start, end: whole.start + cut },
		{ text: text.slice(cut), start: whole.start + cut, end: whole.end },
	];
}

/** A line that ends short or with a stop ends a paragraph; a long one without is wrapped and goes on. */
const WRAPPED = 45;

function paragraphsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
	const paragraphs: { start: number; end: number }[] = [];
	let start = 0;
	let offset = 0;
	for (const line of text.split("\n")) {
		const end = offset + line.length;
		const content = line.trim();
		if (content.length < WRAPPED || /[.!?:]["”’')]*$/.test(content)) {
			if (text.slice(start, end).trim() !== "") paragraphs.push({ start, end });
			start = end + 1;
		}
		offset = end + 1;
	}
	if (text.slice(start).trim() !== "") paragraphs.push({ start, end: text.length });
	return paragraphs;
}
