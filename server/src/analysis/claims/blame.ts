/** Wrong that is told of somebody without a deed: “Avery is responsible for the deaths of two clerks”, “Kell was behind the bombing”. */
import type { Span } from "../../text/span";
import { isAdverb, lowerAt, spanOf, type View } from "../view";
import { nearSubject } from "./accused";
import type { Stretch } from "./clauses";

export interface Blame {
	/** From what blames to the wrong: responsible for the deaths. */
	readonly words: Stretch;
	readonly wrong: string;
	readonly subject: Span;
}

/** With each of these goes one preposition; “behind” is its own. */
const BLAMING: ReadonlyMap<string, string> = new Map([
	["responsible", "for"],
	["culpable", "for"],
	["guilty", "of"],
	["complicit", "in"],
	["behind", ""],
]);

/** The blame that the word at token `index` puts on somebody named. */
export function blameAt(view: View, index: number): Blame | undefined {
	const preposition = BLAMING.get(lowerAt(view, index));
	if (preposition === undefined || (preposition !== "" && lowerAt(view, index + 1) !== preposition)) return undefined;
	const wrong = wrongBehind(view, preposition === "" ? index : index + 1);
	const be = beBefore(view, index);
	const subject = wrong === undefined || be === undefined ? undefined : subjectBefore(view, be);
	return wrong === undefined || subject === undefined
		? undefined
		: { words: { first: index, last: wrong }, wrong: lowerAt(view, wrong), subject };
}

/** So far behind its preposition the wrong stands: for | the deaths of, for | at least four murders. */
const WRONG_REACH = 5;

function wrongBehind(view: View, preposition: number): number | undefined {
	const { crimes, wrongs } = view.lexicon.facts.accusations;
	for (let at = preposition + 1; at <= preposition + WRONG_REACH; at++) {
		const lower = lowerAt(view, at);
		if (crimes.has(lower) || wrongs.has(lower)) return at;
		// for security | at the murder trial, for stopping | the attack
		if (!/^(?:ADJ|ADV|NUM|DET|PRON)$/.test(view.syntax?.tags[at] ?? "") && !/^(?:at|more|than|as|least)$/.test(lower))
			return undefined;
	}
	return undefined;
}

// is | directly responsible; not “is not responsible”, nor “those responsible”
function beBefore(view: View, index: number): number | undefined {
	let at = index - 1;
	while (isAdverb(view, at) && !/^(?:not|never|hardly|n't)$/.test(lowerAt(view, at))) at--;
	return /^(?:is|was|are|were|been)$/.test(lowerAt(view, at)) ? at : undefined;
}

const subjectBefore = (view: View, be: number): Span | undefined =>
	/^(?:he|she)$/.test(lowerAt(view, be - 1)) ? spanOf(view, be - 1, be - 1) : nearSubject(view, be);
