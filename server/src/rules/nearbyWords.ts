/** Words of a list in the copy around a finding. */
import type { Article } from "../analysis/article";

/** True where a paragraph holds one of `words` outside quotation marks or in them. */
export const holdsWord = (article: Article, paragraph: number, words: ReadonlySet<string>): boolean =>
	article.paragraphs[paragraph]?.reading.tokens.some(({ lower }) => words.has(lower)) ?? false;
