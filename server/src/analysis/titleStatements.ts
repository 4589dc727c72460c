/**
 * Reports in headlines with a capital on every word, where the verb stands in its place: “Quill Says Gate Must Go”, “New Poll
 * Shows Wide Gap”. The capitals make names of verbs and verbs of names, so that the words alone decide.
 */
import type { Frame } from "../lexicon/frames";
import { describePhrase } from "./nounPhrases";
import type { LocalAttribution, SpeakerPhrase } from "./paragraph";
import { report } from "./reportContent";
import { maySpeak } from "./speakerNouns";
import { isAuxiliary, isComma, isDash, isQuoted, isWord, lowerAt, nameOf, spanOf, textAt, type View } from "./view";

/** More words than these before the verb are no subject. */
const LONGEST_SUBJECT = 8;

/** Quill Says | Gate Must Go. `last` is the headline's last token before its stop. */
export function statedInTitle(view: View, last: number): LocalAttribution | undefined {
	if (!isCapitalized(view)) return undefined;
	const start = view.tokens.findIndex(({ text }) => text === ":") + 1;
	for (let verb = start + 1; verb + 2 <= last && verb - start <= LONGEST_SUBJECT; verb++) {
		if (isBound(view, verb - 1)) return undefined;
		const isVerb = /^\p{Lu}/u.test(textAt(view, verb)) && !isQuoted(view, verb);
		const frame = isVerb ? view.lexicon.frames.get(lowerAt(view, verb)) : undefined;
		const subject = frame === undefined ? undefined : subjectBefore(view, start, verb);
		if (frame === undefined || subject === undefined || !isStating(view, verb, subject)) continue;
		const end = beforeDash(view, verb, last);
		const cue = { first: verb, last: verb, verb: frame, isParticiple: false, isBase: false };
		// Council Calls for | New Gate
		const first = frame.lemma === "call" ? verb + 2 : verb + 1;
		return end - verb < 2 || first > end ? undefined : report(view, first, end, cue, subject, "that-clause");
	}
	return undefined;
}

function isCapitalized(view: View): boolean {
	const words = view.tokens.filter(({ kind }) => kind === "word");
	return words.filter(({ text }) => /^\p{Lu}/u.test(text)).length >= words.length * 0.7;
}

/** What Quill Said; Things That | Say; a comma, a verb: what stands before the verb is more than a subject. */
const isBound = (view: View, index: number): boolean =>
	isQuoted(view, index) ||
	(!isWord(view, index) && view.tokens[index]?.kind !== "number" && !/^[&.]$/.test(textAt(view, index))) ||
	isAuxiliary(view, index) ||
	/^(?:who|what|which|that|how|why|when|where|if|whether|as|after|before|while|because|to|than|do|does|did|don['’]t|here|things?|nothing|something)$/.test(
		lowerAt(view, index),
	);

/** Nora Quill | Just | Announced. Without a name of their own the words turn on the last of them. */
function subjectBefore(view: View, first: number, verb: number): SpeakerPhrase | undefined {
	let last = verb - 1;
	while (last > first && /^(?:just|now|also|finally|already|again)$/.test(lowerAt(view, last))) last--;
	if (last < first) return undefined;
	const name = nameOf(view, last);
	if (name === undefined || name.last === last) return describePhrase(view, { first, last }, undefined);
	const span = spanOf(view, first, last);
	const head = spanOf(view, last, last);
	return { ...span, form: "nominal", name: undefined, role: lowerAt(view, last), head };
}

/** A form that is no noun: “Says”; “Claims” behind a person; “Shows” behind a poll; “Just Revealed”, “Told a Crowd”. */
function isStating(view: View, verb: number, subject: SpeakerPhrase): boolean {
	const { name, role } = subject;
	const { frames, cueNouns, documents, groups, verbClasses } = view.lexicon;
	const lower = lowerAt(view, verb);
	const frame = frames.get(lower);
	if (frame === undefined) return false;
	// Quill Slams Plan; Council Calls for Gate
	if (isJudging(view, verb, frame)) return judges(view, subject);
	if (!frame.clause) return false;
	if (verbClasses.showing.has(frame.lemma) && documents.has(role ?? "")) return !/(?:ing|n)$/.test(lower);
	const next = lowerAt(view, verb + 1);
	// Port Adds | Ferry to Schedule; Quill Responds | to Question; Fan Screams | at Rally
	if (frame.ambiguous || frame.lemma === "add" || frame.stance === "manner" || (next === "to" && !frame.infinitive))
		return false;
	if (documents.has(lower) || groups.has(lower)) return false;
	if (/[^s]s$/.test(lower)) return !cueNouns.has(lower) || name?.type === "PERSON";
	// Keeper Told | to Leave; Winner Announced | in Ellery: in headlines most of these are passives
	if (lower === "said") return !/^(?:in|on|at|to|about|by|for)$/.test(next);
	const isActive = lowerAt(view, verb - 1) === "just" || /^(?:his|her|their|its|who|why|how|what)$/.test(next);
	return lower === "told" ? !/^(?:to|by|in|on|at)$/.test(next) : /ed$/.test(lower) && isActive;
}

/** Praises, Endorses, Urges; Calls | for: the form of a verb that says what somebody holds of a thing. */
function isJudging(view: View, verb: number, frame: Frame): boolean {
	const next = lowerAt(view, verb + 1);
	if (!/[^s]s$/.test(lowerAt(view, verb)) || view.lexicon.attitudes.has(frame.lemma)) return false;
	return frame.lemma === "call"
		? /^(?:for|on)$/.test(next)
		: frame.thing && JUDGING.test(frame.stance) && isWord(view, verb + 1) && !view.lexicon.prepositions.has(next);
}

const JUDGING = /^(?:stance|heat)$/;

/** Storm Rips Pier: a person, a body, a people or whoever has a role praises and slams. */
function judges(view: View, subject: SpeakerPhrase): boolean {
	if (subject.name !== undefined) return /^(?:PERSON|ORG)$/.test(subject.name.type ?? "");
	const [first = ""] = view.text.slice(subject.start, subject.end).toLowerCase().split(/\s/);
	return view.lexicon.givenNames.has(first) || maySpeak(view, subject);
}

/** Quill Just Said Why | – It May Surprise You. */
function beforeDash(view: View, verb: number, last: number): number {
	for (let index = verb + 2; index <= last; index++) {
		if (isQuoted(view, index)) continue;
		const isJoined =
			(view.tokens[index]?.start ?? 0) === (view.tokens[index - 1]?.end ?? -1) && textAt(view, index) === "-";
		if ((isDash(view, index) && !isJoined) || /^[;|.!?]$/.test(textAt(view, index))) return index - 1;
		if (isComma(view, index) && /^(?:and|but)$/.test(lowerAt(view, index + 1))) return index - 1;
	}
	return last;
}
