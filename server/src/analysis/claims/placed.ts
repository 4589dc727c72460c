/** A claim with its place in the story, and what it is judged by. */
import type { Span } from "../../text/span";
import type { Article, Attribution, Claim, Coverage, Entity } from "../article";

/** What the claims of a story are judged by: all that is known of it but they. */
export type Grounds = Pick<Article, "text" | "paragraphs" | "entities" | "attributions">;

/** The same with what all rules of coverage ask of it. */
export interface Evidence extends Grounds {
	/** True for an attribution with a source that a reader could ask; `credible.ts`. */
	readonly isCredible: (attribution: Attribution) => boolean;
	/** The entities that a span of the story mentions. */
	readonly mentioned: (span: Span) => readonly Entity[];
}

/** Not yet judged. */
export type PlacedClaim = Omit<Claim, "coverage">;

/** Tells what covers a claim; undefined where nothing does. */
export type Covers = (claim: PlacedClaim) => Coverage | undefined;

/** Kinds that say of somebody that they did wrong: their source must stand beside them. */
export const isAccusing = ({ kind }: Pick<PlacedClaim, "kind">): boolean =>
	kind === "accusation" || kind === "guilt-label";
