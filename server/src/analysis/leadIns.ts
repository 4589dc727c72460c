/**
 * Sentences without a cue that lead in to words behind a colon: “Osei's answer: “…””; “Quill went even further: “…””. Whoever the
 * sentence is about speaks, if that is somebody or something that can.
 */

import type { Match } from "./cueClauses";
import type { SpeakerPhrase } from "./paragraph";
import { treeDepth, treeSubject } from "./treeSubjects";
import { isAuxiliary, isDash, isQuoted, isVerbal, lowerAt, type View } from "./view";

/** The lead-in of tokens `first` to the colon at `last`. */
export function leadIn(view: View, first: number, last: number): Match | undefined {
	// HIGH TIDE CLOSES PIER - Nora Quill: “…”
	const start = lastDash(view, first, last) + 1;
	const phrase = isVerbless(view, start, last) ? onlyName(view, start, last) : subjectIn(view, first, last);
	return phrase === undefined ? undefined : { cue: undefined, phrase, because: "lead-in", first, last };
}

function lastDash(view: View, first: number, last: number): number {
	let dash = last - 1;
	while (dash >= first && !isDash(view, dash)) dash--;
	return dash;
}

/** No verb of its own: what only “is” leads in as a name does. “Quill's answer was: “…”” */
export function isVerbless(view: View, first: number, last: number): boolean {
	for (let index = first; index < last; index++) if (isFiniteVerb(view, index)) return false;
	return true;
}

const isFiniteVerb = (view: View, index: number): boolean =>
	!isQuoted(view, index) &&
	isVerbal(view, index) &&
	!isAuxiliary(view, index) &&
	!/^['’]|ing$/.test(lowerAt(view, index));

/** Osei's answer: “…”   More from Osei: “…”   One name, or one role, and a colon. */
function onlyName(view: View, first: number, last: number): SpeakerPhrase | undefined {
	const names = view.names.filter(
		(name) =>
			name.first >= first &&
			name.last <= last &&
			!name.weak &&
			(name.type === "PERSON" || name.type === "ORG" || name.type === undefined),
	);
	const [name] = names;
	if (name === undefined || names.length > 1) return undefined;
	// a letter to Osei: “…”
	if (/^(?:with|on|about|against|to|for)$/.test(lowerAt(view, name.first - 1))) return undefined;
	return {
		start: name.start,
		end: name.end,
		form: "name",
		name,
		role: undefined,
		head: { start: name.start, end: name.end },
	};
}

/** Quill gave it a try in Ellery on Monday: “…”   The subject of the verb that the others hang from. */
function subjectIn(view: View, first: number, last: number): SpeakerPhrase | undefined {
	let main: number | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (let verb = first; verb < last; verb++) {
		const depth = isFiniteVerb(view, verb) ? treeDepth(view, verb) : undefined;
		if (depth === undefined || depth >= least) continue;
		least = depth;
		main = verb;
	}
	const subject = main === undefined ? undefined : treeSubject(view, main);
	return subject !== undefined && maySpeak(view, subject) ? subject : undefined;
}

function maySpeak({ lexicon }: View, { form, name, role }: SpeakerPhrase): boolean {
	if (form === "pronoun") return true;
	if (name !== undefined) return name.type === "PERSON" || name.type === "ORG" || name.type === undefined;
	const noun = role ?? "";
	return lexicon.roles.has(noun) || lexicon.documents.has(noun) || lexicon.collectives.has(noun);
}
