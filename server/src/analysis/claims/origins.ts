/**
 * Where a figure comes from, by words of its sentence that read as no attribution (K3): “a survey rated 12 percent of …”, “in a report
 * of the port”, “the marshal said 40 were hurt”.
 */
import type { Words } from "../../lexicon/lists";
import { isAdverb, isQuoted, lowerAt, nameOf, type View } from "../view";
import type { Stretch } from "./clauses";
import { phraseFront } from "./estimates";
import { sentenceTokens } from "./exempt";
import { isNear } from "./numberExcuses";
import { isVouched } from "./vouched";

/** True for a figure whose sentence names who counted it. */
export const hasOrigin = (view: View, own: Stretch): boolean =>
	isDerived(view, own) ||
	isVouched(view, own.first) ||
	isSaidBefore(view, own) ||
	isInReport(view, own.first) ||
	isReckoning(view, own.first) ||
	isRevised(view, own);

/** The sentence tells where the figure comes from, though nothing of it reads as an attribution: a survey rated 12 percent of … */
const isDerived = (view: View, own: Stretch): boolean =>
	isNear(view, own, view.lexicon.facts.numbers.derived, 30, 30, (index) => tellsOrigin(view, index));

/** What puts a figure on something; as nouns they tell nothing of where it comes from: interest rates, waiting lists. */
const RATING: ReadonlySet<string> = new Set(["rates", "lists", "ranking", "index", "pegs"]);

const AT: Words = new Set(["at"]);

function tellsOrigin(view: View, index: number): boolean {
	const lower = lowerAt(view, index);
	if (RATING.has(lower)) return view.syntax?.tags[index] !== "NOUN";
	// $40 per pupil; per a memo: with an article or a name it says who
	if (lower === "per")
		return nameOf(view, index + 1) !== undefined || /^(?:an?|the|its)$/.test(lowerAt(view, index + 1));
	// is estimated to cost; not an estimated 42
	if (lower === "estimated") return view.syntax?.tags[index - 1] === "AUX";
	// put the toll | at 42, not 42 men out of work
	if (/^puts?$/.test(lower)) return isNear(view, { first: index, last: index }, AT, 0, 8);
	// provided | by officers, released anonymously by them; not provided shelter by opening the hall
	if (/^(?:provided|compiled|issued|released|published)$/.test(lower))
		return lowerAt(view, isAdverb(view, index + 1) ? index + 2 : index + 1) === "by";
	// No. 19 on this | list
	if (lower === "list") return /^(?:on|to)$/.test(lowerAt(view, index - 2)) && view.syntax?.tags[index - 1] === "DET";
	// shows no sign of slowing
	if (/^show/.test(lower)) return !/^(?:no|little|few|signs)$/.test(lowerAt(view, index + 1));
	return !isFoundThing(view, index);
}

// since the first case was | found: nobody who counts
const isFoundThing = (view: View, index: number): boolean =>
	lowerAt(view, index) === "found" && /^(?:was|were|been|being)$/.test(lowerAt(view, index - 1));

// the marshal said | 40 were hurt: bare figures begin clauses that a tree often misses
const isSaidBefore = (view: View, own: Stretch): boolean => {
	const front = phraseFront(view, own);
	const verb = lowerAt(view, front - 1) === "that" ? front - 2 : front - 1;
	return (
		/^(?:said|says|claimed|claims|estimated|estimates|announced|confirmed|stated|believes)$/.test(
			lowerAt(view, verb),
		) &&
		view.sentenceAt[verb - 1] === view.sentenceAt[verb] &&
		(nameOf(view, verb - 1) !== undefined || view.lexicon.roles.has(lowerAt(view, verb - 1)))
	);
};

const REPORT = /^(?:report|bulletin|statement|study|survey|audit|census|tally|update|filing|memo|inventory)$/;

// In a report | of the port, the storm damaged 143 sheds; in its latest bulletin
function isInReport(view: View, at: number): boolean {
	const { first } = sentenceTokens(view, at);
	if (!/^(?:in|from|by)$/.test(lowerAt(view, first))) return false;
	const report = [2, 3, 4, 5].map((step) => first + step).find((index) => REPORT.test(lowerAt(view, index)));
	if (report === undefined || report >= at || isQuoted(view, report)) return false;
	return (
		/^(?:its|his|her|their)$/.test(lowerAt(view, first + 1)) ||
		/^(?:of|by|from|to|for)$/.test(lowerAt(view, report + 1))
	);
}

// the harbor board | raised the toll to six, officers revised it; not the blast, which raised it by itself
function isRevised(view: View, { first }: Stretch): boolean {
	const toll = [0, 1, 2, 3].map((back) => first - back).find((index) => /^tolls?$/.test(lowerAt(view, index)));
	if (toll === undefined) return false;
	return [2, 3, 4, 5].some((back) => {
		const verb = toll - back;
		return (
			/^(?:raised|raises|increased|increases|revised|revises|updated|lowered|reduced|put|puts|gave)$/.test(
				lowerAt(view, verb),
			) &&
			(nameOf(view, verb - 1) !== undefined ||
				view.lexicon.roles.has(lowerAt(view, verb - 1)) ||
				view.lexicon.collectives.has(lowerAt(view, verb - 1)))
		);
	});
}

// the calculation that the sea is | 95 percent salt
function isReckoning(view: View, at: number): boolean {
	for (let index = at - 1; index >= at - RECKONING_REACH && view.sentenceAt[index] === view.sentenceAt[at]; index--) {
		if (/^[,;:]$/.test(lowerAt(view, index))) return false;
		if (lowerAt(view, index) === "that")
			return /^(?:calculation|estimate|finding|assumption|conclusion|theory)$/.test(lowerAt(view, index - 1));
	}
	return false;
}

/** So far before its figure a reckoning stands. */
const RECKONING_REACH = 12;
