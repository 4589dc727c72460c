/**
 * Where the content of a report ends, by the words and the sentence's tree together: a parser attaches what follows a comma
 * wrongly too often to be believed alone, and a comma alone says little.
 */
import type { Stretch } from "./stretches";
import { headOf, type Tree } from "./syntax";
import {
	isAdverb,
	isAuxiliary,
	isComma,
	isDash,
	isPronounToken,
	isQuoted,
	isStop,
	isVerbal,
	isWord,
	lowerAt,
	textAt,
	type View,
} from "./view";

/** Content that begins at `first`, with its cue; `last` is the sentence's last word. */
export interface Beginning {
	readonly first: number;
	readonly cue: Stretch;
	readonly last: number;
	/** A token that belongs to the content for certain: the “unusual” of “called the gate behind the mill unusual”. */
	readonly least: number;
	/** True where the content is a clause; a thing (“criticized the plan | on Monday”) ends before places and times. */
	readonly isClause: boolean;
	/** False where the parser sees no clause behind the cue: then it does not tell where it ends either. */
	readonly isGrown: boolean;
	/** True in “Although Quill said …, | the pier stayed open”: the comma ends it. */
	readonly isSubordinate: boolean;
	/** True in “Avery, who said …, | left”: the comma before the next verb ends it. */
	readonly isRelative: boolean;
	/** Words that go on with a thing: “accused the port | of neglect”. */
	readonly joins: ReadonlySet<string>;
}

/** The last token of the content. */
export function extentOf(view: View, tree: Tree, beginning: Beginning): number {
	const { first, last } = beginning;
	let brackets = 0;
	for (let index = first; index <= last; index++) {
		const text = textAt(view, index);
		if (isQuoted(view, index)) continue;
		if (text === "(") brackets++;
		if (text === ")" && --brackets < 0) return trimmed(view, first, index - 1);
		if (brackets > 0 || index <= Math.max(first, beginning.least)) continue;
		if (ends(view, tree, beginning, index)) return trimmed(view, first, index - 1);
	}
	return trimmed(view, first, last);
}

