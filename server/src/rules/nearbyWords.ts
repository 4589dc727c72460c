/** Words of a list in the copy around a finding. */
import type { Article } from "../analysis/article";
import type { Words } from "../lexicon/lists";
import { contains, type Span, shift } from "../text/span";

/** True where a paragraph holds one of `words`, or a passage of it does. */
export const holdsWord = (article: Article, index: number, words: Pick<Words, "has">, passage?: Span): boolean =>
	holds(article, index, (word) => words.has(word), passage);

/** The same for a handful of words in a pattern. */
export const holdsMatch = (article: Article, index: number, pattern: RegExp, passage?: Span): boolean =>
	holds(article, index, (word) => pattern.test(word), passage);

/** Whether any paragraph holds one: read when first asked, and once a story. */
export function storyHolding(article: Article, words: ReadonlySet<string>): () => boolean {
	let known: boolean | undefined;
	return () => {
		known ??= article.paragraphs.some((_, index) => holdsWord(article, index, words));
		return known;
	};
}

function holds(article: Article, index: number, test: (lower: string) => boolean, passage: Span | undefined): boolean {
	const paragraph = article.paragraphs[index];
	return (
		paragraph?.reading.tokens.some(
			(token) => test(token.lower) && (passage === undefined || contains(passage, shift(token, paragraph.start))),
		) ?? false
	);
}
