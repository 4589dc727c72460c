/** What waits while somebody types: a sentence that is not finished wants no findings. */
import type { Article } from "../analysis/article";
import type { Finding } from "../rules/rule";
import { type Span, shift, touches, touchesSpan } from "../text/span";

/** `findings` without those that touch the sentence in which copy is being typed at `offset`; all of them for undefined. */
export function holdBack<F extends Finding>(
	article: Article,
	findings: readonly F[],
	offset: number | undefined,
): readonly F[] {
	const unfinished = offset === undefined ? undefined : sentenceAt(article, offset);
	return unfinished === undefined ? findings : findings.filter((finding) => !touchesSpan(finding, unfinished));
}

/** The sentence at `offset`, the one before it for a caret between two; undefined outside the copy. */
export function sentenceAt({ paragraphs }: Article, offset: number): Span | undefined {
	const paragraph = paragraphs.find((span) => touches(span, offset));
	const own = paragraph?.reading.sentences.map((sentence) => shift(sentence, paragraph.start)) ?? [];
	return own.find((sentence) => touches(sentence, offset)) ?? own.findLast(({ end }) => end < offset);
}
