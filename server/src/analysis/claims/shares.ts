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
		const own = shareOf(view, index) ?? oneIn(view, index);
		if (own !== undefined) found.push({ stretch: widened(view, own) ?? own, key: lower });
	});
	return found;
}

// a third | of the orchard;  two-thirds of voters;  half of all farms; not the first half of the season, the third of four
function shareOf(view: View, index: number): Stretch | undefined {
	if (!view.lexicon.facts.numbers.shares.has(lowerAt(view, index)) || lowerAt(view, index + 1) !== "of")
		return undefined;
	const whole = lowerAt(view, index + 2);
	const before = lowerAt(view, index - 1);
	if (!/^(?:the|its|their|all|those|\p{L}+s)$/u.test(whole)) return undefined;
	if (/^(?:first|second|last|the|this|that|other|final|better|top|bottom|another|his|her|its|for)$/.test(before))
		return undefined;
	// half of the season, a quarter of the way: so much of a time or a road, anyone can tell
	const { spans } = view.lexicon.facts.numbers;
	if (spans.has(lowerAt(view, index + 3)) || spans.has(whole)) return undefined;
	return { first: /^(?:an?|two|three|one)$/.test(before) ? index - 1 : index, last: index + 1 };
}

const COUNTED: ReadonlySet<string> = new Set(["one", "two", "three", "nine"]);

// one in five | shops
function oneIn(view: View, index: number): Stretch | undefined {
	const isShare =
		COUNTED.has(lowerAt(view, index)) &&
		/^(?:in|out)$/.test(lowerAt(view, index + 1)) &&
		/^(?:of|three|four|five|six|seven|eight|nine|ten|10|20|100)$/.test(lowerAt(view, index + 2));
	if (!isShare) return undefined;
	const last = lowerAt(view, index + 1) === "out" ? index + 3 : index + 2;
	return view.syntax?.tags[last + 1] === "NOUN" && /s$|^(?:people|women|men|children)$/.test(lowerAt(view, last + 1))
		? { first: index, last: last + 1 }
		: undefined;
}
