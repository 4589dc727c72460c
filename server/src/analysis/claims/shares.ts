/** Shares of a whole that somebody has counted (K3): almost a quarter of the orchard, a majority of voters, one in five shops. */
import { lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import type { Trigger } from "./numbers";

/** `widened` adds the word before that says that nobody has counted exactly. */
export function shareTriggers(
	view: View,
	widened: (view: View, own: Stretch) => Stretch | undefined,
): readonly Trigger[] {
	const found: Trigger[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const own = shareOf(view, index) ?? shareMore(view, index) ?? halfThe(view, index) ?? everyThird(view, index);
		const ratio = own === undefined ? (oneIn(view, index) ?? oneThingIn(view, index)) : undefined;
		const share = own ?? ratio;
		if (share === undefined) return;
		found.push({ stretch: widened(view, share) ?? share, key: ratio === undefined ? lower : `${lower} in` });
	});
	return found;
}

// a third | of the orchard;  two-thirds of voters;  half of all farms; not the first half of the season, the third of four
function shareOf(view: View, index: number): Stretch | undefined {
	if (!view.lexicon.facts.numbers.shares.has(lowerAt(view, index)) || lowerAt(view, index + 1) !== "of")
		return undefined;
	const whole = lowerAt(view, index + 2);
	const before = lowerAt(view, index - 1);
	if (!/^(?:the|its|their|all|those|what)$/.test(whole) && !isOfMany(view, index + 2)) return undefined;
	if (/^(?:first|second|last|the|this|that|other|final|better|top|bottom|another|his|her|its|for)$/.test(before))
		return undefined;
	// half of the season, a quarter of the way: so much of a time or a road, anyone can tell
	const { spans } = view.lexicon.facts.numbers;
	const noun = nounFrom(view, index + 3);
	if (spans.has(lowerAt(view, index + 3)) || spans.has(whole) || (noun !== undefined && spans.has(lowerAt(view, noun))))
		return undefined;
	return { first: /^(?:an?|two|three|one)$/.test(before) ? index - 1 : index, last: index + 1 };
}

const MANY = /[^s]s$|^(?:children|people|women|men|youth)$/;

/** So many words stand before what is counted: a third of | first-year harbor pilots. */
const WHOLE_REACH = 5;

// a third of | boats, eligible families, Ellery's children, women over 40
function isOfMany(view: View, from: number): boolean {
	const noun = nounFrom(view, from);
	return (
		noun !== undefined && MANY.test(lowerAt(view, noun)) && !view.lexicon.facts.numbers.spans.has(lowerAt(view, noun))
	);
}

/** The last noun of the phrase that begins at token `from`, if it is one. */
function nounFrom(view: View, from: number): number | undefined {
	let noun: number | undefined;
	for (let index = from; index < from + WHOLE_REACH && view.sentenceAt[index] === view.sentenceAt[from]; index++) {
		const tag = view.syntax?.tags[index] ?? "";
		if (tag === "NOUN") noun = index;
		// registered | voters
		else if (tag === "VERB" && noun === undefined && /ed$/.test(lowerAt(view, index))) continue;
		else if (!/^(?:ADJ|PROPN|NUM|PART)$/.test(tag) && !/^['’-]s?$/.test(lowerAt(view, index))) break;
	}
	return noun;
}

// a third | fewer boats
const shareMore = (view: View, index: number): Stretch | undefined =>
	view.lexicon.facts.numbers.shares.has(lowerAt(view, index)) &&
	/^(?:fewer|more|less|higher|lower|cheaper|larger|smaller|dearer)$/.test(lowerAt(view, index + 1)) &&
	/^(?:an?|one|two|three)$/.test(lowerAt(view, index - 1))
		? { first: index - 1, last: index + 1 }
		: undefined;

// half | the houses; not half the size, half the time
function halfThe(view: View, index: number): Stretch | undefined {
	if (lowerAt(view, index) !== "half" || !/^(?:the|its|their|those)$/.test(lowerAt(view, index + 1))) return undefined;
	const whole = [2, 3].map((step) => index + step).find((at) => view.syntax?.tags[at] === "NOUN");
	const isMany =
		whole !== undefined &&
		/[^s]s$|^(?:children|people|women|men|population|crop|harvest|herd|city|workforce|island)$/.test(
			lowerAt(view, whole),
		);
	// half the members | voted for it: counted in public
	if (whole !== undefined && /^vote[ds]?$/.test(lowerAt(view, whole + 1))) return undefined;
	return isMany && !view.lexicon.facts.numbers.spans.has(lowerAt(view, whole))
		? { first: index, last: index }
		: undefined;
}

const COUNTED: ReadonlySet<string> = new Set([
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"8",
	"9",
]);

// one in five | shops
function oneIn(view: View, index: number): Stretch | undefined {
	if (!COUNTED.has(lowerAt(view, index)) || !/^(?:in|out|of)$/.test(lowerAt(view, index + 1))) return undefined;
	let last = index + 2;
	while (/^(?:of|every|each)$/.test(lowerAt(view, last)) && last < index + 4) last++;
	// one of ten boats: she can be seen; nine of every ten
	if (lowerAt(view, index + 1) === "of" && last === index + 2) return undefined;
	if (!WHOLES.test(lowerAt(view, last))) return undefined;
	// two in three | hours: one after the other
	if (view.lexicon.facts.numbers.spans.has(lowerAt(view, last + 1))) return undefined;
	// three out of four | of the town's shops
	if (lowerAt(view, last + 1) === "of") return { first: index, last };
	const noun = nounFrom(view, last + 1);
	return noun !== undefined && MANY.test(lowerAt(view, noun)) ? { first: index, last: noun } : undefined;
}

const WHOLES = /^(?:three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3})$/;

// one child | in nine
function oneThingIn(view: View, index: number): Stretch | undefined {
	if (lowerAt(view, index) !== "one" || view.syntax?.tags[index + 1] !== "NOUN") return undefined;
	const isShare = lowerAt(view, index + 2) === "in" && WHOLES.test(lowerAt(view, index + 3));
	return isShare && !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(view.syntax?.tags[index + 4] ?? "")
		? { first: index, last: index + 3 }
		: undefined;
}

// every third | shop
function everyThird(view: View, index: number): Stretch | undefined {
	if (
		lowerAt(view, index) !== "every" ||
		!/^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lowerAt(view, index + 1))
	)
		return undefined;
	const isThing =
		view.syntax?.tags[index + 2] === "NOUN" && !view.lexicon.facts.numbers.spans.has(lowerAt(view, index + 2));
	return isThing ? { first: index, last: index + 2 } : undefined;
}
