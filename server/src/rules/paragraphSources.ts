/** What the paragraphs around a claim say of where its figures come from. */
import type { Article, Claim } from "../analysis/article";
import type { Words } from "../lexicon/lexicon";

/** True where the claim's paragraph, or one of the `reach` before it, has one of `words`. */
export const isSaidNear = ({ paragraphs }: Article, { paragraph }: Claim, words: Words, reach: number): boolean =>
	paragraphs
		.slice(Math.max(0, paragraph - reach), paragraph + 1)
		.some(({ reading }) => reading.tokens.some(({ lower }) => words.has(lower)));
