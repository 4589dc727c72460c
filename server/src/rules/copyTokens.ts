/** Words of body copy outside quotation marks, and what is attributed near them: where rules on sources look. */
import type { Article, Attribution, Paragraph } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Token } from "../analysis/tokens";

export interface CopyToken {
	readonly token: Token;
	readonly index: number;
}

/** The paragraph's tokens that nobody is quoted with, in order; none of a headline or caption. */
export function copyTokens(paragraph: Paragraph): readonly CopyToken[] {
	if (!isCopy(paragraph)) return [];
	const quotes = paragraph.reading.quotes.filter(({ depth }) => depth === 0);
	let quote = 0;
	return paragraph.reading.tokens.flatMap((token, index) => {
		while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= token.start) quote++;
		return (quotes[quote]?.start ?? token.end) <= token.start ? [] : [{ token, index }];
	});
}

export const attributionsOf = (article: Article, paragraph: number): readonly Attribution[] =>
	attributionsIn(article, paragraph, paragraph);
