/** What stands behind a reporting verb, by its frame: a clause, an infinitive, a thing, what follows a preposition. */
import { extentOf } from "./contentExtent";
import type { FrameCue } from "./frameCues";
import { isRelativeWord } from "./nounPhrases";
import { contentStart, hasVerb, isAdjunct, isAnonymity } from "./reportContent";
import type { Stretch } from "./stretches";
import { type Dependent, dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import {
	isAuxiliary,
	isComma,
	isDash,
	isDeterminer,
	isNameToken,
	isPronounToken,
	isQuoted,
	isStop,
	isVerbal,
	isWord,
	lowerAt,
	nameOf,
	type View,
} from "./view";

export interface FrameContent extends Stretch {
	/** False for things and infinitives, where the verb alone does not show that somebody speaks: “The storm rejects no boat”. */
	readonly isClause: boolean;
	/** Of a passive, what stands before the cue and belongs to what is said: “| the bridge | is believed | to be safe”. */
	readonly subject?: Stretch;
}

const QUOTING = /^(?:quote|cite|invoke|echo)$/;
const FINITE = /^(?:AUX|VERB)$/;
const ASKING = /^(?:ask|wonder|question|press)$/;
const OBJECT = /^(?:obj|ccomp|xcomp)$/;
const NO_WORDS: ReadonlySet<string> = new Set();

/** The content of `cue` within tokens up to `last`. */
export function contentOf(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	const content = contentBehind(view, tree, cue, last) ?? (cue.isPassive ? done(view, tree, cue) : undefined);
	const subject = cue.isPassive && !ASKING.test(cue.frame.lemma) ? passiveSubject(tree, cue) : undefined;
	return content === undefined || subject === undefined || content.first === subject.first
		? content
		: { ...content, subject };
}

/** His plan | was derided by the council: what a passive with an agent is about stands before it. */
function done(view: View, tree: Tree, cue: FrameCue): FrameContent | undefined {
	if (!(cue.frame.thing || cue.frame.clause) || lowerAt(view, cue.last + 1) !== "by") return undefined;
	if (QUOTING.test(cue.frame.lemma)) return undefined;
	const subject = passiveSubject(tree, cue);
	return subject === undefined || isPronounToken(view, subject.first) ? undefined : { ...subject, isClause: false };
}

/** The bridge | is believed to …; a welder | accused of … */
function passiveSubject(tree: Tree, cue: FrameCue): Stretch | undefined {
	const subject = dependents(tree, cue.first).find(
		({ token, relation }) => relation === "nsubj:pass" && token < cue.first,
	);
	if (subject !== undefined) return subtree(tree, subject.token);
	const head = headOf(tree, cue.first);
	return relationOf(tree, cue.first) === "acl" && head >= 0 && head < cue.first
		? { first: subtree(tree, head).first, last: Math.min(head, cue.first - 1) }
		: undefined;
}

function contentBehind(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	// an official who asked not to be named
	if (isAnonymity(view, cue.last + 1)) return undefined;
	const below = dependents(tree, cue.first);
	const behind = below.filter(({ token }) => token > cue.last);
	const called = prepositional(view, tree, cue, behind, last);
	const asked = infinitive(view, tree, cue, behind, last);
	return (
		(cue.isPassive && !ASKING.test(cue.frame.lemma) ? undefined : clauseBehind(view, tree, cue, behind, last)) ??
		// called on | the port to mend the gate
		(called !== undefined && asked !== undefined && called.first < asked.first
			? { ...called, last: Math.max(called.last, asked.last) }
			: asked) ??
		gerund(view, tree, cue, last) ??
		(cue.isPassive ? undefined : thing(view, tree, cue, behind, last)) ??
		called
	);
}

/** reported | holding shares in the mill */
function gerund(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	const first = cue.last + 1;
	const isGerund =
		/ing$/.test(lowerAt(view, first)) && view.syntax?.tags[first] === "VERB" && headOf(tree, first) === cue.first;
	// denied | saying that: what was not said
	if (
		!isGerund ||
		cue.isPassive ||
		view.lexicon.frames.get(lowerAt(view, first))?.clause === true ||
		!(cue.frame.clause || cue.frame.thing)
	)
		return undefined;
	const last = extentOf(view, tree, {
		first,
		cue,
		last: end,
		least: first,
		isClause: true,
		isGrown: true,
		...placeOf(view, tree, cue),
		joins: NO_WORDS,
	});
	return last > first ? { first, last, isClause: false } : undefined;
}

/** …, Quill said: the clause that the cue stands behind, as one that hangs from it or that it hangs from. */
export function contentBefore(view: View, tree: Tree, cue: FrameCue): Stretch | undefined {
	if (!cue.frame.clause || cue.isPassive || !endsClause(view, cue, tree.last)) return undefined;
	// The port could sell the mill, as Quill proposes: her words may be others.
	if (lowerAt(view, subtree(tree, cue.first).first) === "as") return undefined;
	// After the storm, Quill wrote a letter: what was written is behind the cue.
	const below = (relation: RegExp): boolean =>
		cue.frame.lemma !== "tell" &&
		dependents(tree, cue.first).some(({ token, relation: other }) => token > cue.last && relation.test(other));
	const left = dependents(tree, cue.first).find(({ token, relation }) => relation === "ccomp" && token < cue.first);
	const root =
		left !== undefined
			? left.token
			: relationOf(tree, cue.first) === "parataxis" && headOf(tree, cue.first) < cue.first
				? headOf(tree, cue.first)
				: undefined;
	if (root === undefined) return undefined;
	const first = subtree(tree, root).first;
	// The cue clause begins behind a comma: “…, Nora Quill, the engineer, said”.
	let end = Math.min(left === undefined ? subtree(tree, cue.first).first - 1 : subtree(tree, root).last, cue.first - 1);
	if (!isComma(view, end) && !isComma(view, end + 1)) return undefined;
	while (end > first && isComma(view, end)) end--;
	if (end - first < 2 || isQuotation(view, first, end) || below(OBJECT)) return undefined;
	return hasVerb(view, first, end) ? { first, last: end } : undefined;
}

/** “The gate,” | Mr. Avery, an engineer: a quotation, and nothing said behind it. */
function isQuotation(view: View, first: number, last: number): boolean {
	if (!isQuoted(view, first)) return false;
	let end = first;
	while (view.quoteAt[end] === view.quoteAt[first]) end++;
	return end > last || !hasVerb(view, end, last);
}

/** Behind “…, Quill said” stand places, times and persons told, no clause of its own. */
function endsClause(view: View, cue: FrameCue, last: number): boolean {
	let end = cue.last + 1;
	while (end <= last && !isComma(view, end) && !isStop(view, end) && !isDash(view, end)) end++;
	return isAdjunct(view, cue.last + 1, end - 1);
}

function clauseBehind(
	view: View,
	tree: Tree,
	cue: FrameCue,
	behind: readonly Dependent[],
	end: number,
): FrameContent | undefined {
	if (!cue.frame.clause) return undefined;
	const clause = behind.find(({ token, relation }) => isClause(view, tree, cue, token, relation));
	// rejected | the idea that: the clause belongs to the thing
	const object = behind.find(({ relation }) => relation === "obj");
	const isThing = cue.frame.thing && !view.lexicon.telling.has(cue.frame.lemma);
	if (clause !== undefined && object !== undefined && isThing && object.token < clause.token) return undefined;
	const shown = contentStart(view, { ...cue, verb: cue.frame, isBase: false }, end);
	const grown = clause === undefined ? undefined : firstWord(view, subtree(tree, clause.token).first, clause.token);
	if (grown !== undefined && grown <= cue.last) return undefined;
	const start =
		grown === undefined || shown === undefined || /^(?:that|whether|how)$/.test(lowerAt(view, shown))
			? (shown ?? grown)
			: Math.min(shown, grown);
	if (start === undefined || isTold(view, cue, start)) return undefined;
	const first = isThatQuoted(view, start, end) ? start + 1 : pastAsked(view, cue, start);
	const last = extentOf(view, tree, {
		first,
		cue,
		last: end,
		least: first,
		isClause: true,
		isGrown: grown !== undefined,
		...placeOf(view, tree, cue),
		joins: NO_WORDS,
	});
	const isEnough = last - first >= (grown === undefined ? 2 : 1);
	return isEnough && hasVerb(view, first, last) ? { first, last, isClause: true } : undefined;
}

/** asked the crowd | “Who will mend it?”: the words are in the marks. */
function isTold(view: View, { frame }: FrameCue, first: number): boolean {
	if (!view.lexicon.telling.has(frame.lemma)) return false;
	let index = first;
	while (
		index < first + 5 &&
		!isQuoted(view, index) &&
		!isVerbal(view, index) &&
		!/^(?:that|whether)$/.test(lowerAt(view, index))
	)
		index++;
	return index > first && isQuoted(view, index);
}

/** asked Avery | which gate was rotten: whom one asks is not what is asked. */
function pastAsked(view: View, { frame }: FrameCue, first: number): number {
	const next = (nameOf(view, first)?.last ?? first) + 1;
	return ASKING.test(frame.lemma) && /^(?:what|which|who|why|how|when|where|if|whether)$/.test(lowerAt(view, next))
		? next
		: first;
}

/** said that | “the pier is closed”: what is quoted to the end is direct. */
const isThatQuoted = (view: View, first: number, end: number): boolean =>
	lowerAt(view, first) === "that" && isQuoted(view, first + 1) && view.quoteAt[first + 1] === view.quoteAt[end];

function isClause(view: View, tree: Tree, cue: FrameCue, token: number, relation: string): boolean {
	if (relation === "ccomp") return true;
	const { first } = subtree(tree, token);
	// “asked if the gate was safe” may hang as a condition.
	return relation === "advcl" && ASKING.test(cue.frame.lemma) && /^(?:if|whether|how|why)$/.test(lowerAt(view, first));
}

function firstWord(view: View, from: number, to: number): number {
	let first = from;
	while (
		first < to &&
		!isWord(view, first) &&
		!isQuoted(view, first) &&
		!/^[$€£(\d]/.test(view.tokens[first]?.text ?? "")
	)
		first++;
	return first;
}

/** vowed | to soldier on: the parser may take the verb for a noun. */
const bareInfinitive = (view: View, { last }: FrameCue): Dependent | undefined =>
	lowerAt(view, last + 1) === "to" &&
	isWord(view, last + 2) &&
	!isNameToken(view, last + 2) &&
	!isDeterminer(view, last + 2) &&
	!isPronounToken(view, last + 2)
		? { token: last + 1, relation: "to" }
		: undefined;

function infinitive(
	view: View,
	tree: Tree,
	cue: FrameCue,
	behind: readonly Dependent[],
	end: number,
): FrameContent | undefined {
	if (!cue.frame.infinitive) return undefined;
	const clause =
		behind.find(
			({ token, relation }) =>
				/^(?:xcomp|advcl|ccomp)$/.test(relation) && lowerAt(view, subtree(tree, token).first) === "to",
		) ?? bareInfinitive(view, cue);
	if (clause === undefined) return undefined;
	const start = clause.relation === "to" ? clause.token : subtree(tree, clause.token).first;
	const object = behind.find(({ token, relation }) => /^i?obj$/.test(relation) && token < clause.token);
	// “urged the port to mend the gate”: whom it is asked of belongs to it, as it does not to “told the port to …”.
	const isWhole =
		object !== undefined && !/^(?:ask|tell|order|advise|warn|command|instruct|direct|remind)$/.test(cue.frame.lemma);
	const first = isWhole ? subtree(tree, object.token).first : start;
	const last = extentOf(view, tree, {
		first,
		cue,
		last: end,
		least: first,
		isClause: true,
		isGrown: true,
		...placeOf(view, tree, cue),
		joins: NO_WORDS,
	});
	return last - first < 1 ? undefined : { first, last, isClause: cue.frame.clause };
}

function thing(
	view: View,
	tree: Tree,
	cue: FrameCue,
	behind: readonly Dependent[],
	end: number,
): FrameContent | undefined {
	const { frame } = cue;
	const object =
		behind.find(({ relation }) => relation === "obj") ?? behind.find(({ relation }) => relation === "iobj");
	if (object === undefined) return undefined;
	const { first, last: objectLast } = subtree(tree, object.token);
	if (first <= cue.last || isGeneric(view, cue) || isPersonQuoted(view, cue, object.token)) return undefined;
	const later = behind.filter(({ token }) => token > object.token);
	const isNamed = later.some(({ relation }) => /^(?:xcomp|ccomp|obj)$/.test(relation)) || isFused(view, tree, cue);
	const named = Math.max(objectLast, nameOf(view, object.token)?.last ?? 0);
	const joint =
		frame.addressed === undefined
			? undefined
			: jointOf(view, frame.addressed, object.token + 1, named + 1, later, tree);
	const joined = joint !== undefined;
	if (
		!(
			frame.thing ||
			(frame.predicative && (isNamed || holdsQuote(view, object.token, Math.min(objectLast + 2, end)))) ||
			joined
		)
	)
		return undefined;
	const quoted = frame.predicative ? quoteBehind(view, cue.last + 1, end) : undefined;
	const complement = later.find(({ relation }) => /^(?:xcomp|ccomp|obj)$/.test(relation));
	const least =
		quoted ?? joint ?? (frame.predicative && complement !== undefined ? subtree(tree, complement.token).last : first);
	const joins = frame.addressed ?? (frame.predicative ? PREDICATES : NO_WORDS);
	// called both Quill and Avery “crazy”: the parser may take the quoted word for all that is called something
	const start = quoted !== undefined ? cue.last + 1 : startOfThing(cue, first, joined, later, tree);
	const last = extentOf(view, tree, {
		first: start,
		cue,
		last: end,
		least,
		isClause: isHiddenClause(view, cue, start, end),
		isGrown: true,
		...placeOf(view, tree, cue),
		joins,
	});
	return last < start ? undefined : { first: start, last, isClause: false };
}

/** announced | the choir would sing: a clause whose subject the parser took for the thing. */
function isHiddenClause(view: View, { frame }: FrameCue, first: number, end: number): boolean {
	if (!frame.clause) return false;
	for (let index = first + 1; index <= end && !isComma(view, index) && !isQuoted(view, index); index++) {
		if (
			/^(?:who|which|that|whose|what|where|when|how|why|to|if|because|as|after|before|by)$/.test(lowerAt(view, index))
		)
			return false;
		if (view.syntax?.tags[index] === "AUX") return true;
	}
	return false;
}

/** what sailors call a “neap”: a word for things that has no speaker */
const isGeneric = (view: View, { first, frame }: FrameCue): boolean =>
	frame.predicative &&
	lowerAt(view, first) === frame.lemma &&
	!isAuxiliary(view, first - 1) &&
	lowerAt(view, first - 1) !== "to";

/** quoted Nora Quill: whose words they are, not the words */
const isPersonQuoted = (view: View, { frame }: FrameCue, object: number): boolean =>
	QUOTING.test(frame.lemma) && nameOf(view, object) !== undefined;

/** in what | officials called | a crime */
function isFused(view: View, tree: Tree, cue: FrameCue): boolean {
	const subject = dependents(tree, cue.first).find(({ token, relation }) => relation === "nsubj" && token < cue.first);
	return subject !== undefined && /^(?:what|which)$/.test(lowerAt(view, subtree(tree, subject.token).first - 1));
}

/** “asked Avery | about the gate”: whom one asks is not what is asked; “accused Avery of neglect” is about him. */
function startOfThing(cue: FrameCue, first: number, joined: boolean, later: readonly Dependent[], tree: Tree): number {
	if (!joined || !/^(?:ask|tell|warn|remind|inform|assure|press|question|advise)$/.test(cue.frame.lemma)) return first;
	const next = later[0];
	return next === undefined ? first : subtree(tree, next.token).first;
}

/** How the cue's clause stands in the sentence, which tells what a comma behind it means. */
function placeOf(
	view: View,
	tree: Tree,
	cue: FrameCue,
): { readonly isSubordinate: boolean; readonly isRelative: boolean } {
	const relation = relationOf(tree, cue.first);
	const hasRelative = dependents(tree, cue.first).some(
		({ token, relation }) => relation.startsWith("nsubj") && isRelativeWord(view, token),
	);
	const isMarked = dependents(tree, cue.first).some(
		({ token, relation }) =>
			/^(?:mark|advmod)$/.test(relation) && token < cue.first && SUBORDINATING.test(lowerAt(view, token)),
	);
	return {
		// Asked about the gate, | Quill laughed
		isSubordinate:
			isMarked ||
			(cue.isPassive && cue.first === tree.first) ||
			(relation === "advcl" && headOf(tree, cue.first) > cue.last),
		isRelative:
			hasRelative || relation.startsWith("acl") || (relation === "advcl" && headOf(tree, cue.first) < cue.first),
	};
}

const SUBORDINATING = /^(?:although|though|while|because|when|as|since|after|before|despite|if)$/;

const PREDICATES: ReadonlySet<string> = new Set(["as"]);

/** him | a “stiff” */
/** The end of the first quotation of the clause, if one stands behind some words: “called them “rabble”” */
function quoteBehind(view: View, first: number, end: number): number | undefined {
	let index = first;
	while (index <= end && !isQuoted(view, index)) {
		if (isComma(view, index) || isVerbal(view, index) || isStop(view, index)) return undefined;
		index++;
	}
	if (index > end || index === first) return undefined;
	while (view.quoteAt[index + 1] === view.quoteAt[index]) index++;
	return index;
}

function holdsQuote(view: View, from: number, to: number): boolean {
	for (let index = from; index <= to; index++) if (isQuoted(view, index)) return true;
	return false;
}

/** accused the port and the mayor | of neglect: the word that begins what is said of the object, wherever the parser hung it. */
function jointOf(
	view: View,
	words: ReadonlySet<string>,
	from: number,
	to: number,
	later: readonly Dependent[],
	tree: Tree,
): number | undefined {
	for (let index = from; index <= to && !FINITE.test(view.syntax?.tags[index] ?? ""); index++)
		if (words.has(lowerAt(view, index)) && !isQuoted(view, index)) return index;
	return later
		.map(({ token }) => subtree(tree, token).first)
		.find((index) => words.has(lowerAt(view, index)) && !hasVerb(view, to, index - 1));
}

function prepositional(
	view: View,
	tree: Tree,
	cue: FrameCue,
	behind: readonly Dependent[],
	end: number,
): FrameContent | undefined {
	const words = cue.isPassive ? cue.frame.addressed : cue.frame.prepositions;
	// “called a meeting for Monday” calls for nothing
	if (words === undefined || (!cue.isPassive && behind[0]?.relation === "obj")) return undefined;
	// did not respond | to a request for comment; what was responded to is no content
	if (/^(?:respond|reply)$/.test(cue.frame.lemma) && !cue.isNegative) return undefined;
	for (const { token } of behind) {
		const { first: preposition } = subtree(tree, token);
		if (!words.has(lowerAt(view, preposition)) || preposition <= cue.last || token <= preposition) continue;
		// “was asked about | the gate”, but “was accused | of neglect”
		const isWhole = cue.isPassive && !ASKING.test(cue.frame.lemma);
		const first = isWhole ? preposition : preposition + 1;
		const last = extentOf(view, tree, {
			first,
			cue,
			last: end,
			least: first,
			isClause: false,
			isGrown: true,
			...placeOf(view, tree, cue),
			joins: NO_WORDS,
		});
		return last < first ? undefined : { first, last, isClause: cue.isPassive && ASKING.test(cue.frame.lemma) };
	}
	return undefined;
}
