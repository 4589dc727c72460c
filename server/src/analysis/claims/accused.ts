/**
 * Whom a clause accuses: by its tree (“Avery, | who poisoned the pond”, “shot | by Officer Pell”), and where the tree shows nobody by the
 * words before the verb: “Avery, the mayor, | stole 4,000 crowns”, of which the tagger may read “stole” as a noun.
 */
import type { Span } from "../../text/span";
import type { Name, SpeakerPhrase } from "../paragraph";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { treeSubject } from "../treeSubjects";
import {
	isAdverb,
	isComma,
	isConjunction,
	isDash,
	isQuoted,
	isSubordinator,
	lowerAt,
	nameOf,
	spanOf,
	type View,
} from "../view";

/** Whom the clause accuses, where it names somebody or means somebody named. */
export function accused(view: View, tree: Tree, verb: number): Span | undefined {
	const relative = relativeSubject(view, tree, verb);
	if (relative !== undefined) return relative;
	const phrase = treeSubject(view, verb);
	if (phrase === undefined) return undefined;
	return mayBeNamed(view, phrase) || isNamedBody(view, phrase) || isOffice(view, phrase) || isGroup(view, phrase)
		? { start: phrase.start, end: phrase.end }
		: undefined;
}

/** A person, a body, or what may be one: “Brightwater” alone; not a place, and not “Storms”, whose capital is the sentence's. */
const mayAct = (view: View, { type, weak, words, last }: Name): boolean =>
	// Burglars broke in: a capital of the sentence's, whatever type the name got
	!(words.length === 1 && view.lexicon.facts.accusations.people.has(lowerAt(view, last).replace(/s$/, ""))) &&
	(/^(?:PERSON|ORG|FAC)$/.test(type ?? "") ||
		(type === undefined && (!weak || words.length > 1 || view.syntax?.tags[last] === "PROPN")));

const mayBeNamed = (view: View, { name, form, role }: SpeakerPhrase): boolean =>
	name !== undefined
		? mayAct(view, name)
		: form === "pronoun"
			? /^(?:he|she|they)$/.test(role ?? "") || role === undefined
			: false;

// the Brightwater | company
const isNamedBody = (view: View, { form, role, start, end }: SpeakerPhrase): boolean =>
	form === "nominal" &&
	role !== undefined &&
	view.lexicon.collectives.has(role) &&
	view.names.some((name) => start <= name.start && name.end < end && mayAct(view, name));

// the warden: whoever that is, the story may have said; the militia, the kennel
const isOffice = (view: View, { form, role, start }: SpeakerPhrase): boolean =>
	form === "nominal" &&
	role !== undefined &&
	(view.lexicon.roles.has(role) || isBody(view, role)) &&
	/^the\b/i.test(view.text.slice(start, start + 4));

const isBody = (view: View, role: string): boolean =>
	view.lexicon.collectives.has(role) || view.lexicon.claims.bodies.has(role);

// Guards at Marlow prison: people of a kind, and of one place; not “two clerks of the port”
const isGroup = (view: View, { form, role, start, end }: SpeakerPhrase): boolean =>
	form === "nominal" &&
	role !== undefined &&
	/s$|^police$/.test(role) &&
	(view.lexicon.roles.has(role) || view.lexicon.crowds.has(role) || view.lexicon.collectives.has(role)) &&
	!/^(?:an?|one|two|three|four|five|six|some|many|several|most|other|few|his|her|their|no)\b/i.test(
		view.text.slice(start, end),
	) &&
	(/\s(?:at|in|from|of|for|near|with)\s(?:\S+\s){0,3}(?:\p{Lu}|\d+(?:st|nd|rd|th)\b)/u.test(
		view.text.slice(start, end + ORDINAL),
	) ||
		isOfBody(view, view.text.slice(start, end).toLowerCase(), role));

/** So long is what may follow a phrase that a figure has cut: Soldiers of the | 7th. */
const ORDINAL = 5;

