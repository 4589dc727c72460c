/**
 * Where the content of a report ends, by the words and the sentence's tree together: a parser attaches what follows a comma
 * wrongly too often to be believed alone, and a comma alone says little.
 */
import { type Beginning, FINITE, isThat, isWithin } from "./beginnings";
import { endsAtComma, openingComma } from "./extentAtCommas";
import { endsAtWord } from "./extentAtWords";
import type { Tree } from "./syntax";
import { isComma, isDash, isQuoted, isStop, lowerAt, textAt, type View } from "./view";

/** The last token of the content that begins so, without the comma, dash or bracket before what ends it. */
export function extentOf(view: View, tree: Tree, beginning: Beginning): number {
	const { first, last } = beginning;
	const opening = openingComma(view, beginning);
	let brackets = 0;
	// that Quill, under fire for the gate, | would resign: a clause does not end before its verb
	let isOpen = beginning.isClause && isThat(view, first);
	for (let index = first; index <= last; index++) {
		const text = textAt(view, index);
		isOpen = isOpen && !isFiniteVerb(view, index);
		if (isQuoted(view, index) || (isOpen && isComma(view, index))) continue;
		if (text === "(") brackets++;
		if (text === ")" && --brackets < 0) return trimmed(view, first, index - 1);
		if (brackets > 0 || index <= Math.max(first, beginning.least ?? first)) continue;
		if (ends(view, tree, beginning, opening, index)) return trimmed(view, first, index - 1);
	}
	return trimmed(view, first, last);
}

const isFiniteVerb = (view: View, index: number): boolean =>
	FINITE.test(view.syntax?.tags[index] ?? "") && !/ing$/.test(lowerAt(view, index));

/** Ellery is open, | he added: what stands at `end` without the marks that close it. */
function trimmed(view: View, first: number, end: number): number {
	let last = end;
	// A quotation within is taken whole, its closing mark included.
	while (isQuoted(view, last) && view.quoteAt[last + 1] === view.quoteAt[last]) last++;
	while (
		last > first &&
		!isQuoted(view, last) &&
		(isComma(view, last) || isDash(view, last) || /^[;:(]$/.test(textAt(view, last)) || isDangling(view, last))
	)
		last--;
	return last;
}

/** mending the gate | on Monday: the day goes with its preposition. */
const isDangling = (view: View, last: number): boolean =>
	lowerAt(view, last) === "on" && view.lexicon.calendar.has(textAt(view, last + 1));

/** Whether the content is over before token `index`, outside quotation marks and brackets; `opening` is its opening comma. */
function ends(view: View, tree: Tree, beginning: Beginning, opening: number, index: number): boolean {
	if (textAt(view, index) === ";") return !isListed(view, beginning.first, index);
	if (isStop(view, index) && index < beginning.last) return true;
	// was pleased with Quill: | “She never gave up.”
	if (!beginning.isClause && textAt(view, index) === ":" && isQuoted(view, index + 1)) return true;
	if (isDash(view, index)) return endsAtDash(view, tree, beginning, index);
	if (isComma(view, index)) return index !== opening && endsAtComma(view, tree, beginning, index);
	// “well qualified,” | which is its best: US style has the comma within the marks.
	if (isQuoted(view, index - 1) && isComma(view, index - 2) && index - 2 > beginning.first)
		return index - 1 !== opening && endsAtComma(view, tree, beginning, index - 1);
	if (index - beginning.first < 1 || isComma(view, index - 1)) return false;
	return endsAtWord(view, tree, beginning, index);
}

/** … blamed three things: the tide had turned; | the crane was old: what a colon announces is one list. */
function isListed(view: View, first: number, index: number): boolean {
	for (let colon = index - 1; colon > first; colon--)
		if (textAt(view, colon) === ":" && !isQuoted(view, colon)) return true;
	return false;
}

/** … — and he named Avery: a dash that no second one closes, with a new clause behind it. */
function endsAtDash(view: View, tree: Tree, beginning: Beginning, index: number): boolean {
	const next = lowerAt(view, index + 1);
	if (/^(?:while|whereas)$/.test(next)) return true;
	for (let behind = index + 1; behind <= beginning.last; behind++) if (isDash(view, behind)) return false;
	let isOpen = false;
	for (let before = beginning.first; before < index; before++) if (isDash(view, before)) isOpen = !isOpen;
	if (isOpen) return false;
	if (/^(?:and|but)$/.test(next)) return !isThat(view, index + 2);
	return !isWithin(tree, beginning, index + 1) || /^(?:a|an|the)$/.test(next);
}
