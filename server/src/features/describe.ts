/** Short words for people about records: kinds, lengths, names of types. */
import type { Attribution, Entity, SpeakerTier } from "../analysis/article";
import { attributionClass } from "../analysis/attributionClass";
import type { AttributionClass, ClaimKind, EntityType } from "../analysis/paragraph";
import { slice } from "../text/span";

const TYPES: Readonly<Record<EntityType, string>> = {
	PERSON: "person",
	ORG: "organization",
	GPE: "place",
	LOC: "place",
	FAC: "building or site",
	NORP: "nationality or group",
	EVENT: "event",
	WORK_OF_ART: "title of a work",
	LAW: "law",
	PRODUCT: "product",
};

/** “person”, “organization”, … or “name” where the story does not show what it is. */
export const entityKind = (entity: Entity): string => (entity.type === undefined ? "name" : TYPES[entity.type]);

/** How the story itself describes somebody: what the register alone says is not said to the reader. */
export const describedInStory = ({ descriptions, registered }: Entity): readonly string[] =>
	descriptions.filter((description) => description !== registered?.role);

const REPORTED: Readonly<Record<AttributionClass, string>> = {
	speech: "indirect speech",
	thought: "reported thought",
	document: "reported document",
};

/** “direct quotation”, “indirect speech”, “mixed quotation”, “reported thought”. */
export const quoteKind = (attribution: Attribution): string =>
	attribution.kind === "indirect" ? REPORTED[attributionClass(attribution)] : `${attribution.kind} quotation`;

/** Whom an attribution names, in full where the story gives it. */
export const speakerName = (attribution: Attribution): string =>
	attribution.speaker === undefined
		? "Speaker not named"
		: (attribution.speaker.entity?.name ?? attribution.speaker.text);

/** “direct quotation, 9 words” */
export function quoteSize(text: string, attribution: Attribution): string {
	const words = attribution.spans.reduce((total, span) => total + wordCount(slice(text, span)), 0);
	return `${quoteKind(attribution)}, ${words} ${words === 1 ? "word" : "words"}`;
}

/** With a capital in front, whatever mark stands before it. */
export const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words as a desk counts them: letters or figures between blanks. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu)?.length ?? 0;

/** How well a reader can tell who speaks, behind the words of the speaker. */
export const TIERS: Readonly<Record<SpeakerTier, string>> = {
	named: "named",
	"document or institution": "a document or a body",
	"described unnamed": "described, not named",
	"bare unnamed": "not named",
	class: "people of a kind",
	none: "nobody",
};

/** What kind of statement a claim is. */
export const CLAIMS: Readonly<Record<ClaimKind, string>> = {
	"guilt-label": "label of guilt",
	accusation: "accusation",
	agentless: "report without a reporter",
	hearsay: "hearsay",
	number: "figure",
	superlative: "ranking",
	motive: "motive",
	prediction: "forecast",
	evidential: "impression",
	"mental-state": "state of mind",
	rebuttal: "rebuttal",
	cause: "cause",
	evaluation: "judgement",
	plan: "plan",
};
