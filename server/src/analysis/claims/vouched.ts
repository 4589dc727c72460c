/**
 * Sources that no verb of saying brings: “in the words of the chief, Luz Ortega”, “by her own account”, “in Quill's telling”, “the
 * lodge bills itself as the highest in the state”.
 */
import { isQuoted, lowerAt, type View } from "../view";
import { sentenceTokens } from "./exempt";

/** True where the sentence of token `at` names whose words, view or count it gives. */
export function isVouched(view: View, at: number): boolean {
	const { accounts, styling } = view.lexicon.claims;
	const { first, last } = sentenceTokens(view, at);
	for (let index = first; index <= last; index++) {
		const lower = lowerAt(view, index);
		if (accounts.has(lower) && !isQuoted(view, index) && isSource(view, index)) return true;
		if (styling.has(lower) && /^(?:it|him|her|them|your)sel(?:f|ves)$/.test(lowerAt(view, index + 1))) return true;
	}
	return false;
}

/** So far before its noun the preposition stands: by | the harbor engineers' own reckoning. */
const REACH = 6;

// in the words | of;  in Quill's | words;  by her own | account
function isSource(view: View, noun: number): boolean {
	const isOfSomebody = lowerAt(view, noun + 1) === "of";
	for (let index = noun - 1; index >= noun - REACH; index--) {
		const lower = lowerAt(view, index);
		if (view.sentenceAt[index] !== view.sentenceAt[noun] || lower === ",") return false;
		if (/^(?:in|by)$/.test(lower)) return isOfSomebody || isPossessive(view, index + 1, noun);
	}
	return false;
}

function isPossessive(view: View, first: number, noun: number): boolean {
	for (let index = first; index < noun; index++)
		if (/^(?:['’]s?|his|her|its|their|some|all|most|many|several)$|['’]s?$/.test(lowerAt(view, index))) return true;
	return false;
}
