/** Who a vague class might be: members of it that are named near by, and the placeholder for one. */
import type { Article } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Span } from "../text/span";
import type { Fix } from "./rule";

const NEAR = 2;

/** Somebody, or some document, is named as an instance behind the claim: a topic sentence. */
export const isNamedNearby = (article: Article, paragraph: number, behind: number): boolean =>
	attributionsIn(article, paragraph, lastNear(article, paragraph)).some(
		(other) =>
			other.start > behind &&
			other.speaker?.form === "name" &&
			other.speaker.entity?.type !== "GPE" &&
			other.speaker.entity?.type !== "NORP",
	);

/** The index of the second paragraph of copy behind paragraph `index`, furniture passed over. */
function lastNear(article: Article, index: number): number {
	let left = NEAR;
	let last = index;
	while (left > 0 && last + 1 < article.paragraphs.length) {
		last++;
		const paragraph = article.paragraphs[last];
		if (paragraph !== undefined && isCopy(paragraph)) left--;
	}
	return last;
}

export const placeholder = (span: Span): Fix => ({
	title: "Put TK for a named source",
	edits: [{ start: span.start, end: span.end, newText: "TK" }],
	preferred: true,
	placeholder: "TK",
});
