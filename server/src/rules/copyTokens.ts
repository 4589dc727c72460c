/** Whether a word of a paragraph is body copy that nobody is quoted with: where rules on sources look. */
import type { Paragraph } from "../analysis/article";
import { isCopy, isInQuote } from "../analysis/paragraphQuotes";

/** Indices of the paragraph's words that `isTrigger` finds, outside quotation marks; none of a headline or caption. */
export function triggersIn(paragraph: Paragraph, isTrigger: (lower: string) => boolean): readonly number[] {
	if (!isCopy(paragraph)) return [];
	const { tokens, quotes } = paragraph.reading;
	const found: number[] = [];
	tokens.forEach((token, index) => {
		if (isTrigger(token.lower) && !isInQuote(quotes, token)) found.push(index);
	});
	return found;
}
