/** Which commas end the content of a report, and which only stand within it. */
import { type Beginning, FINITE, isThat, isWithin, startsReport } from "./beginnings";
import type { Tree } from "./syntax";
import { isAuxiliary, isComma, isPronounToken, isQuoted, isVerbal, lowerAt, textAt, type View } from "./view";

/** Whether the content is over before the comma at token `comma`, which is not its opening one. */
export function endsAtComma(view: View, tree: Tree, beginning: Beginning, comma: number): boolean {
	const joins = /^(?:and|but|or|yet)$/.test(lowerAt(view, comma + 1));
	const next = joins ? comma + 2 : comma + 1;
	const lower = lowerAt(view, next);
	if (isQuoted(view, next)) return false;
	if (beginning.isClause && comma === beginning.first + 1) return false;
	// …, and that the pier would follow
	if (joins && isThat(view, next)) return false;
	if (beginning.isSubordinate === true) return true;
	const frame = view.lexicon.frames.get(lower);
	// …, adding that the pier would follow; …, and called for help
	if (frame !== undefined && isVerbal(view, next) && (/ing$/.test(lower) || joins)) return true;
	if (/^(?:while|whereas|compared|though|although)$/.test(lower)) return true;
	// …, as was the case in May; …, but he pressed her
	if (!joins && lower === "as" && isAuxiliary(view, next + 1)) return true;
	if (lowerAt(view, comma + 1) === "but" && isPronounToken(view, next)) return true;
	// The gate, left open, | was rotten: the clause has not come to its verb.
	if (!joins && FINITE.test(view.syntax?.tags[next] ?? "") && !/ing$/.test(lower))
		return (
			!beginning.isClause || beginning.isRelative === true || (isQuoted(view, comma) && isQuoted(view, beginning.first))
		);
	if (joins && !beginning.isClause) return clauseFollows(view, next, beginning.last);
	if (view.lexicon.prepositions.has(lower) && /^(?:which|whom)$/.test(lowerAt(view, next + 1))) return false;
	const within = isWithin(tree, beginning, next);
	if (joins && startsReport(view, next, beginning.last)) return true;
	if (/^(?:including|regarding|concerning|depending)$/.test(lower)) return false;
	if (/ing$/.test(lower) && isVerbal(view, next)) return !within;
	if (within) return false;
	if (joins) return !view.lexicon.prepositions.has(lower) && !view.lexicon.subordinators.has(lower);
	if (!beginning.isClause) return view.lexicon.afterthoughts.has(lower) || clauseFollows(view, next, beginning.last);
	return view.lexicon.afterthoughts.has(lower) || !goesOn(view, beginning, comma);
}

/** that while she liked it, | she would vote no: the comma of a clause or phrase that opens the content; -1 where none does. */
export function openingComma(view: View, { first, last, isClause }: Beginning): number {
	let opening = lowerAt(view, first) === "that" ? first + 1 : first;
	while (isComma(view, opening) || lowerAt(view, opening) === "even") opening++;
	if (!isClause || !opensPhrase(view, opening)) return -1;
	for (let index = opening + 1; index <= last; index++)
		if (isComma(view, index) && !isQuoted(view, index)) return index;
	return -1;
}

/** Although, despite; and prepositions, which open a phrase as often. */
const opensPhrase = (view: View, index: number): boolean =>
	view.lexicon.adverbialOpeners.has(lowerAt(view, index)) ||
	/^(?:until|once|given|in|during|by|with|without)$/.test(lowerAt(view, index));

/** A list or an aside between commas goes on: “the gate, Quill's first, was rotten”. */
function goesOn(view: View, { last }: Beginning, comma: number): boolean {
	for (let index = comma + 1; index <= last; index++) if (isComma(view, index)) return true;
	return false;
}

/** …, | the pier would follow: a verb of its own before the next comma, in no relative clause. */
function clauseFollows(view: View, first: number, last: number): boolean {
	let brackets = 0;
	for (
		let index = first, words = 0;
		index <= last && words < 12 && !(isComma(view, index) && brackets === 0);
		index++
	) {
		if (textAt(view, index) === "(") brackets++;
		else if (textAt(view, index) === ")") brackets--;
		else if (brackets === 0) {
			words++;
			if (/^(?:who|which|that|whose|where|to)$/.test(lowerAt(view, index)) || isQuoted(view, index)) return false;
			if (FINITE.test(view.syntax?.tags[index] ?? "") && !/ing$/.test(lowerAt(view, index))) return true;
		}
	}
	return false;
}
