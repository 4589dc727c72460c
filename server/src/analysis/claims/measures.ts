/** What a count, a loss or a fire comes to (K3): arrests number 900, losses came to $3 million, 900 acres have burned. */
import type { Words } from "../../lexicon/lists";
import type { Value } from "../paragraph";
import { isNameToken, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { amountOf, approximate, FEWEST, isVagueCount, phraseFront } from "./estimates";
import { isCrowd, isKnown, isOfElection, isPast } from "./numberExcuses";

const THOUSAND = 1e3;
const MILLION = 1e6;
/** Of an estimate a smaller sum asks. */
const HUNDRED_THOUSAND = 1e5;

/** Where the verb of `forms` that ends at token `end`, with a particle or none, begins. */
export function verbEnding(view: View, forms: Words, end: number): number | undefined {
	const single = lowerAt(view, end);
	if (forms.has(`${lowerAt(view, end - 1)} ${single}`) && view.syntax?.tags[end - 1] === "VERB") return end - 1;
	return forms.has(single) && view.syntax?.tags[end] === "VERB" ? end : undefined;
}

/** The verb of a measure that ends at token `end`, with its particle. */
function measureAt(view: View, end: number): { readonly first: number; readonly words: string } | undefined {
	const { measures } = view.lexicon.facts.numbers;
	const single = lowerAt(view, end);
	const phrase = `${lowerAt(view, end - 1)} ${single}`;
	if (measures.has(phrase) && view.syntax?.tags[end - 1] === "VERB") return { first: end - 1, words: phrase };
	if (!measures.has(single)) return undefined;
	// Arrests | number more than 900: a tagger takes it for a noun; not the | number 900
	const isVerb = view.syntax?.tags[end] === "VERB" || (single === "number" && /[^s]s$/.test(lowerAt(view, end - 1)));
	return isVerb ? { first: end, words: single } : undefined;
}

// arrests | number 900;  the herd has | reached about 900
export function measured(view: View, value: Value, own: Stretch): Stretch | undefined {
	const amount = amountOf(value);
	if (!(amount >= FEWEST) || isVagueCount(value) || isNameToken(view, own.last + 1)) return undefined;
	const front = phraseFront(view, own);
	const verb = measureAt(view, front - 1);
	if (verb === undefined || isOfElection(view, own) || isCrowd(view, own, amount)) return undefined;
	const isReckoned = view.lexicon.facts.numbers.reckonings.has(verb.words) || front < own.first || amount >= THOUSAND;
	return isReckoned && !isKnown(view, own) ? { first: verb.first, last: own.last } : undefined;
}

/** So far before a measure the loss stands that it measures: Damage to the harbor and its sheds | came to. */
const LOSS_REACH = 10;

// losses of | $3 million;  $3 million in | damage;  damage to the pier came to | $3 million
export function lost(view: View, value: Value, { first, last }: Stretch): Stretch | undefined {
	const amount = amountOf(value);
	const least = approximate(view, { first, last }) === undefined ? MILLION : HUNDRED_THOUSAND;
	if (!(amount >= least)) return undefined;
	const spent = spending(view, amount, { first, last }) ?? drained(view, { first, last });
	if (spent !== undefined) return spent;
	const { losses } = view.lexicon.facts.numbers;
	for (let index = last + 1; index <= last + 3; index++)
		// assets of $3 million and a | debt of $4 million: the debt has its own figure
		if (losses.has(lowerAt(view, index)) && !isOfSum(view, index)) return { first, last: index };
	const verb = measureAt(view, phraseFront(view, { first, last }) - 1);
	const reach = verb === undefined ? 4 : LOSS_REACH;
	for (let index = first - 1; index >= first - reach && view.sentenceAt[index] === view.sentenceAt[first]; index--)
		// the | bill has reached $3 million: no law does
		if (losses.has(lowerAt(view, index)) || (verb !== undefined && /^(?:bill|bills)$/.test(lowerAt(view, index))))
			return isGranted(view, index) ? undefined : { first: verb?.first ?? index, last };
	return undefined;
}

// debt | of $4 million
const isOfSum = (view: View, noun: number): boolean =>
	lowerAt(view, noun + 1) === "of" && /^[$£€¥\d]/.test(lowerAt(view, noun + 2));

// loans | worth $3 million: whoever grants them says so in public
const isGranted = (view: View, worth: number): boolean =>
	lowerAt(view, worth) === "worth" &&
	[1, 2, 3].some((back) =>
		/^(?:loans?|grants?|aid|bonds?|subsid(?:y|ies)|scholarships?)$/.test(lowerAt(view, worth - back)),
	);

/** So far before its sum a payment stands: owes | the town more than $4 million. */
const PAYMENT_REACH = 4;

// spent | more than $77 million
function spending(view: View, amount: number, own: Stretch): Stretch | undefined {
	const { payments } = view.lexicon.facts.numbers;
	const found = amount >= MILLION ? approximate(view, own) : undefined;
	if (found === undefined) return undefined;
	for (let index = found.first - 1; index >= found.first - PAYMENT_REACH; index--) {
		if (payments.has(lowerAt(view, index))) return { first: index, last: own.last };
		if (!/^(?:DET|NOUN|ADJ|PROPN|PRON)$/.test(view.syntax?.tags[index] ?? "")) return undefined;
	}
	return undefined;
}

// wiped | more than $3 million off the value
function drained(view: View, own: Stretch): Stretch | undefined {
	const front = phraseFront(view, own);
	const drain = verbEnding(view, view.lexicon.facts.numbers.drains, front - 1);
	return drain !== undefined && !isPast(view, own.first) && !isTreasury(view, drain)
		? { first: drain, last: own.last }
		: undefined;
}

// the Bank of Norway, the central bank | injected $3 million: it does so in public
const isTreasury = (view: View, verb: number): boolean =>
	[1, 2, 3, 4].some(
		(back) =>
			/^(?:treasury|fed|reserve)$/.test(lowerAt(view, verb - back)) ||
			(lowerAt(view, verb - back) === "bank" &&
				(lowerAt(view, verb - back + 1) === "of" || lowerAt(view, verb - back - 1) === "central")),
	);

/** What is weighed and not walked: 900 tons, not 900 feet. */
export const isBulk = (view: View, { start, end }: Value): boolean =>
	/\b(?:tons?|tonnes?|gallons?|barrels?|liters?|litres?|megawatts?)\b/i.test(view.text.slice(start, end));

/** What is counted by the day or the year: 500 kilograms of it a month. */
export const isWeight = (view: View, { start, end }: Value): boolean =>
	/\b(?:tons?|tonnes?|gallons?|barrels?|lit(?:er|re)s?|(?:mega|giga|kilo)watts?|kilo(?:gram)?s?|kg|pounds|cubic)\b/i.test(
		view.text.slice(start, end),
	);

/** Up to 9,500 tons; what a fire has burned. Distances and other areas stand on a map. */
export function weighed(view: View, value: Value, own: Stretch): Stretch | undefined {
	const text = view.text.slice(value.start, value.end);
	if (!(amountOf(value) >= FEWEST)) return undefined;
	if (isBulk(view, value)) return approximate(view, own) ?? spilled(view, own);
	return /\b(?:acres?|hectares?|square)\b/i.test(text) ? ravaged(view, own) : undefined;
}

// leaked | 900 gallons
function spilled(view: View, own: Stretch): Stretch | undefined {
	const verb = verbEnding(view, view.lexicon.facts.numbers.spills, phraseFront(view, own) - 1);
	return verb === undefined || isPast(view, own.first) ? undefined : { first: verb, last: own.last };
}

// has consumed | almost 900 acres;  900 acres have | burned
function ravaged(view: View, own: Stretch): Stretch | undefined {
	const { ravages } = view.lexicon.facts.numbers;
	const front = phraseFront(view, own);
	if (isPast(view, own.first)) return undefined;
	const before = verbEnding(view, ravages, front - 1);
	if (before !== undefined) return { first: before, last: own.last };
	for (let index = own.last + 1; index <= own.last + 8 && view.sentenceAt[index] === view.sentenceAt[own.last]; index++)
		if (verbEnding(view, ravages, index) !== undefined) return { first: front, last: index };
	return undefined;
}
