/** Paragraphs and sentences that move, part, join, go, or come twice. */
import { type Draft, isWord, type Paragraph, SPACE, sentencesOf, tidy } from "./draft";
import { copyOf, type EditKind, gapsOf, type Hand, insertParagraph, replaceParagraph } from "./hand";

export const moveParagraph: EditKind = {
	id: "paragraph moved",
	apply: (draft, hand) => {
		if (draft.length < 3) return draft;
		const index = hand.between(0, draft.length - 1);
		const rest = [...draft.slice(0, index), ...draft.slice(index + 1)];
		return insertParagraph(rest, hand.between(0, rest.length), draft[index] ?? []);
	},
};

export const moveSentence: EditKind = {
	id: "sentence moved",
	apply: (draft, hand) => {
		const { index, sentence, rest } = takeSentence(draft, hand);
		if (rest.length === 0) return draft;
		const without = replaceParagraph(draft, index, tidy(rest));
		const to = hand.between(0, without.length - 1);
		const there = without[to] ?? [];
		return replaceParagraph(
			without,
			to,
			hand.happens(0.5) ? tidy([...sentence, SPACE, ...there]) : [...there, SPACE, ...tidy(sentence)],
		);
	},
};

function takeSentence(draft: Draft, hand: Hand): { index: number; sentence: Paragraph; rest: Paragraph } {
	const index = hand.between(0, draft.length - 1);
	const sentences = sentencesOf(draft[index] ?? []);
	const which = hand.between(0, sentences.length - 1);
	return {
		index,
		sentence: sentences[which] ?? [],
		rest: sentences.flatMap((sentence, place) => (place === which ? [] : sentence)),
	};
}

/** What has been copied is neither cut nor told anew: nobody could tell the copy that is left from the passage moved. */
export const isCopied = (draft: Draft, sentence: Paragraph): boolean => {
	const text = textOf(sentence);
	return draft.some((paragraph) => paragraph.some(({ id }) => id === undefined) && textOf(paragraph).includes(text));
};

const textOf = (paragraph: Paragraph): string =>
	paragraph
		.filter(isWord)
		.map(({ text }) => text)
		.join(" ");

export const cutSentence: EditKind = {
	id: "sentence cut",
	apply: (draft, hand) => {
		const { index, sentence, rest } = takeSentence(draft, hand);
		if (draft.length < 3 || isCopied(draft, sentence)) return draft;
		return replaceParagraph(draft, index, tidy(rest));
	},
};

export const cutParagraph: EditKind = {
	id: "paragraph cut",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const cut = draft[index] ?? [];
		if (draft.length < 5 || sentencesOf(cut).some((sentence) => isCopied(draft, sentence))) return draft;
		return replaceParagraph(draft, index);
	},
};

export const cutWords: EditKind = {
	id: "words cut",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		const gap = hand.pick(gapsOf(paragraph));
		if (gap === undefined) return draft;
		const end = Math.min(paragraph.length - 1, gap + 2 * hand.between(1, 4));
		return replaceParagraph(draft, index, tidy([...paragraph.slice(0, gap), ...paragraph.slice(end)]));
	},
};

export const splitParagraph: EditKind = {
	id: "paragraph split",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const sentences = sentencesOf(draft[index] ?? []);
		if (sentences.length < 2) return draft;
		const at = hand.between(1, sentences.length - 1);
		return replaceParagraph(draft, index, tidy(sentences.slice(0, at).flat()), tidy(sentences.slice(at).flat()));
	},
};

export const mergeParagraphs: EditKind = {
	id: "paragraphs merged",
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 2);
		const [one, two] = [draft[index], draft[index + 1]];
		if (one === undefined || two === undefined) return draft;
		return [...draft.slice(0, index), [...one, SPACE, ...two], ...draft.slice(index + 2)];
	},
};

/** A paragraph or a sentence that comes a second time: a slip of the clipboard, a pull quote, a summary. */
export const duplicate: EditKind = {
	id: "passage duplicated",
	most: 1,
	apply: (draft, hand) => {
		const index = hand.between(0, draft.length - 1);
		const paragraph = draft[index] ?? [];
		const passage = hand.happens(0.5) ? paragraph : (hand.pick(sentencesOf(paragraph)) ?? []);
		const places = draft.map((_, place) => place).filter((place) => place < index - 1 || place > index + 2);
		const to = hand.pick(places);
		return to === undefined ? draft : insertParagraph(draft, to, copyOf(tidy(passage)));
	},
};
