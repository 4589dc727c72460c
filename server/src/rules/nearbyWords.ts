/** Words of a list in the copy around a finding. */
import type { Article } from "../analysis/article";
import { contains, type Span, shift } from "../text/span";

/** True where a paragraph holds one of `words`, or a passage of it does. */
export function holdsWord(article: Article, index: number, words: ReadonlySet<string>, passage?: Span): boolean {
	const paragraph = article.paragraphs[index];
	return (
		paragraph?.reading.tokens.some(
			(token) => words.has(token.lower) && (passage === undefined || contains(passage, shift(token, paragraph.start))),
		) ?? false
	);
}

/** True where any paragraph does. */
export const storyHoldsWord = (article: Article, words: ReadonlySet<string>): boolean =>
	article.paragraphs.some((_, index) => holdsWord(article, index, words));
