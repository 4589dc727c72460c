/**
 * Labels that convict before a court does (K0): “accused killer Ada Kell”, “arrested for arson”. “On suspicion of”, “charged
 * with” and “convicted killer” are as the desk wants them.
 */
import type { Span } from "../../text/span";
import type { LocalClaim } from "../paragraph";
import {
	isComma,
	isConjunction,
	isNameToken,
	isPreposition,
	isQuoted,
	lowerAt,
	nameOf,
	spanOf,
	type View,
} from "../view";
import { claimOf } from "./clauses";

export function guiltLabels(view: View): readonly LocalClaim[] {
	const found: LocalClaim[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const isConvicting = view.lexicon.facts.accusations.convicting.has(lower);
		if (!LABELS.has(lower) && !ARRESTS.has(lower) && !isConvicting) return;
		const claim = isQuoted(view, index)
			? undefined
			: isConvicting
				? conviction(view, index)
				: (label(view, index) ?? arrest(view, index));
		if (claim !== undefined) found.push(claim);
	});
	return found;
}

const LABELS: ReadonlySet<string> = new Set(["accused", "alleged", "suspected"]);
/** Before a label they name a court, a confession or an accuser: convicted killer Ada Kell. */
const SETTLING = /^(?:convicted|confessed|admitted|accused|alleged|suspected|condemned|sentenced|jailed|acquitted)$/;
const ARRESTS: ReadonlySet<string> = new Set(["arrested", "indicted", "detained"]);

// accused killer Ada Kell;  alleged drug dealer Ada Kell
function label(view: View, index: number): LocalClaim | undefined {
	if (!LABELS.has(lowerAt(view, index))) return undefined;
	const { people } = view.lexicon.facts.accusations;
	const noun = [index + 1, index + 2].find((at) => people.has(lowerAt(view, at))) ?? leaderBehind(view, index);
	// suspected arsonist Dr. Kell: an honorific is no part of the name
	const name = noun === undefined ? undefined : (nameOf(view, noun + 1) ?? nameOf(view, noun + 2));
	if (noun === undefined || name === undefined || (name.type !== "PERSON" && name.type !== undefined)) return undefined;
	return claimOf(
		view,
		"guilt-label",
		{ first: index, last: noun },
		lowerAt(view, noun),
		spanOf(view, name.first, name.last),
	);
}

// alleged gang | leader
const leaderBehind = (view: View, index: number): number | undefined =>
	/^(?:gang|ring|cartel|mafia|mob|cult|drug|terror)$/.test(lowerAt(view, index + 1)) &&
	/^(?:leader|ringleader|boss|lord|chief|kingpin)$/.test(lowerAt(view, index + 2))
		? index + 2
		: undefined;

// | murderer Ada Kell; not “convicted murderer Ada Kell”, nor “serial killer Ada Kell”
function conviction(view: View, index: number): LocalClaim | undefined {
	const before = index - 1;
	const isPlain =
		view.sentenceAt[before] !== view.sentenceAt[index] ||
		isComma(view, before) ||
		isPreposition(view, before) ||
		isConjunction(view, before) ||
		(view.syntax?.tags[before] === "VERB" && !SETTLING.test(lowerAt(view, before)));
	const name = isPlain && !isNameToken(view, index) ? nameOf(view, index + 1) : undefined;
	if (name === undefined || name.type !== "PERSON" || name.words.length < 2) return undefined;
	const label = { first: index, last: index };
	return claimOf(view, "guilt-label", label, lowerAt(view, index), spanOf(view, name.first, name.last));
}

/** So far behind “arrested” its reason stands: arrested on Friday for murder. */
const REASON_REACH = 5;

// Kell was arrested | for murder
function arrest(view: View, index: number): LocalClaim | undefined {
	if (!ARRESTS.has(lowerAt(view, index))) return undefined;
	const { crimes } = view.lexicon.facts.accusations;
	for (let at = index + 1; at <= index + REASON_REACH; at++) {
		if (view.sentenceAt[at] !== view.sentenceAt[index] || /^[,;:]$/.test(lowerAt(view, at))) return undefined;
		if (lowerAt(view, at) !== "for") continue;
		const from = roleEnd(view, at);
		const crime = [from + 1, from + 2, from + 3].find((near) => crimes.has(lowerAt(view, near)));
		if (crime === undefined || isAlleged(view, at + 1, crime)) return undefined;
		return claimOf(view, "guilt-label", { first: index, last: crime }, lowerAt(view, crime), subjectOf(view, index));
	}
	return undefined;
}

// for | his role in the murder
const roleEnd = (view: View, preposition: number): number =>
	/^(?:role|part|involvement)$/.test(lowerAt(view, preposition + 2)) && lowerAt(view, preposition + 3) === "in"
		? preposition + 3
		: preposition;

// for alleged theft
const isAlleged = (view: View, first: number, last: number): boolean => {
	for (let index = first; index < last; index++)
		if (/^(?:alleged|allegedly|suspected)$/.test(lowerAt(view, index))) return true;
	return false;
};

/** The name or pronoun before the verb and its auxiliaries: Kell | was arrested. */
function subjectOf(view: View, verb: number): Span | undefined {
	let at = verb - 1;
	while (at >= 0 && (view.lexicon.auxiliaries.has(lowerAt(view, at)) || view.lexicon.adverbs.has(lowerAt(view, at))))
		at--;
	const name = nameOf(view, at);
	if (name !== undefined) return spanOf(view, name.first, name.last);
	return view.lexicon.gendered.has(lowerAt(view, at)) ? spanOf(view, at, at) : undefined;
}
