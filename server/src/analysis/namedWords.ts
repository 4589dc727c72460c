/** Words between marks that are no speech by what stands before them: titles, signs, terms, words of irony. */
import type { Stretch } from "./stretches";
import { isComma, isDeterminer, isWord, lowerAt, textAt, type View } from "./view";

/** The stretch before quotation `index` says that it is a name, a title or a sign: a banner reading “Night buses now”. */
export function isNamed(view: View, gaps: readonly Stretch[], index: number): boolean {
	const gap = gaps[index];
	if (gap === undefined || gap.last < gap.first) return false;
	const words = [lowerAt(view, gap.last - 2), lowerAt(view, gap.last - 1), lowerAt(view, gap.last)];
	const tail = ` ${words.join(" ")}`;
	return view.lexicon.naming.some((phrase) => tail.endsWith(` ${phrase}`)) && !/^[,:]$/.test(textAt(view, gap.last));
}

// said on “Harbor Watch”; told “Harbor Watch”; read “The Long Tide” aloud
const TITLE_FOLLOWS = /^(?:'s|’s|on|in|of|for|to|from|with|told|tells|read|reads|wrote|writes|sang|sings)$/;
// wrote “Nobody Came.”: a stop shows a sentence
const MAKES = /^(?:read|reads|wrote|writes|sang|sings)$/;

/** Quill told the Courier's “Harbor Watch” …; on “Harbor Watch,” …: capitals throughout, behind a word that no speech follows. */
export function isTitle(view: View, gap: Stretch | undefined, index: number): boolean {
	const quote = view.quotes[index];
	if (gap === undefined || quote === undefined || !TITLE_FOLLOWS.test(lowerAt(view, gap.last))) return false;
	const inner = view.text.slice(quote.inner.start, quote.inner.end);
	if (MAKES.test(lowerAt(view, gap.last)) && /[.,!?…]\s*$/.test(inner)) return false;
	const words = inner.match(/[\p{L}\p{N}'’&]+/gu) ?? [];
	const isPhrase = words.length > 1 || /['’]s/.test(lowerAt(view, gap.last));
	return (
		isPhrase &&
		words.every((word) => /^\p{Lu}|^\p{N}/u.test(word) || /^(?:a|an|the|and|of|in|on|for|to|with|at)$/.test(word))
	);
}

/** Two words at most, behind an article and before the noun that they describe: The “repair” cost $2. */
export function isScareQuote(view: View, gap: Stretch | undefined, index: number): boolean {
	const quote = view.quotes[index];
	if (quote === undefined || gap === undefined || !isDeterminer(view, gap.last)) return false;
	const words = view.text.slice(quote.inner.start, quote.inner.end).trim();
	if (/[.,!?…]$/.test(words) || words.split(/\s+/).length > 2) return false;
	let behind = gap.last + 1;
	while (view.quoteAt[behind] === index) behind++;
	return isWord(view, behind) && !isComma(view, behind) && view.sentenceAt[behind] === view.sentenceAt[gap.last];
}
