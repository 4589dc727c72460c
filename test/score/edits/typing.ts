/** Words that are typed in, and words that are typed wrongly or put right. */
import { isWord, type Paragraph, type Piece, piecesOf, SPACE, sentencesOf } from "./draft";
import { type EditKind, gapsOf, type Hand, insertParagraph, replaceParagraph } from "./hand";
import { isCopied } from "./moving";
import { PHRASES, SENTENCES } from "./vocabulary";

export const typeWords: EditKind = {
	id: "words typed in",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		const gap = hand.pick(gapsOf(paragraph));
		if (gap === undefined) return draft;
		const phrase = piecesOf(hand.pick(PHRASES) ?? "");
		return replaceParagraph(draft, index, [...paragraph.slice(0, gap), SPACE, ...phrase, ...paragraph.slice(gap)]);
	},
};

export const typeSentence: EditKind = {
	id: "sentence typed in",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		const sentence = piecesOf(hand.pick(SENTENCES) ?? "");
		return hand.happens(0.3)
			? insertParagraph(draft, index, sentence)
			: hand.happens(0.5)
				? replaceParagraph(draft, index, [...sentence, SPACE, ...paragraph])
				: replaceParagraph(draft, index, [...paragraph, SPACE, ...sentence]);
	},
};

/** A word or two swapped for others of the story: “the board” for “the council”. */
export const swapWords: EditKind = {
	id: "words replaced",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const words = draft.flat().filter(isWord);
		const target = hand.pick((draft[index] ?? []).filter(isWord));
		const given = hand.pick(words);
		if (target === undefined || given === undefined) return draft;
		return replaceParagraph(
			draft,
			index,
			(draft[index] ?? []).map((piece) => (piece === target ? { text: given.text } : piece)),
		);
	},
};

/** A letter doubled, dropped or swapped with the next one. */
export const mistype: EditKind = {
	id: "slips of the keys",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const target = hand.pick((draft[index] ?? []).filter((piece) => isWord(piece) && piece.text.length > 3));
		if (target === undefined) return draft;
		const slipped = slip(target, hand);
		return replaceParagraph(
			draft,
			index,
			(draft[index] ?? []).map((piece) => (piece === target ? slipped : piece)),
		);
	},
};

function slip(piece: Piece, hand: Hand): Piece {
	const { text } = piece;
	const at = hand.between(1, text.length - 2);
	const made = [
		text.slice(0, at) + text.slice(at - 1),
		text.slice(0, at) + text.slice(at + 1),
		`${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`,
	];
	return { ...piece, text: hand.pick(made) ?? text };
}

/**
 * A paragraph told in other words. Half of the times its quotations stay as they are; the new words are the story's own
 * or any, so that what is new resembles what was elsewhere.
 */
export const rewrite: EditKind = {
	id: "paragraph rewritten",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		if (sentencesOf(paragraph).some((sentence) => isCopied(draft, sentence))) return draft;
		const words = draft.flat().filter(isWord);
		const keeps = hand.happens(0.5);
		let isQuoted = false;
		const rewritten = paragraph.flatMap((piece): Paragraph => {
			if (/^["“”„«»]$/.test(piece.text)) isQuoted = /^[“„«]$/.test(piece.text) || (piece.text === '"' && !isQuoted);
			if (!isWord(piece) || (isQuoted && keeps)) return [piece];
			if (hand.happens(0.4)) return [piece];
			const given = hand.happens(0.5) ? (hand.pick(words)?.text ?? "") : (hand.pick(PHRASES) ?? "");
			return piecesOf(given).map(({ text }) => ({ text }));
		});
		return replaceParagraph(draft, index, rewritten);
	},
};

/** Up to three words of a sentence exchanged, dropped or added, close to each other: a quotation that is put right. */
export const retouch: EditKind = {
	id: "sentence retouched",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		const at = hand.between(0, Math.max(0, paragraph.length - 12));
		const retouched = paragraph.flatMap((piece, place): Paragraph => {
			if (place < at || place > at + 12 || !isWord(piece) || !hand.happens(0.3)) return [piece];
			return hand.happens(0.5)
				? piecesOf(hand.pick(PHRASES) ?? "")
				: [piece, SPACE, ...piecesOf(hand.pick(PHRASES) ?? "")];
		});
		return replaceParagraph(draft, index, retouched);
	},
};
