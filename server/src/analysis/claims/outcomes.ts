/** Whether a verb tells what comes of something, which no calendar holds: will | empty the town, will be | lost. */
import { isAdverb, isComma, isPreposition, isQuoted, isWord, lowerAt, textAt, type View } from "../view";

/** So far behind a light verb the word stands that makes an outcome of it: bear | most of the cost. */
const LIGHT_REACH = 5;

/** So far behind a verb that turns something into what it says: make the tanks of the army | obsolete. */
const TURNED_REACH = 9;

/** So far behind a verb of state: get | even worse, be | a disaster. */
const STATE_REACH = 4;

// will | empty the town;  will be | lost;  will make it | harder
export function isOutcome(view: View, verb: number): boolean {
	const { outcomes, undergone } = view.lexicon.claims;
	const lower = lowerAt(view, verb);
	if (isScaled(view, verb) || isLost(view, verb) || isForced(view, verb)) return true;
	if (/^(?:end|stop|idle)$/.test(lower)) return hasObject(view, verb) || isLightOutcome(view, verb);
	// The menu will change | every week.
	if (lower === "change" && /^(?:every|each|hands|trains|buses)$/.test(lowerAt(view, verb + 1))) return false;
	if (outcomes.has(lower)) return !/^(?:cost|save)$/.test(lower) || !isPrice(view, verb);
	// Others will follow.
	if (lower === "follow") return /^(?:[.;,]|soon|suit)$/.test(lowerAt(view, verb + 1)) || isProspect(view, verb - 2);
	// will have | lost half its trees, will be | lost
	if (/^(?:have|be)$/.test(lower) && undergone.has(lowerAt(view, wordBehind(view, verb))))
		return !isFollowed(view, verb);
	return isLightOutcome(view, verb);
}

// will come | down to a vote, will come down to a committee
const isPutToVote = (view: View, verb: number): boolean =>
	lowerAt(view, verb) === "come" &&
	[3, 4, 5].some((step) => /^(?:votes?|committee|floor|ballot|hearing)$/.test(lowerAt(view, verb + step))) &&
	!/\d/.test(textAt(view, verb + 3)) &&
	!/^(?:few|hundred|handful|thousand)$/.test(lowerAt(view, verb + 4));

// will be survived | by two sons, succeeded by his deputy
const isFollowed = (view: View, verb: number): boolean =>
	/^(?:survived|succeeded)$/.test(lowerAt(view, verb + 1)) && lowerAt(view, verb + 2) === "by";

// famine | will follow
const isProspect = (view: View, index: number): boolean => view.lexicon.claims.prospects.has(lowerAt(view, index));

// will end | the war; not: will end | in May
const hasObject = (view: View, verb: number): boolean =>
	isWord(view, verb + 1) &&
	!isPreposition(view, verb + 1) &&
	!isAdverb(view, verb + 1) &&
	!/^(?:there|here|and|or|when|while|before|after|to)$/.test(lowerAt(view, verb + 1));

// will make it | harder, will bear most of the | cost, will face a | famine
function isLightOutcome(view: View, verb: number): boolean {
	const { light, prospects } = view.lexicon.claims;
	const lower = lowerAt(view, verb);
	const complements = light.get(lower);
	if (complements === undefined || isPutToVote(view, verb)) return false;
	const isState = /^(?:be|get|become|grow)$/.test(lower);
	const isTurned = /^(?:make|leave|turn|render|put|send|give|cast)$/.test(lower);
	const reach = isState ? STATE_REACH : isTurned ? TURNED_REACH : LIGHT_REACH;
	const takesProspect = /^(?:mean|bring|face|spell|see|cause|suffer|be|have)$/.test(lower);
	for (let index = verb + 1; index <= verb + reach; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[verb] || isComma(view, index) || isQuoted(view, index)) return false;
		const word = lowerAt(view, index);
		if (
			complements.has(word) ||
			((isState || /^(?:make|leave)$/.test(lower)) && (isComparative(view, index) || isGraded(view, index)))
		)
			return true;
		if (takesProspect && prospects.has(word)) return true;
		// will see | a film about the flood
		if (takesProspect && word === "about") return false;
		// will be | two meters high: a plan says so
		if (isState && view.syntax?.tags[index] === "NUM") return false;
		// a toll that, to those who: another clause begins
		if (isTurned && index > verb + LIGHT_REACH && /^(?:that|which|who|where|when|after|before)$/.test(word))
			return false;
		// will be | published in full
		if (isState && view.syntax?.tags[index] === "VERB") return false;
	}
	return false;
}

