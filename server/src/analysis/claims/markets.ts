/**
 * What a market quotes, anyone can look up (RULES.md, NOT FLAGGED: prices and results): “The Marlow index fell 3 percent”, “sending its
 * share price down 8 percent”. What a business sells or a country makes, somebody has counted: “Shares rose as sales fell 3 percent”.
 */
import { isNameToken, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { sentenceTokens } from "./exempt";

/** So far behind its figure the market stands: lost $4 million | in market value. */
const BEHIND = 6;

/** So far before its sentence a market has been told of: The index closed lower. | It has lost 3 percent. */
const BEFORE = 60;

/** True for a figure that a market quotes: by the nearest word before it that tells what is counted, or by the words behind it. */
export function isQuotation(view: View, { first, last }: Stretch): boolean {
	const sentence = sentenceTokens(view, first);
	const own = counted(view, first, sentence.first);
	if (own !== undefined) return own === "market";
	for (let index = last + 1; index <= Math.min(last + BEHIND, sentence.last); index++)
		if (countedAt(view, index) !== undefined) return countedAt(view, index) === "market";
	return (
		isMoving(view, sentence.first, first) && counted(view, sentence.first - 1, sentence.first - BEFORE) === "market"
	);
}

/** What is counted, by the nearest word of it from token `at` back to token `least`. */
function counted(view: View, at: number, least: number): "market" | "business" | undefined {
	for (let index = at; index >= Math.max(0, least); index--) {
		const found = countedAt(view, index);
		if (found !== undefined) return found;
	}
	return undefined;
}

function countedAt(view: View, index: number): "market" | "business" | undefined {
	const { markets, business } = view.lexicon.facts.numbers;
	const lower = lowerAt(view, index);
	const before = lowerAt(view, index - 1);
	if (markets.has(lower) || markets.has(`${before} ${lower}`)) return "market";
	if (lower === "index") return isPriceIndex(view, index) ? "business" : isBourse(view, index) ? "market" : undefined;
	// fell 3 percent against | the dollar
	if (
		lower === "against" &&
		/^(?:dollar|euro|pound|yen|yuan|rouble|ruble|franc|peso|rupee)$/.test(lowerAt(view, index + 2))
	)
		return "market";
	return business.has(lower) ? "business" : undefined;
}

/** The consumer price | index: what living costs. */
export const isPriceIndex = (view: View, index: number): boolean =>
	lowerAt(view, index) === "index" && /^prices?$/.test(lowerAt(view, index - 1));

// the Marlow | index, the Marlow 40 | index, the | index; not the misery index
const isBourse = (view: View, index: number): boolean =>
	/^(?:PROPN|NUM)$/.test(view.syntax?.tags[index - 1] ?? "") ||
	/^(?:the|benchmark|composite|share)$/.test(lowerAt(view, index - 1));

// It has lost 3 percent;  Norway dropped 3 percent: the markets of the sentence before, for nothing else is named
function isMoving(view: View, from: number, to: number): boolean {
	for (let index = from; index < to; index++)
		if (view.syntax?.tags[index] === "NOUN" && !isNameToken(view, index)) return false;
	return true;
}
