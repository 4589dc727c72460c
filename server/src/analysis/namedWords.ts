/** Words between marks that are no speech by what stands before them: titles, signs, terms, words of irony. */
import type { Quote } from "./article";
import type { Stretch } from "./stretches";
import { isComma, isDeterminer, isRole, isWord, lowerAt, nameOf, textAt, type View } from "./view";

/** The stretch before quotation `index` says that it is a name, a title or a sign: a banner reading “Night buses now”. */
export function isNamed(view: View, gap: Stretch | undefined, quote: Quote): boolean {
	if (gap === undefined || gap.last < gap.first) return false;
	const words = [lowerAt(view, gap.last - 2), lowerAt(view, gap.last - 1), lowerAt(view, gap.last)];
	const tail = ` ${words.join(" ")}`;
	const isCalled =
		view.lexicon.naming.some((phrase) => tail.endsWith(` ${phrase}`)) && !/^[,:]$/.test(textAt(view, gap.last));
	return isCalled || isTitle(view, gap, quote);
}

// The Long Tide, Meet the Press: every word with a capital but the small ones
const TITLE = /^\p{Lu}[\p{L}’'-]*(?:\s(?:\p{Lu}[\p{L}’'-]*|an?|and|at|by|for|from|in|of|on|or|the|to|with|\d+)){1,7}$/u;

/** … said on “The Late Tide”; told “Ellery Tonight”; the author of “The Long Tide”; read “The Long Tide” aloud. */
function isTitle(view: View, { last }: Stretch, quote: Quote): boolean {
	const inner = view.text.slice(quote.inner.start, quote.inner.end).trim();
	const words = inner.replace(/[.,]$/, "");
	if (!TITLE.test(words) || !/\p{Ll}/u.test(words)) return false;
	const before = lowerAt(view, last);
	if (before === "on" || (before === "of" && isRole(view, last - 1))) return true;
	if (before === "'s") return nameOf(view, last - 1)?.type === "ORG";
	if (/^(?:told|tells)$/.test(before)) return true;
	return /^(?:read|reads|wrote|writes|sang|sings)$/.test(before) && words === inner;
}

/** Two words at most, behind an article and before the noun that they describe: The “repair” cost $2. */
export function isScareQuote(view: View, { last }: Stretch, index: number): boolean {
	const quote = view.quotes[index];
	if (quote === undefined || !isDeterminer(view, last)) return false;
	const words = view.text.slice(quote.inner.start, quote.inner.end).trim();
	if (/[.,!?…]$/.test(words) || words.split(/\s+/).length > 2) return false;
	let behind = last + 1;
	while (view.quoteAt[behind] === index) behind++;
	return isWord(view, behind) && !isComma(view, behind) && view.sentenceAt[behind] === view.sentenceAt[last];
}
