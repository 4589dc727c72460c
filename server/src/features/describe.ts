/** Short words for people about records: kinds, lengths, names of types. */
import type { Attribution, Entity, EntityType, SpeakerTier } from "../analysis/article";

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

/** “direct quotation”, “indirect speech”, “mixed quotation”. */
export const quoteKind = (attribution: Attribution): string =>
	attribution.kind === "indirect" ? "indirect speech" : `${attribution.kind} quotation`;

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
