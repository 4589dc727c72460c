/** Things behind a reporting verb: what is criticized, what it is called, what is said of somebody. */
import { FINITE } from "./beginnings";
import type { FrameCue } from "./frameCues";
import { type ContentFinder, type FrameContent, frameExtent } from "./frameExtent";
import { isCalendar } from "./nounPhrases";
import { hasVerb } from "./reportContent";
import { type Dependent, dependents, headOf, relationOf, subtree, type Tree } from "./syntax";
import {
	isAuxiliary,
	isComma,
	isNameToken,
	isPreposition,
	isQuoted,
	isStop,
	isVerbal,
	lowerAt,
	nameOf,
	textAt,
	type View,
} from "./view";

/**
 * “criticized | the plan”; “called | the gate a scandal”; “accused | the port of neglect”: an object, with what it is called or
 * what is said of it where the frame has such words.
 */
export const thingContent: ContentFinder = (view, tree, cue, behind, end) => {
	const { frame } = cue;
	const object =
		behind.find(({ relation }) => relation === "obj") ??
		behind.find(({ relation }) => relation === "iobj") ??
		behind.find(({ token }) => cue.last > cue.first && subtree(tree, token).first === cue.last) ??
		modifiedBy(tree, cue) ??
		(beginsThing(view, cue.last + 1)
			? behind.find(
					({ token, relation }) => /^(?:obl|nsubj|nmod)/.test(relation) && subtree(tree, token).first === cue.last + 1,
				)
			: undefined);
	if (object === undefined) return unparsedThing(view, tree, cue, end) ?? addressedContent(view, tree, cue, end);
	const { first: whole, last: objectLast } = subtree(tree, object.token);
	const objectFirst = object.relation === "amod" ? cue.last + 1 : whole;
	// pointed to | the gate: the preposition is a part of the cue
	const first = objectFirst === cue.last ? cue.last + 1 : objectFirst;
	if (first <= cue.last || isGeneric(view, cue) || view.lexicon.calendar.has(textAt(view, object.token)))
		return undefined;
	const later = behind.filter(({ token }) => token > object.token);
	const isNamed = later.some(({ relation }) => /^(?:xcomp|ccomp|obj)$/.test(relation)) || isFused(view, tree, cue);
	const named = Math.max(objectLast, nameOf(view, object.token)?.last ?? 0);
	const joint =
		frame.addressed === undefined || frame.lemma === "know"
			? undefined
			: jointOf(view, frame.addressed, object.token + 1, named + 1, later, tree);
	if (joint === undefined && isPersonQuoted(view, cue, object.token)) return undefined;
	if (frame.lemma === "claim" && view.lexicon.prizes.has(lowerAt(view, object.token))) return undefined;
	const isCalled = frame.predicative && (isNamed || holdsQuote(view, object.token, Math.min(objectLast + 2, end)));
	const strikes = attacksWords(view, cue, first) || isByDocument(view, tree, cue);
	if (!frame.thing && !isCalled && joint === undefined && !strikes) return undefined;
	const quoted = frame.predicative ? quoteBehind(view, cue.last + 1, end) : undefined;
	const complement = later.find(({ relation }) => /^(?:xcomp|ccomp|obj)$/.test(relation));
	const least =
		quoted ?? joint ?? (frame.predicative && complement !== undefined ? subtree(tree, complement.token).last : first);
	const joins = frame.addressed ?? (frame.predicative ? PREDICATES : undefined);
	// called both Quill and Avery “crazy”: the parser may take the quoted word for all that is called something
	const start = quoted !== undefined ? cue.last + 1 : startOfThing(view, cue, first, joint !== undefined, later, tree);
	const last = frameExtent(view, tree, cue, {
		first: start,
		last: end,
		least,
		isClause: isHiddenClause(view, cue, start, end),
		joins,
	});
	return last < start ? undefined : { first: start, last, isClause: false };
};

/** Most keepers back | the sale of the mill: behind a verb that the tagger took for a noun the tree shows nothing. */
function unparsedThing(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	if (view.syntax?.tags[cue.first] === "VERB" || !cue.frame.thing) return undefined;
	const first = cue.last + 1;
	const last = frameExtent(view, tree, cue, { first, last: end, isClause: false, isUnparsed: true });
	return last < first ? undefined : { first, last, isClause: false };
}

/** endorsed | Mayor Avery: a person, a thing with its article, several things, whatever the parser takes them for. */
const beginsThing = (view: View, index: number): boolean =>
	!isQuoted(view, index) &&
	!isPreposition(view, index) &&
	!isCalendar(view, index) &&
	!/^(?:late|early|earlier|last|this|that)$/.test(lowerAt(view, index)) &&
	(isNameToken(view, index) || /^(?:DET|PROPN|ADJ|NOUN|PRON)$/.test(view.syntax?.tags[index] ?? ""));