// will become | more frequent, too hot for work; not: more than 40
const isGraded = (view: View, index: number): boolean =>
	/^(?:more|less|too)$/.test(lowerAt(view, index)) &&
	view.syntax?.tags[index + 1] === "ADJ" &&
	!/^(?:than|many|much|available|likely)$/.test(lowerAt(view, index + 1));

// will be | tougher, will get | darker
export const isComparative = (view: View, index: number): boolean =>
	/^[a-z]{3,}(?:er|ier)$/.test(lowerAt(view, index)) &&
	view.syntax?.tags[index] === "ADJ" &&
	!/^(?:later|earlier|former|other|another|under|over|senior|former|upper|inner|outer|proper|clever|eager|sober|bitter|sister|together)$/.test(
		lowerAt(view, index),
	);

// will hit | $150, is on course to reach | 9 percent
const isScaled = (view: View, verb: number): boolean =>
	/^(?:hit|reach|top|pass|near|approach|average|total)$/.test(lowerAt(view, verb)) &&
	[1, 2, 3].some(
		(step) =>
			view.syntax?.tags[verb + step] === "NUM" &&
			!view.lexicon.calendar.has(lowerAt(view, verb + step - 1)) &&
			view.sentenceAt[verb + step] === view.sentenceAt[verb],
	);

// Hundreds of jobs will | go.
const isLost = (view: View, verb: number): boolean =>
	lowerAt(view, verb) === "go" && /^[.;,]$/.test(lowerAt(view, verb + 1));

// will have to | ration coal, will be forced to | ration it
function isForced(view: View, verb: number): boolean {
	const isPassive = lowerAt(view, verb) === "be" && /^(?:forced|compelled|obliged)$/.test(lowerAt(view, verb + 1));
	const to = isPassive ? verb + 2 : lowerAt(view, verb) === "have" ? verb + 1 : -1;
	return lowerAt(view, to) === "to" && view.lexicon.claims.forced.has(lowerAt(view, wordBehind(view, to)));
}

const MILLION = 1e6;

// will cost | $40: on the label; not $3 million, which somebody has estimated
function isPrice(view: View, verb: number): boolean {
	const end = view.tokens[Math.min(view.tokens.length - 1, verb + LIGHT_REACH)]?.end ?? 0;
	const from = view.tokens[verb]?.end ?? 0;
	return view.values.some(
		({ type, start, normalized }) =>
			type === "MONEY" &&
			start >= from &&
			start < end &&
			Number.parseFloat(/[\d.e+]+$/.exec(normalized)?.[0] ?? "0") < MILLION,
	);
}

/** The first word behind token `at` that is no adverb, in its sentence or right behind it. */
export function wordBehind(view: View, at: number): number {
	let index = at + 1;
	while (view.sentenceAt[index] === view.sentenceAt[at] && (isAdverb(view, index) || isSure(view, index))) index++;
	return index;
}

// will | almost surely fail, will all but vanish
const isSure = (view: View, index: number): boolean =>
	lowerAt(view, index) === "almost" ||
	(lowerAt(view, index) === "all" && lowerAt(view, index + 1) === "but") ||
	(lowerAt(view, index) === "but" && lowerAt(view, index - 1) === "all");

/** So far behind “headed for” its noun stands: headed for | a heavy defeat. */
const PROSPECT_REACH = 5;

// headed for a heavy | defeat
export function prospectAt(view: View, last: number): number | undefined {
	for (let index = last + 1; index <= last + PROSPECT_REACH; index++) {
		if (view.sentenceAt[index] !== view.sentenceAt[last] || isComma(view, index) || isQuoted(view, index))
			return undefined;
		const isLess = /^(?:fewer|less)$/.test(lowerAt(view, index));
		if (isProspect(view, index) || isLess || isComparative(view, index)) return index;
	}
	return undefined;
}
