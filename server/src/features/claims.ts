/** Claims as people are shown them: which of them want a source, and which one stands at a caret. */
import type { Article, Claim } from "../analysis/article";
import type { ClaimKind } from "../analysis/paragraph";
import { isCopy } from "../analysis/paragraphQuotes";
import { firstOfSentence } from "../rules/firstOfSentence";
import { touches } from "../text/span";

/** Kinds that a rule asks about unless a desk wants more, in the order in which a desk would ask. */
const ASKED: readonly ClaimKind[] = [
	"accusation",
	"guilt-label",
	"agentless",
	"hearsay",
	"number",
	"superlative",
	"motive",
	"prediction",
	"evidential",
];

const rank = ({ kind }: Claim): number => ASKED.indexOf(kind);

const isWanting = (claim: Claim): boolean => claim.coverage === undefined && rank(claim) >= 0;

/** Claims of the copy: none in a log or a licence; what a headline says the story sources. */
export const claimsOf = ({ isProse, claims, paragraphs }: Article): readonly Claim[] =>
	isProse
		? claims.filter(({ paragraph }) => {
				const place = paragraphs[paragraph];
				return place !== undefined && isCopy(place);
			})
		: [];

/** Claims that nothing covers, one a sentence, in order of the text. */
export const unsourcedClaims = (article: Article): readonly Claim[] =>
	firstOfSentence(claimsOf(article).filter(isWanting), rank);

/** The claim whose telling words stand at `offset`; of several the one that a desk would ask about first. */
export function claimAt(article: Article, offset: number): Claim | undefined {
	const here = claimsOf(article).filter(({ trigger }) => touches(trigger, offset));
	const [first, ...others] = here.filter(isWanting);
	if (first === undefined) return here.find(({ coverage }) => coverage !== undefined);
	return others.reduce((best, other) => (rank(other) < rank(best) ? other : best), first);
}