// Ministry | officials, the prison's | guards: whose people they are
function isOfBody(view: View, phrase: string, role: string): boolean {
	const before = /([\p{L}-]+)(?:['’]s)?\s+[\p{L}-]+$/u.exec(phrase.slice(0, phrase.indexOf(role) + role.length))?.[1];
	return before !== undefined && isEmployer(view, before);
}

/** Avery, | who poisoned the pond: the name that the relative clause follows, whatever the tree hangs it from. */
function relativeSubject(view: View, tree: Tree, verb: number): Span | undefined {
	const who = dependents(tree, verb).find(
		({ token, relation }) => relation === "nsubj" && lowerAt(view, token) === "who",
	);
	if (who === undefined) return undefined;
	const before = beforeWho(view, who.token);
	if (before !== undefined) return before;
	const head = headOf(tree, verb);
	// Ada Brandt, an accountant | who embezzled
	const noun = head >= 0 && relationOf(tree, head) === "appos" ? headOf(tree, head) : head;
	const named = noun < 0 ? undefined : nameOf(view, noun);
	return named?.type === "PERSON" ? spanOf(view, named.first, named.last) : undefined;
}

// Avery, | who; it was Avery | who
function beforeWho(view: View, who: number): Span | undefined {
	const name = nameOf(view, isComma(view, who - 1) ? who - 2 : who - 1);
	return name !== undefined && (name.type === "PERSON" || name.type === undefined)
		? spanOf(view, name.first, name.last)
		: undefined;
}

// the guard | beaten by; | Kidnapped by …, the boy
const isParticiple = (tree: Tree, verb: number): boolean =>
	relationOf(tree, verb) === "acl" ||
	(verb === tree.first && !dependents(tree, verb).some(({ relation }) => relation.startsWith("nsubj")));

/** was shot | by Officer Pell;  the guard beaten | by the sexton, Carl Kell: the name that did it. */
export function agentOf(view: View, tree: Tree, verb: number): Span | undefined {
	const own = dependents(tree, verb);
	if (!own.some(({ relation }) => relation === "aux:pass") && !isParticiple(tree, verb)) return undefined;
	const agent = own.find(
		({ token, relation }) =>
			relation.startsWith("obl") &&
			dependents(tree, token).some((of) => of.relation === "case" && lowerAt(view, of.token) === "by"),
	);
	if (agent === undefined) return undefined;
	const { last } = subtree(tree, agent.token);
	const apposed = dependents(tree, agent.token).find(({ relation }) => relation === "appos")?.token;
	const name =
		titledName(view, agent.token, last) ?? (apposed === undefined ? undefined : titledName(view, apposed, apposed));
	return name?.type === "PERSON" || name?.type === "ORG" ? spanOf(view, name.first, name.last) : undefined;
}

/** The name that a phrase with its head at token `head` brings behind a title: Officer | Dana Pell, Deputy Mayor | Ada Brandt. */
export function titledName(view: View, head: number, last: number): Name | undefined {
	for (let at = head; at <= Math.min(last, head + TITLE); at++) {
		const name = nameOf(view, at);
		if (name !== undefined) return name;
		if (!/^(?:PROPN|NOUN|ADJ)$/.test(view.syntax?.tags[at] ?? "")) return undefined;
	}
	return undefined;
}

/** The verb's auxiliaries and adverbs, right in front of it. */
const MOST_BEFORE = 4;

/** So long an apposition may be: Avery, a retired clerk of the county court, | stole. */
const APPOSITION = 16;

/** The name whose verb this is by the words alone: the clause begins with it, and nothing but an apposition stands between. */
export function nearSubject(view: View, verb: number): Span | undefined {
	let at = verb - 1;
	for (let steps = 0; steps < MOST_BEFORE && isBesideVerb(view, at); steps++) at--;
	if (lowerAt(view, at) === "who") return beforeWho(view, at);
	if (isComma(view, at)) return asApposition(view, at) ?? beforeApposition(view, at);
	const name = nameOf(view, at);
	if (name === undefined) return bodyBefore(view, at);
	return opensClause(view, name) ? spanOf(view, name.first, name.last) : undefined;
}

// Under its last owner, | the kennel | starved dogs; | Ministry officials | destroyed letters
const bodyBefore = (view: View, at: number): Span | undefined =>
	(isBody(view, lowerAt(view, at)) && lowerAt(view, at - 1) === "the") || isStaff(view, at)
		? opensAt(view, at - 1)
			? spanOf(view, at - 1, at)
			: undefined
		: undefined;

const isStaff = (view: View, at: number): boolean =>
	lowerAt(view, at).endsWith("s") &&
	view.lexicon.roles.has(lowerAt(view, at)) &&
	isEmployer(view, lowerAt(view, at - 1));

// not “office workers”, who are of no office in particular
const isEmployer = (view: View, role: string): boolean =>
	isBody(view, role) && !/^(?:office|group|team|school|family|party|club|factory|shop)$/.test(role);

const opensAt = (view: View, first: number): boolean =>
	isComma(view, first - 1) || view.sentenceAt[first - 1] !== view.sentenceAt[first];

const isBesideVerb = (view: View, at: number): boolean =>
	isAdverb(view, at) || /^(?:has|had|have|is|was|been|also|then)$/.test(lowerAt(view, at));

// A clerk, Tom Avery, | stole
function asApposition(view: View, comma: number): Span | undefined {
	const name = nameOf(view, comma - 1);
	return name?.type === "PERSON" && isComma(view, name.first - 1) ? spanOf(view, name.first, name.last) : undefined;
}

// Avery, a clerk, | stole
function beforeApposition(view: View, comma: number): Span | undefined {
	for (let at = comma - 1; at >= comma - APPOSITION; at--) {
		if (view.sentenceAt[at] !== view.sentenceAt[comma] || isQuoted(view, at)) return undefined;
		if (!isComma(view, at)) continue;
		const name = nameOf(view, at - 1);
		if (name !== undefined && opensClause(view, name)) return spanOf(view, name.first, name.last);
	}
	return undefined;
}

/** Words of a title before a name: Former finance minister | Nora Quill; Police officer | Dana Pell. */
const TITLE = 5;

function opensClause(view: View, name: Name): boolean {
	if (!mayAct(view, name)) return false;
	for (let at = name.first - 1; at >= name.first - TITLE; at--) {
		if (
			at < 0 ||
			view.sentenceAt[at] !== view.sentenceAt[name.first] ||
			isComma(view, at) ||
			isDash(view, at) ||
			isConjunction(view, at) ||
			isSubordinator(view, at)
		)
			return true;
		if (!/^(?:NOUN|ADJ|PROPN|DET)$/.test(view.syntax?.tags[at] ?? "")) return false;
	}
	return false;
}
