/**
 * Labels that convict before a court does (K0): “accused killer Ada Kell”, “arrested for arson”. “On suspicion of”, “charged
 * with” and “convicted killer” are as the desk wants them.
 */
import type { Span } from "../../text/span";
import type { LocalClaim } from "../paragraph";
import { isQuoted, lowerAt, nameOf, spanOf, type View } from "../view";
import { claimOf } from "./clauses";

export function guiltLabels(view: View): readonly LocalClaim[] {
	const found: LocalClaim[] = [];
	view.tokens.forEach(({ lower }, index) => {
		if (!LABELS.has(lower) && !ARRESTS.has(lower)) return;
		const claim = isQuoted(view, index) ? undefined : (label(view, index) ?? arrest(view, index));
		if (claim !== undefined) found.push(claim);
	});
	return found;
}

const LABELS: ReadonlySet<string> = new Set(["accused", "alleged", "suspected"]);
const ARRESTS: ReadonlySet<string> = new Set(["arrested", "indicted", "detained"]);

// accused killer Ada Kell;  alleged drug dealer Ada Kell
function label(view: View, index: number): LocalClaim | undefined {
	if (!LABELS.has(lowerAt(view, index))) return undefined;
	const { people } = view.lexicon.facts.accusations;
	const noun = people.has(lowerAt(view, index + 1))
		? index + 1
		: people.has(lowerAt(view, index + 2))
			? index + 2
			: undefined;
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

/** So far behind “arrested” its reason stands: arrested on Friday for murder. */
const REASON_REACH = 5;

// Kell was arrested | for murder
function arrest(view: View, index: number): LocalClaim | undefined {
	if (!ARRESTS.has(lowerAt(view, index))) return undefined;
	const { crimes } = view.lexicon.facts.accusations;
	for (let at = index + 1; at <= index + REASON_REACH; at++) {
		if (view.sentenceAt[at] !== view.sentenceAt[index] || /^[,;:]$/.test(lowerAt(view, at))) return undefined;
		if (lowerAt(view, at) !== "for") continue;
		const crime = [at + 1, at + 2, at + 3].find((near) => crimes.has(lowerAt(view, near)));
		if (crime === undefined || isAlleged(view, at + 1, crime)) return undefined;
		return claimOf(view, "guilt-label", { first: index, last: crime }, lowerAt(view, crime), subjectOf(view, index));
	}
	return undefined;
}

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
