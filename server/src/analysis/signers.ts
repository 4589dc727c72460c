/** Names that sign the quotation before them: “The whole wall came down.” — Maria Sand; “The gate is old.” [Ellery Ledger] */
import type { Match } from "./cueClauses";
import type { Name, SpeakerPhrase } from "./paragraph";
import type { Stretch } from "./stretches";
import { isStop, isVerbal, nameOf, textAt, type View } from "./view";

/** No sentence and no lead-in runs into the quotation behind `before`. */
export const standsAlone = (view: View, before: Stretch | undefined): boolean =>
	before === undefined ||
	before.first > before.last ||
	(view.sentenceAt[before.last] !== view.sentenceAt[before.last + 1] && textAt(view, before.last) !== ":");

/** “The whole wall came down.” [Ellery Ledger]   A name between brackets at the paragraph's end: whose words a digest gives. */
export function creditName(view: View, first: number): Match | undefined {
	const last = view.tokens.length - 1;
	const isBracketed =
		(textAt(view, first) === "[" && textAt(view, last) === "]") ||
		(textAt(view, first) === "(" && textAt(view, last) === ")");
	const name = isBracketed ? nameOf(view, first + 1) : undefined;
	if (name === undefined || name.first !== first + 1) return undefined;
	const end = isStop(view, last - 1) ? last - 2 : last - 1;
	const maySign =
		name.type === "ORG" || name.type === "PERSON" || (name.type === undefined && textAt(view, first) === "[");
	if (name.last !== end || !maySign) return undefined;
	return { cue: undefined, phrase: namePhrase(name, name.end), because: "dash-name", first, last };
}

const namePhrase = (name: Name, end: number): SpeakerPhrase => ({
	start: name.start,
	end,
	form: "name",
	name,
	role: undefined,
	head: { start: name.start, end: name.end },
});

// “The whole wall came down.” — Maria Sand, teacher
export function dashName(view: View, first: number, last: number): Match | undefined {
	const name = nameOf(view, first);
	if (name === undefined) return undefined;
	for (let index = name.last + 1; index <= last; index++)
		if (isVerbal(view, index) || isStop(view, index)) return undefined;
	const phrase = namePhrase(name, view.tokens[last]?.end ?? name.end);
	return { cue: undefined, phrase, because: "dash-name", first: first - 1, last };
}
