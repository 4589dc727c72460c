/**
 * Quoted sentences behind a report whose cue closes it belong to the same attribution: The gate could fall any day, Quill said. |
 * “We told them in May.”
 */
import { countWhile } from "../text/search";
import type { Because, LocalAttribution } from "./paragraph";
import type { View } from "./view";

const CLOSING: ReadonlySet<Because> = new Set(["trailing-cue", "cue-after", "cue-after-inverted", "cue-inside"]);

/** `attributions` of `view`, some with the quoted sentences that follow their cue's. */
export function withFollowing(view: View, attributions: readonly LocalAttribution[]): readonly LocalAttribution[] {
	const taken = new Set(attributions.flatMap(({ quotes }) => quotes));
	if (taken.size === view.quotes.length) return attributions;
	const places = placesOf(view);
	const ending = new Map<number, LocalAttribution>();
	for (const attribution of attributions)
		if (attribution.kind !== "direct" && attribution.cue !== undefined && CLOSING.has(attribution.because))
			ending.set(sentenceOf(view, attribution.cue.start), attribution);
	const grown = new Map<LocalAttribution, LocalAttribution>();
	view.quotes.forEach((quote, index) => {
		const place = places[index];
		const root = place === undefined || !place.isWhole || taken.has(index) ? undefined : ending.get(place.first - 1);
		if (root === undefined || place === undefined) return;
		const before = grown.get(root) ?? root;
		grown.set(root, {
			...before,
			end: quote.end,
			kind: "mixed",
			spans: [...before.spans, { start: quote.start, end: quote.end }],
			quotes: [...before.quotes, index],
		});
		ending.set(place.last, root);
	});
	return attributions.map((attribution) => grown.get(attribution) ?? attribution);
}

interface Place {
	/** Numbers of the sentences in which the quotation begins and ends. */
	readonly first: number;
	readonly last: number;
	/** True where it fills them. */
	readonly isWhole: boolean;
}

function placesOf(view: View): readonly (Place | undefined)[] {
	const places: (Place | undefined)[] = view.quotes.map(() => undefined);
	let first = 0;
	for (let index = 1; index <= view.tokens.length; index++) {
		const quote = view.quoteAt[first] ?? -1;
		if (index < view.tokens.length && view.quoteAt[index] === quote) continue;
		if (quote >= 0) {
			const begins = first === 0 || view.sentenceAt[first - 1] !== view.sentenceAt[first];
			const ends = index === view.tokens.length || view.sentenceAt[index] !== view.sentenceAt[index - 1];
			places[quote] = {
				first: view.sentenceAt[first] ?? 0,
				last: view.sentenceAt[index - 1] ?? 0,
				isWhole: begins && ends,
			};
		}
		first = index;
	}
	return places;
}

/** The number of the sentence at `offset`. */
const sentenceOf = (view: View, offset: number): number =>
	countWhile(view.sentences, ({ start }) => start <= offset) - 1;
