/**
 * Figures that somebody has counted or estimated (K3): tolls, shares, rises, losses. Ages, dates, distances, votes, scores and
 * what a reporter can count on the spot are none.
 */
import { countWhile } from "../../text/search";
import type { LocalClaim, Value } from "../paragraph";
import { isQuoted, type View } from "../view";
import { isStated } from "./asserted";
import { changed, changedFar, changesByShare, multiples } from "./changes";
import { isCharged } from "./charged";
import { claimOf, type Stretch } from "./clauses";
import { amountOf, approximate, estimate, isVagueCount, phraseFront } from "./estimates";
import { isExtent } from "./extents";
import { averaged, means, outnumbered, tallied } from "./frequencies";
import { isQuotation } from "./markets";
import { isWeight, lost, measured, weighed } from "./measures";
import { isComposition, isDemanded, isRate, isTallied } from "./numberExcuses";
import { hasOrigin } from "./origins";
import { isPublicAct } from "./publicActs";
import { part, ratios } from "./ratios";
import { shareTriggers } from "./shares";
import { roundTolls, toll } from "./tolls";
import { isWorkedOut } from "./workedOut";

/** One claim a sentence: its first figure that asks. */
export function numberClaims(view: View): readonly LocalClaim[] {
	const claims: LocalClaim[] = [];
	let last = -1;
	const take = ({ stretch, key, isRatio = false }: Trigger): void => {
		const sentence = view.sentenceAt[stretch.first] ?? -1;
		if (sentence === last || isQuoted(view, stretch.first)) return;
		if ((!isRatio && isDemanded(view, stretch)) || EXCUSES.some((excuses) => excuses(view, stretch))) return;
		// it may ask for a tree: the dearest look comes last
		if (!isStated(view, stretch)) return;
		last = sentence;
		claims.push(claimOf(view, "number", stretch, key));
	};
	const found = [
		...valueTriggers(view),
		...shareTriggers(view, approximate),
		...changesByShare(view),
		...multiples(view),
		...ratios(view),
		...means(view),
		...outnumbered(view),
		...roundTolls(view),
	];
	for (const trigger of found.sort((a, b) => a.stretch.first - b.stretch.first)) take(trigger);
	return claims;
}

/** What makes the figure at a stretch ask nothing, whatever it counts. */
const EXCUSES: readonly ((view: View, stretch: Stretch) => boolean)[] = [
	hasOrigin,
	isComposition,
	isCharged,
	isPublicAct,
	isExtent,
	isWorkedOut,
	isQuotation,
];

/** Words that ask, with the normalized figure among them. */
export interface Trigger {
	readonly stretch: Stretch;
	readonly key: string;
	/** It compares with a norm: four times the limit. */
	readonly isRatio?: boolean;
}

function valueTriggers(view: View): readonly Trigger[] {
	return view.values.flatMap((value) => {
		const stretch = tokensOf(view, value);
		const wide = stretch === undefined ? undefined : asking(view, value, stretch);
		return wide === undefined ? [] : [{ stretch: wide, key: value.normalized }];
	});
}

const tokensOf = (view: View, { start, end }: Value): Stretch | undefined => {
	const first = countWhile(view.tokens, (token) => token.end <= start);
	const last = countWhile(view.tokens, (token) => token.start < end) - 1;
	return last < first ? undefined : { first, last };
};

/** The words that ask, with the figure; undefined for a figure that asks nothing. */
function asking(view: View, value: Value, own: Stretch): Stretch | undefined {
	const { type, relative } = value;
	// an average of | 22 hours
	if (/^(?:DATE|TIME)$/.test(type)) return averaged(view, own);
	if (relative || !/^(?:CARDINAL|PERCENT|MONEY|QUANTITY)$/.test(type)) return undefined;
	// a 40-member panel: the hyphen makes it part of a name for the thing
	if (/^[-‐‑–]/.test(view.text.slice(value.end, value.end + 1))) return undefined;
	// a three-in-five chance: a forecaster's odds
	if (/-in-/.test(view.tokens[own.first]?.lower ?? "")) return undefined;
	// width:100%
	if (/[\w:=]$/.test(view.text.slice(0, value.start).slice(-1))) return undefined;
	const asks =
		type === "CARDINAL"
			? toll(view, own, amountOf(value))
			: type === "QUANTITY"
				? weighed(view, value, own)
				: undefined;
	// by a vote of | more than 90 percent: what leads to the figure does not part it from the vote
	if (asks !== undefined || isTallied(view, { first: phraseFront(view, own), last: own.last })) return asks;
	if (type === "CARDINAL")
		return (
			estimate(view, value, own) ??
			(isVagueCount(value) ? undefined : changed(view, own)) ??
			changedFar(view, value, own) ??
			measured(view, value, own) ??
			tallied(view, value, own) ??
			averaged(view, own) ??
			part(view, value, own)
		);
	// ahead by 3 percentage points: a poll; fell by 3 percentage points
	if (value.normalized.endsWith("pp")) return changed(view, own);
	if (type === "PERCENT") return isRate(view, own) ? undefined : (changed(view, own) ?? approximate(view, own) ?? own);
	if (type === "QUANTITY") return isWeight(view, value) ? tallied(view, value, own) : undefined;
	return type === "MONEY" ? (lost(view, value, own) ?? averaged(view, own)) : undefined;
}
