/** Whether a transcript's label may be the label of somebody with one of `names`. */
import type { Lexicon } from "../lexicon/lexicon";

/** Undefined where the label names nobody: none, “Q”, “Speaker 2”, “Interviewer”. */
export function isSpokenBy(label: string | undefined, names: readonly string[], lexicon: Lexicon): boolean | undefined {
	if (label === undefined || names.length === 0) return undefined;
	const words = wordsOf(label).filter((word) => !lexicon.honorifics.has(word));
	if (words.length === 0 || words.some((word) => lexicon.speech.nobody.has(word) || /\d/.test(word))) return undefined;
	const known = names.map(wordsOf);
	if (known.some((name) => name.some((word) => word.length > 1 && words.includes(word)))) return true;
	// NQ, N.Q.
	if (!words.every((word) => word.length <= 3)) return false;
	const initials = words.join("");
	return known.some((name) => name.map((word) => word[0]).join("") === initials) ? true : undefined;
}

const wordsOf = (name: string): readonly string[] =>
	name
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/['’]s?\b/g, "")
		.match(/[\p{L}\p{N}]+/gu) ?? [];
