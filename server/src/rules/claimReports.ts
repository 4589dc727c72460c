/** Findings made from claims: the statement, the words that give it away, the sources that the story already has. */
import type { Article, Claim } from "../analysis/article";
import type { ClaimKind } from "../analysis/paragraph";
import { isCopy } from "../analysis/paragraphQuotes";
import { countWhile } from "../text/search";
import type { House } from "./house";
import type { Report } from "./rule";
import { relatedSources, sourceFixes } from "./sourceFixes";

/** Claims of `kind` that nothing covers, in order of the text. */
export const uncovered = (article: Article, kind: ClaimKind): readonly Claim[] =>
	article.claims.filter((claim) => claim.kind === kind && claim.coverage === undefined);

/** Claims of paragraph `index`, in order. Binary search. */
export function claimsIn({ claims }: Article, index: number): readonly Claim[] {
	const first = countWhile(claims, ({ paragraph }) => paragraph < index);
	return claims.slice(
		first,
		countWhile(claims, ({ paragraph }) => paragraph <= index),
	);
}

/** Claims of the copy are read everywhere, those of a headline where a lawyer reads the story. */
export const isRead = ({ paragraphs }: Article, { paragraph }: Claim, { profile }: House): boolean => {
	const place = paragraphs[paragraph];
	return profile === "legal" || (place !== undefined && isCopy(place));
};

/** The finding stands on the trigger; its related places are the statement and who speaks near by. */
export function claimReport(article: Article, claim: Claim, message: string): Report {
	return {
		...claim.trigger,
		message,
		related: [
			{ start: claim.start, end: claim.end, message: "This is the statement that wants a source." },
			...relatedSources(article, claim),
		],
		fixes: sourceFixes(article, claim),
	};
}
