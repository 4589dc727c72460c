/** The verb of a sentence whose subject the parser takes for the whole of it: “Quill's claim that the pier is safe | has | not changed”. */

import { FINITE } from "./beginnings";
import { isAdverb, isAuxiliary, isConjunction, isPronounToken, isQuoted, lowerAt, type View } from "./view";

const OPENER =
	/^(?:who|which|that|whose|what|where|when|how|why|if|because|as|after|before|since|until|although|though|while|than|whether)$/;

/**
 * The first token from `first`, where a clause begins, to `last` that is a finite verb no clause there has opened for;
 * behind `last` where none is. An infinitive has none of its own: “the refusal to mend the gate | cost”.
 */
export function mainVerb(view: View, first: number, last: number): number {
	let open = /^(?:to|not)$/.test(lowerAt(view, first)) ? 0 : 1;
	for (let index = first; index <= last; index++) {
		if (isQuoted(view, index)) continue;
		if (index > first && opens(view, index)) open++;
		if (!isOwnVerb(view, index, first)) continue;
		if (open === 0) return index;
		open--;
		// was painted; but “was rotten | surprised”
		while (index < last && tagAt(view, index) === "AUX" && FINITE.test(tagAt(view, index + 1))) index++;
	}
	return last + 1;
}

const tagAt = (view: View, index: number): string => view.syntax?.tags[index] ?? "";

/** What begins a clause of its own or joins one: “that”, “and”; the pier | he built */
const opens = (view: View, index: number): boolean =>
	OPENER.test(lowerAt(view, index)) ||
	isConjunction(view, index) ||
	(isPronounToken(view, index) && tagAt(view, index - 1) === "NOUN" && FINITE.test(tagAt(view, index + 1)));

/** No infinitive, no participle that stands alone. */
function isOwnVerb(view: View, index: number, first: number): boolean {
	if (!FINITE.test(tagAt(view, index))) return false;
	if (isAuxiliary(view, index)) return !/^(?:be|been|being|having)$/.test(lowerAt(view, index));
	let before = index - 1;
	while (before > first && isAdverb(view, before)) before--;
	return !/ing$/.test(lowerAt(view, index)) && lowerAt(view, before) !== "to";
}
