/** What an explanation is made of. */
import { firstWords } from "../text/excerpt";
import { type Span, slice } from "../text/span";

/** What words are in an attribution; `elsewhere` are words outside of it that it leans on. */
export type EvidenceRole = "words" | "cue" | "speaker" | "elsewhere";

/** Words of the story with what they show. */
export interface Evidence {
	readonly role: EvidenceRole;
	/** `Cue`, `Spoke last`. */
	readonly label: string;
	readonly span: Span;
	/** The words, cut to a line. */
	readonly copy: string;
	/** What they show, in one sentence or two. */
	readonly sentence: string;
}

/** The words of `text` at a span, as evidence. */
export const evidence = (
	text: string,
	role: EvidenceRole,
	label: string,
	{ start, end }: Span,
	sentence: string,
): Evidence => ({ role, label, span: { start, end }, copy: firstWords(slice(text, { start, end }), 12), sentence });
