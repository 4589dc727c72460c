/** Tolls (K3): how many were killed, hurt, driven out. A toll of another time, and one that the copy takes as known, asks nothing. */
import { headOf, relationOf } from "../syntax";
import { isAdverb, isQuoted, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { phraseFront } from "./estimates";
import { sentenceTokens } from "./exempt";
import { verbEnding } from "./measures";
import { isCounting, isIdentifying, isKnown, isPast, isUnit } from "./numberExcuses";
import type { Trigger } from "./numbers";

/** So far from a figure its casualties stand: “42 people in three villages were killed”. */
const CASUALTY_REACH = 6;

/** So many houses nobody counts at a glance: destroyed | two barns. */
const MANY = 10;

// killed | at least 31 people;  31 people were | killed;  a death toll of 42;  killed were | 14 rowers
export function toll(view: View, own: Stretch, amount: number): Stretch | undefined {
	if (isPast(view, own.first) || isUnit(view, own) || isAge(view, own) || !isHeads(amount)) return undefined;
	const found =
		casualtiesBehind(view, own) ??
		casualtiesBefore(view, own) ??
		casualtiesFirst(view, own) ??
		manyAffected(view, own, amount) ??
		events(view, own, amount) ??
		casualtiesByTree(view, own);
	if (found !== undefined && amount < MANY && isWreckage(view, found)) return undefined;
	if (found !== undefined && (isTried(view, found) || isSample(view, found.last))) return undefined;
	return found === undefined || isKnown(view, found) || isKnown(view, own) ? undefined : found;
}

/** Who is counted is whole: not a quake of magnitude 6.3 causing deaths, though 1.5 million fled. */
const isHeads = (amount: number): boolean => Number.isInteger(amount) || amount >= THOUSAND;
const THOUSAND = 1e3;

// died aged | 79, at the age of | 79, at | 79
function isAge(view: View, { first }: Stretch): boolean {
	const before = lowerAt(view, first - 1);
	return (
		before === "aged" ||
		(before === "of" && lowerAt(view, first - 2) === "age") ||
		(before === "at" && view.lexicon.facts.numbers.dying.has(lowerAt(view, first - 2)))
	);
}

// nine men were | jailed for robbing the mill: a court has done it
const isTried = (view: View, { last }: Stretch): boolean =>
	/^(?:jailed|imprisoned)$/.test(lowerAt(view, last)) &&
	isPassive(view, last) &&
	[1, 2, 3].some((step) => /^(?:for|over|due)$/.test(lowerAt(view, last + step)));

// 18 | infected volunteers: a study chooses them
const isSample = (view: View, last: number): boolean =>
	view.lexicon.facts.numbers.subjects.has(lowerAt(view, last + 1));

/** So many a reporter does not count on the spot: laid off | 12 rowers. */
const DOZEN = 12;

// laid off | 900 rowers;  900 rowers were | evicted
function manyAffected(view: View, own: Stretch, amount: number): Stretch | undefined {
	if (!(amount >= DOZEN) || isIdentifying(view, own)) return undefined;
	const { affecting, befalling } = view.lexicon.facts.numbers;
	const front = phraseFront(view, own);
	const before = verbEnding(view, affecting, front - 1);
	if (before !== undefined) return isCounting(view, own.last) ? { first: before, last: own.last } : undefined;
	for (let index = own.last + 1; index <= own.last + CASUALTY_REACH; index++) {
		if (
			view.sentenceAt[index] !== view.sentenceAt[own.last] ||
			/^[,;:—–]$|^(?:who|that|and)$/.test(lowerAt(view, index))
		)
			return undefined;
		const verb = verbEnding(view, affecting, index);
		const isSuffered = verb !== undefined && isPassive(view, verb);
		if (isSuffered || verbEnding(view, befalling, index) !== undefined || isDeprived(view, index))
			return { first: front, last: index };
	}
	return undefined;
}

// 900 rowers were | evicted
function isPassive(view: View, verb: number): boolean {
	const before = isAdverb(view, verb - 1) ? verb - 2 : verb - 1;
	return /^(?:is|are|was|were|be|been|being|got)$/.test(lowerAt(view, before));
}

// put 900 rowers out | of work;  left 900 homes | without power
const isDeprived = (view: View, index: number): boolean =>
	// the yard is | 900 rowers short
	(lowerAt(view, index) === "short" && view.syntax?.tags[index - 1] === "NOUN") ||
	(lowerAt(view, index) === "work" && lowerAt(view, index - 2) === "out") ||
	(lowerAt(view, index - 1) === "without" &&
		/^(?:power|water|electricity|heat|heating|gas|shelter|food|jobs|work|homes)$/.test(lowerAt(view, index)));

// 47 | murders
function events(view: View, own: Stretch, amount: number): Stretch | undefined {
	if (!(amount >= DOZEN)) return undefined;
	const last = [1, 2, 3]
		.map((step) => own.last + step)
		.find(
			(index) =>
				!/^(?:ADJ|NOUN|PROPN)$/.test(view.syntax?.tags[index] ?? "") ||
				view.lexicon.facts.numbers.events.has(lowerAt(view, index)),
		);
	return last !== undefined && view.lexicon.facts.numbers.events.has(lowerAt(view, last))
		? { first: phraseFront(view, own), last }
		: undefined;
}

const isWreckage = (view: View, { first, last }: Stretch): boolean => {
	const { wreckage } = view.lexicon.facts.numbers;
	return wreckage.has(lowerAt(view, first)) || wreckage.has(lowerAt(view, last));
};

function casualtiesBehind(view: View, { first, last }: Stretch): Stretch | undefined {
	const { casualties: words } = view.lexicon.facts.numbers;
	for (let index = last + 1; index <= last + CASUALTY_REACH; index++) {
		const lower = lowerAt(view, index);
		if (
			view.sentenceAt[index] !== view.sentenceAt[first] ||
			(/^(?:[,;:.]|who|that|of|for|and|after|—|–)$/.test(lower) && !isOfMore(view, index))
		)
			return undefined;
		if (words.has(lower) || (lower === "lives" && isTaken(view, first))) return { first, last: index };
	}
	return undefined;
}

// claimed | 31 lives
const isTaken = (view: View, first: number): boolean =>
	/^(?:claim|claims|claimed|claiming|cost|costing|taken|took|lost)$/.test(
		lowerAt(view, phraseFront(view, { first, last: first }) - 1),
	);

// 23 | of the 53 wounded
const isOfMore = (view: View, index: number): boolean =>
	lowerAt(view, index) === "of" && lowerAt(view, index + 1) === "the" && /^\d/.test(lowerAt(view, index + 2));

function casualtiesBefore(view: View, { first, last }: Stretch): Stretch | undefined {
	const { casualties: words } = view.lexicon.facts.numbers;
	for (let index = first - 1; index >= first - CASUALTY_REACH; index--) {
		const lower = lowerAt(view, index);
		if (index < 0 || view.sentenceAt[index] !== view.sentenceAt[first]) return undefined;
		// a toll of 42;  the number of dead rose to 42
		if (/^(?:toll|tolls)$/.test(lower)) return { first: index, last };
		if (/^(?:[,;:.]|and|in|on|by|after|since|—|–)$/.test(lower)) return undefined;
		if (words.has(lower) && !/^(?:dead|missing|homeless)$/.test(lower)) return { first: index, last };
	}
	return undefined;
}

/** So far behind its first word a sentence may name the toll: “Killed in the blast at the mill were 14 rowers”. */
const INVERSION_REACH = 14;

// Killed in the blast were | 14 rowers;  Among the dead are | 14 rowers
function casualtiesFirst(view: View, own: Stretch): Stretch | undefined {
	const front = phraseFront(view, own);
	if (!/^(?:was|were|is|are)$/.test(lowerAt(view, front - 1))) return undefined;
	const { first } = sentenceTokens(view, own.first);
	const lead = /^(?:also|still)$/.test(lowerAt(view, first)) ? 1 : lowerAt(view, first) === "among" ? 2 : 0;
	const opening = first + lead;
	return front - first <= INVERSION_REACH && view.lexicon.facts.numbers.casualties.has(lowerAt(view, opening))
		? { first: front, last: own.last }
		: undefined;
}

/** A long subject stands between: “At least 31 residents of the low streets of Ellery have been | evacuated”. */
function casualtiesByTree(view: View, own: Stretch): Stretch | undefined {
	const { casualties, dying } = view.lexicon.facts.numbers;
	const { last } = sentenceTokens(view, own.first);
	const isFate = (index: number): boolean =>
		casualties.has(lowerAt(view, index)) &&
		view.syntax?.tags[index] === "VERB" &&
		(dying.has(lowerAt(view, index)) || isPassive(view, index));
	let verb = own.last + 1;
	while (verb <= last && !isFate(verb)) verb++;
	const tree = verb > last || isQuoted(view, verb) ? undefined : view.syntax?.treeOf(view.sentenceAt[verb] ?? -1);
	if (tree === undefined) return undefined;
	const counted = relationOf(tree, own.last) === "nummod" ? headOf(tree, own.last) : own.last;
	const isSufferer =
		headOf(tree, counted) === verb &&
		(relationOf(tree, counted) === "nsubj:pass" ||
			(relationOf(tree, counted) === "nsubj" && dying.has(lowerAt(view, verb))));
	return isSufferer ? { first: phraseFront(view, own), last: verb } : undefined;
}

const ROUND: ReadonlySet<string> = new Set(["dozens", "scores", "hundreds", "thousands", "millions"]);

// dozens of people were | killed, hundreds have | died;  killed | hundreds
export function roundTolls(view: View): readonly Trigger[] {
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		const own = { first: index, last: lowerAt(view, index + 1) === "of" ? index + 1 : index };
		if (!ROUND.has(lower) || isPast(view, index) || isKnown(view, { first: index, last: index })) return [];
		const found = casualtiesBehind(view, own) ?? casualtiesBefore(view, own);
		if (found === undefined || isKnown(view, found)) return [];
		const word = found.last === own.last ? found.first : found.last;
		const isSuffered =
			view.syntax?.tags[word] === "VERB" || /^(?:dead|missing|homeless|stranded)$/.test(lowerAt(view, word));
		return isSuffered ? [{ stretch: found, key: lower }] : [];
	});
}
