/** Figures that belong to a charge or a judgment (K3): “is accused of killing two people”, “convicted of robbing 40 shops”. */
import { isComma, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { sentenceTokens } from "./exempt";

/** What a court or an accuser says of somebody, with what leads to the deed. */
const CHARGES: ReadonlyMap<string, RegExp> = new Map([
	["accused", /^of$/],
	["suspected", /^of$/],
	["convicted", /^(?:of|for|in)$/],
	["guilty", /^(?:of|to|in)$/],
	["acquitted", /^(?:of|in)$/],
	["cleared", /^of$/],
	["charged", /^(?:with|in|over)$/],
	["indicted", /^(?:for|on|in|over)$/],
	["wanted", /^for$/],
	["jailed", /^(?:for|over)$/],
	["imprisoned", /^(?:for|over)$/],
	["sentenced", /^(?:to|for|in)$/],
	["prosecuted", /^for$/],
	["tried", /^for$/],
	["trial", /^(?:for|on|over)$/],
]);

/** True for a figure that stands in what somebody is charged with: the court says it, and it was said in public. */
export function isCharged(view: View, { first }: Stretch): boolean {
	const sentence = sentenceTokens(view, first);
	let hasComma = false;
	for (let index = first - 1; index >= sentence.first; index--) {
		if (isComma(view, index)) hasComma = true;
		const link = CHARGES.get(lowerAt(view, index));
		if (link === undefined || !leads(view, index, link)) continue;
		// Kell, accused of theft, laid off 40 rowers: the charge has ended
		return !(hasComma && (isComma(view, index - 1) || isComma(view, index - 2)));
	}
	return false;
}

/** So far behind a judge's verb its deed stands: sentenced | a doctor from Ellery to nine years for. */
const JUDGED_REACH = 20;

function leads(view: View, index: number, link: RegExp): boolean {
	if ([1, 2, 3].some((step) => link.test(lowerAt(view, index + step)))) return true;
	if (!/^(?:sentenced|convicted|jailed)$/.test(lowerAt(view, index))) return false;
	for (let at = index + 4; at <= index + JUDGED_REACH && view.sentenceAt[at] === view.sentenceAt[index]; at++)
		if (lowerAt(view, at) === "for" && /ing$/.test(lowerAt(view, at + 1))) return true;
	return false;
}