function trimmed(view: View, first: number, end: number): number {
	let last = end;
	// A quotation within is taken whole, its closing mark included.
	while (isQuoted(view, last) && view.quoteAt[last + 1] === view.quoteAt[last]) last++;
	while (
		last > first &&
		!isQuoted(view, last) &&
		(isComma(view, last) || isDash(view, last) || /^[;:(]$/.test(textAt(view, last)))
	)
		last--;
	return last;
}

/** Whether the content is over before token `index`, outside quotation marks and brackets. */
function ends(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	if (textAt(view, index) === ";" || (isStop(view, index) && index < beginning.last)) return true;
	if (isDash(view, index)) return endsAtDash(view, tree, beginning, index);
	if (isComma(view, index)) return endsAtComma(view, tree, beginning, index);
	// “well qualified,” | which is its best: US style has the comma within the marks.
	if (isQuoted(view, index - 1) && isComma(view, index - 2) && index - 2 > beginning.first)
		return endsAtComma(view, tree, beginning, index - 1);
	if (index - beginning.first < 1 || isComma(view, index - 1)) return false;
	return endsAtWord(view, tree, beginning, index);
}

/** True where the parser hangs the word at `index` from the content; `first` is the content's first token. */
function isWithin(tree: Tree, { first, cue, isGrown }: Beginning, index: number): boolean {
	if (!isGrown) return true;
	for (let at = headOf(tree, index), steps = 0; at >= 0 && steps < 60; at = headOf(tree, at), steps++) {
		if (at >= first && at < index) return true;
		if (at < first) return at > cue.last;
	}
	return false;
}

/** … — and he named Avery: a dash that no second one closes, with a new clause behind it. */
function endsAtDash(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	let before = 0;
	let behind = 0;
	for (let other = beginning.first; other <= beginning.last; other++)
		if (isDash(view, other) && other !== index) other < index ? before++ : behind++;
	const next = lowerAt(view, index + 1);
	if (/^(?:while|whereas)$/.test(next)) return true;
	if (before % 2 === 1 || behind > 0) return false;
	if (/^(?:and|but)$/.test(next)) return !isThat(view, index + 2);
	return !isWithin(tree, beginning, index + 1) || /^(?:a|an|the)$/.test(next);
}

const isThat = (view: View, index: number): boolean =>
	/^(?:that|whether)$/.test(lowerAt(view, index)) && view.syntax?.tags[index] === "SCONJ";

const FINITE = /^(?:AUX|VERB)$/;
const OPENING =
	/^(?:since|while|if|when|after|although|though|because|as|before|until|once|despite|given|in|during|by|with|without)$/;

/** that while she liked it, | she would vote no: the comma of a clause or phrase that opens the content; -1 where none does. */
function openingComma(view: View, { first, last, isClause }: Beginning): number {
	let opening = lowerAt(view, first) === "that" ? first + 1 : first;
	while (isComma(view, opening) || lowerAt(view, opening) === "even") opening++;
	if (!isClause || !OPENING.test(lowerAt(view, opening))) return -1;
	for (let index = opening + 1; index <= last; index++)
		if (isComma(view, index) && !isQuoted(view, index)) return index;
	return -1;
}

const LOOSE = /^(?:while|compared|whereas|although|though|noting|according|per|versus|prompting|leading)$/;

function endsAtComma(view: View, tree: Tree, beginning: Beginning, comma: number): boolean {
	const joins = /^(?:and|but|or|yet)$/.test(lowerAt(view, comma + 1));
	const next = joins ? comma + 2 : comma + 1;
	const lower = lowerAt(view, next);
	if (isQuoted(view, next)) return false;
	if (comma === openingComma(view, beginning) || (beginning.isClause && comma === beginning.first + 1)) return false;
	// …, and that the pier would follow
	if (joins && isThat(view, next)) return false;
	if (beginning.isSubordinate) return true;
	const frame = view.lexicon.frames.get(lower);
	// …, adding that the pier would follow; …, and called for help
	if (frame !== undefined && isVerbal(view, next) && (/ing$/.test(lower) || joins)) return true;
	if (/^(?:while|whereas|compared|though|although)$/.test(lower)) return true;
	// …, as was the case in May; …, but he pressed her
	if (!joins && lower === "as" && isAuxiliary(view, next + 1)) return true;
	if (lowerAt(view, comma + 1) === "but" && isPronounToken(view, next)) return true;
	// The gate, left open, | was rotten: the clause has not come to its verb.
	if (!joins && FINITE.test(view.syntax?.tags[next] ?? "") && !/ing$/.test(lower))
		return !beginning.isClause || beginning.isRelative || (isQuoted(view, comma) && isQuoted(view, beginning.first));
	if (joins && !beginning.isClause) return clauseFollows(view, next, beginning.last);
	if (view.lexicon.prepositions.has(lower) && /^(?:which|whom)$/.test(lowerAt(view, next + 1))) return false;
	const within = isWithin(tree, beginning, next);
	if (joins && startsReport(view, next, beginning.last)) return true;
	if (/^(?:including|regarding|concerning|depending)$/.test(lower)) return false;
	if (/ing$/.test(lower) && isVerbal(view, next)) return !within;
	if (within) return false;
	if (joins) return !view.lexicon.prepositions.has(lower) && !view.lexicon.subordinators.has(lower);
	if (!beginning.isClause) return LOOSE.test(lower) || clauseFollows(view, next, beginning.last);
	return LOOSE.test(lower) || !goesOn(view, beginning, comma);
}

/** A list or an aside between commas goes on: “the gate, Quill's first, was rotten”. */
function goesOn(view: View, { last }: Beginning, comma: number): boolean {
	for (let index = comma + 1; index <= last; index++) if (isComma(view, index)) return true;
	return false;
}

/** …, | the pier would follow: a verb of its own before the next comma, in no relative clause. */
function clauseFollows(view: View, first: number, last: number): boolean {
	let brackets = 0;
	for (
		let index = first, words = 0;
		index <= last && words < 12 && !(isComma(view, index) && brackets === 0);
		index++
	) {
		if (textAt(view, index) === "(") brackets++;
		else if (textAt(view, index) === ")") brackets--;
		else if (brackets === 0) {
			words++;
			if (/^(?:who|which|that|whose|where|to)$/.test(lowerAt(view, index)) || isQuoted(view, index)) return false;
			if (FINITE.test(view.syntax?.tags[index] ?? "") && !/ing$/.test(lowerAt(view, index))) return true;
		}
	}
	return false;
}

/** …, but | Nora Quill said; …, and | he has called: another report begins. */
function startsReport(view: View, first: number, last: number): boolean {
	for (let index = first; index <= Math.min(last, first + 7) && !isComma(view, index); index++) {
		if (/^(?:who|which|that|whose|to)$/.test(lowerAt(view, index))) return false;
		const frame = index > first && isVerbal(view, index) ? view.lexicon.frames.get(lowerAt(view, index)) : undefined;
		if (frame?.clause === true && !frame.ambiguous) return true;
		if (frame !== undefined && index === first + 1 && isPronounToken(view, first)) return true;
	}
	return false;
}

/** A critic of the plan | was fired; an ad that blasts Quill | includes a star: a thing has no verb of its own but in a clause. */
function isOutside(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	const tag = view.syntax?.tags[index];
	if (beginning.isClause || (tag !== "AUX" && !(tag === "VERB" && beginning.isRelative))) return false;
	if (/(?:ing|ed|en)$/.test(lowerAt(view, index)) || isWithin(tree, beginning, index)) return false;
	for (let before = beginning.first; before < index; before++)
		if (/^(?:who|which|that|whose|what|where|when|how|why|to|if|because|as|after|before)$/.test(lowerAt(view, before)))
			return false;
	return true;
}

/** said “the pier is closed” | and left; a shirt that read “Mend it” | lay there: a whole quotation, and the next verb. */
function endsAtQuote(view: View, { first, isRelative }: Beginning, index: number): boolean {
	if (!isQuoted(view, first) || view.quoteAt[first] !== view.quoteAt[index - 1]) return false;
	const isVerb = (at: number): boolean => FINITE.test(view.syntax?.tags[at] ?? "");
	return /^(?:and|but)$/.test(lowerAt(view, index)) ? isVerb(index + 1) : isRelative && isVerb(index);
}

/** Words that begin places, times and manners, seldom what a thing is about. */
const PLACING =
	/^(?:in|on|at|during|after|before|when|while|by|through|via|since|until|last|this|earlier|later|because|if)$/;
const TIMES = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight)$/;

