/** One count by another (K3): four times higher than the limit, twice as many, a tenfold rise, of the 400 wells 170. */
import type { Value } from "../paragraph";
import { isComma, lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { phraseFront } from "./estimates";
import { sentenceTokens } from "./exempt";
import { isOfElection } from "./numberExcuses";
import type { Trigger } from "./numbers";

// four times | higher than;  twice as many;  a tenfold rise
export function ratios(view: View): readonly Trigger[] {
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		const last =
			lower === "times" ? timesEnd(view, index) : lower === "twice" ? twiceEnd(view, index) : foldEnd(view, index);
		if (last === undefined) return [];
		const first = phraseFront(view, { first: lower === "times" ? index - 1 : index, last });
		return [{ stretch: { first, last }, key: `${lowerAt(view, index - 1)} ${lower}`, isRatio: true }];
	});
}

// four | times as common as;  ten | times higher;  three | times the limit
function timesEnd(view: View, index: number): number | undefined {
	if (view.syntax?.tags[index - 1] !== "NUM" && !/^(?:hundred|thousand|several|many)$/.test(lowerAt(view, index - 1)))
		return undefined;
	const next = lowerAt(view, index + 1);
	if (next === "as" && /^(?:ADJ|ADV|DET)$/.test(view.syntax?.tags[index + 2] ?? "")) return index + 2;
	if (isComparative(view, index + 1) || /^(?:above|below|beyond)$/.test(next)) return index + 1;
	return next === "the" || next === "its" ? normEnd(view, index + 1) : undefined;
}

const isComparative = (view: View, index: number): boolean =>
	/^(?:more|less|fewer|greater|likelier|better|worse|[a-z]{2,}er)$/.test(lowerAt(view, index)) &&
	/^(?:ADJ|ADV)$/.test(view.syntax?.tags[index] ?? "") &&
	!/^(?:over|ever|after|under|later|earlier|together|never|either|other)$/.test(lowerAt(view, index));

const twiceEnd = (view: View, index: number): number | undefined => {
	const { compared } = view.lexicon.facts.numbers;
	// costs twice | what it did
	if (lowerAt(view, index + 1) === "what") return index + 1;
	if (lowerAt(view, index + 1) === "as")
		return compared.has(lowerAt(view, index + 2)) && lowerAt(view, index + 3) !== "support" ? index + 2 : undefined;
	return lowerAt(view, index + 1) === "the" ? normEnd(view, index + 1) : undefined;
};

// three times | the national average
function normEnd(view: View, determiner: number): number | undefined {
	const { norms } = view.lexicon.facts.numbers;
	return [1, 2, 3].map((step) => determiner + step).find((index) => norms.has(lowerAt(view, index)));
}

const foldEnd = (view: View, index: number): number | undefined =>
	/^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|\d+)-?fold$/.test(lowerAt(view, index))
		? index
		: undefined;

/** Fewer a reporter can see: three of the 12 chairs. */
const WHOLE = 20;

// Of the | 400 wells tested, 170 …;  170 | of the 400 wells
export function part(view: View, value: Value, own: Stretch): Stretch | undefined {
	const whole = Number.parseFloat(value.normalized);
	if (!(whole >= WHOLE)) return undefined;
	const front = phraseFront(view, own);
	if (
		!/^(?:the|its|their|some|all|'s|’s)$/.test(lowerAt(view, front - 1)) &&
		front === own.first &&
		lowerAt(view, front - 1) !== "of"
	)
		return undefined;
	const of = [1, 2, 3, 4, 5].map((step) => front - step).find((index) => lowerAt(view, index) === "of");
	if (of === undefined || (front - of > 2 && !/^['’]s$/.test(lowerAt(view, front - 1)))) return undefined;
	if (isOfElection(view, own)) return undefined;
	// one of the 31: whoever it is
	if (
		view.syntax?.tags[of - 1] === "NUM" &&
		of < front - 1 &&
		lowerAt(view, of - 1) !== "one" &&
		view.sentenceAt[of - 1] === view.sentenceAt[of]
	)
		return { first: phraseFront(view, { first: of - 1, last: of - 1 }), last: own.last };
	const { first, last } = sentenceTokens(view, of);
	if (of !== first && !isComma(view, of - 1)) return undefined;
	let comma = own.last + 1;
	while (comma <= last && !isComma(view, comma)) comma++;
	for (let index = comma + 1; index <= Math.min(last, comma + 4); index++)
		if (view.syntax?.tags[index] === "NUM") return { first: of, last: index };
	return undefined;
}
