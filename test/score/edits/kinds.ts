/** All that a hand may do to a story. */
import { correctName, quotationMarks, spelling, wrapLines } from "./everywhere";
import type { EditKind } from "./hand";
import {
	cutParagraph,
	cutSentence,
	cutWords,
	duplicate,
	mergeParagraphs,
	moveParagraph,
	moveSentence,
	splitParagraph,
} from "./moving";
import { mistype, retouch, rewrite, swapWords, typeSentence, typeWords } from "./typing";

export const KINDS: readonly EditKind[] = [
	typeWords,
	typeSentence,
	swapWords,
	mistype,
	retouch,
	rewrite,
	moveParagraph,
	moveSentence,
	splitParagraph,
	mergeParagraphs,
	cutWords,
	cutSentence,
	cutParagraph,
	duplicate,
	quotationMarks,
	spelling,
	correctName,
	wrapLines,
];