function endsAtWord(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	const lower = lowerAt(view, index);
	const next = lowerAt(view, index + 1);
	if (endsAtQuote(view, beginning, index) || isOutside(view, tree, beginning, index)) return true;
	if (/^(?:while|before|after)$/.test(lower) && /ing$/.test(next) && !isWithin(tree, beginning, index + 1))
		return view.lexicon.frames.has(next);
	if (lower === "while") return startsReport(view, index + 1, beginning.last);
	if (/^(?:and|but)$/.test(lower)) {
		let verb = index + 1;
		while (isAuxiliary(view, verb) || isAdverb(view, verb)) verb++;
		const frame = view.lexicon.frames.get(lowerAt(view, verb));
		if (!isVerbal(view, verb)) return startsReport(view, index + 1, beginning.last);
		if (frame === undefined) return !beginning.isClause && !isWithin(tree, beginning, verb);
		// “would open the gate and ask for help” goes on; “was rotten and asked for help” may not
		const isInflected = verb === index + 1 && lowerAt(view, verb) !== frame.lemma;
		return (frame.clause && !frame.ambiguous && isInflected) || !isWithin(tree, beginning, verb);
	}
	if (isVenue(view, index, beginning.last)) return index - beginning.first > 1;
	if (beginning.isClause) return TIMES.test(lower) && index === beginning.last && !isWithin(tree, beginning, index);
	return (
		(TIMES.test(lower) || PLACING.test(lower)) &&
		!beginning.joins.has(lower) &&
		headOf(tree, headOf(tree, index)) === beginning.cue.first
	);
}

/** in a statement; on Twitter; during a rally: where the words were said, not what was said. */
function isVenue(view: View, index: number, last: number): boolean {
	if (!/^(?:in|on|at|during|through|via|to)$/.test(lowerAt(view, index))) return false;
	const { venues } = view.lexicon;
	for (let noun = index + 1; noun <= Math.min(last, index + 6); noun++) {
		const lower = lowerAt(view, noun);
		if (venues.has(lower)) return noun + 3 >= last || isComma(view, noun + 1) || TIMES.test(lowerAt(view, noun + 1));
		if (!isWord(view, noun) || view.lexicon.prepositions.has(lower) || isVerbal(view, noun)) return false;
	}
	return false;
}