/** Quill has | proposed spending rises: the parser may see a participle that describes the thing. */
function modifiedBy(tree: Tree, { first, last }: FrameCue): Dependent | undefined {
	const head = headOf(tree, first);
	return relationOf(tree, first) === "amod" && head > last ? { token: head, relation: "amod" } : undefined;
}

/** accused | the port of neglect: what the words show where the parser sees no object. */
function addressedContent(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	const { addressed, lemma } = cue.frame;
	const first = cue.last + 1;
	const tells = view.lexicon.telling.has(lemma) || view.lexicon.verbClasses.asking.has(lemma);
	if (addressed === undefined || tells || !/^(?:DET|PROPN|PRON)$/.test(view.syntax?.tags[first] ?? ""))
		return undefined;
	for (let index = first + 1; index <= Math.min(end, first + LONGEST_OBJECT); index++) {
		if (isQuoted(view, index) || isComma(view, index) || isVerbal(view, index)) return undefined;
		if (!addressed.has(lowerAt(view, index))) continue;
		const last = frameExtent(view, tree, cue, { first, last: end, least: index, isClause: false, joins: addressed });
		return last > index ? { first, last, isClause: false } : undefined;
	}
	return undefined;
}

const LONGEST_OBJECT = 12;

/** ads | attacking the port: paper strikes with words alone. */
function isByDocument(view: View, tree: Tree, { first, frame }: FrameCue): boolean {
	if (frame.lemma !== "attack") return false;
	const subject = dependents(tree, first).find(({ relation }) => relation === "nsubj")?.token ?? -1;
	const noun = relationOf(tree, first).startsWith("acl") ? headOf(tree, first) : subject;
	return view.lexicon.documents.has(lowerAt(view, noun));
}

/** attacked | “the hateful idea of a closed harbor”: at quoted words one hits with words. */
function attacksWords(view: View, { frame }: FrameCue, first: number): boolean {
	if (!view.lexicon.verbClasses.striking.has(frame.lemma) || !isQuoted(view, first)) return false;
	return isQuoted(view, first + LEAST_QUOTED) && view.quoteAt[first + LEAST_QUOTED] === view.quoteAt[first];
}

/** Two words between marks may be a name or a jeer. */
const LEAST_QUOTED = 3;

/** What may join a thing with what it is called. */
export const PREDICATES: ReadonlySet<string> = new Set(["as"]);

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

/** what sailors call a “neap”; here they call it “sour water”: a word for things that has no speaker */
export const isGeneric = (view: View, { first, frame }: FrameCue): boolean =>
	frame.predicative &&
	lowerAt(view, first) === frame.lemma &&
	!isAuxiliary(view, first - 1) &&
	(/^(?:they|we|you|people|locals|everyone|everybody)$/.test(lowerAt(view, first - 1)) ||
		[2, 3, 4, 5].some((back) => lowerAt(view, first - back) === "what"));

/** quoted Nora Quill: whose words they are, not the words; but “cited Nora Quill as a model” */
const isPersonQuoted = (view: View, { frame }: FrameCue, object: number): boolean =>
	view.lexicon.verbClasses.quoting.has(frame.lemma) && nameOf(view, object) !== undefined;

/** in what | officials called | a crime */
function isFused(view: View, tree: Tree, cue: FrameCue): boolean {
	const subject = dependents(tree, cue.first).find(({ token, relation }) => relation === "nsubj" && token < cue.first);
	return subject !== undefined && /^(?:what|which)$/.test(lowerAt(view, subtree(tree, subject.token).first - 1));
}

/** “asked Avery | about the gate”: whom one asks is not what is asked; “accused Avery of neglect” is about him. */
function startOfThing(
	view: View,
	cue: FrameCue,
	first: number,
	joined: boolean,
	later: readonly Dependent[],
	tree: Tree,
): number {
	if (!joined || !view.lexicon.verbClasses.informing.has(cue.frame.lemma)) return first;
	const next = later[0];
	return next === undefined ? first : subtree(tree, next.token).first;
}

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

/** The comma that closes an aside behind the one at token `comma`. */
function nextComma(view: View, comma: number, to: number): number | undefined {
	for (let index = comma + 1; index <= to; index++) if (isComma(view, index)) return index;
	return undefined;
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
	for (let index = from; index <= to && !FINITE.test(view.syntax?.tags[index] ?? ""); index++) {
		if (words.has(lowerAt(view, index)) && !isQuoted(view, index) && !isLasting(view, index)) return index;
		// accused Avery, who runs the mill, | of neglect
		if (isComma(view, index)) index = nextComma(view, index, to) ?? index;
	}
	return later
		.map(({ token }) => subtree(tree, token).first)
		.find((index) => words.has(lowerAt(view, index)) && !isLasting(view, index) && !hasVerb(view, to, index - 1));
}

/** knew him | for years, for ten of them */
const isLasting = (view: View, index: number): boolean =>
	lowerAt(view, index) === "for" &&
	(view.tokens[index + 1]?.kind === "number" ||
		/^(?:years|months|weeks|days|decades|ages)$/.test(lowerAt(view, index + 1)));
