/**
 * The nouns of a story once it is understood, made of what its paragraphs say (`paragraph.ts`). Every record is immutable,
 * refers only to records of earlier stages (top to bottom in this file) and holds spans of the whole text, except inside a
 * `Reading`.
 */
import type { Span } from "../text/span";
import type {
	AttributionKind,
	Because,
	Cue,
	EntityType,
	Gender,
	LocalClaim,
	LoneMark,
	MentionForm,
	Quote,
	Reading,
	RegisteredName,
	StatedGender,
	Value,
} from "./paragraph";

export type BlockKind =
	| "age-banner"
	| "front-matter"
	| "headline"
	| "dek"
	| "byline"
	| "dateline"
	| "caption"
	| "credit"
	| "subhead"
	| "body"
	| "related-link"
	| "promo"
	| "tagline"
	| "note"
	| "list"
	| "table"
	| "pull-quote"
	| "code";

/** A line group with a journalistic role. Hard-wrapped lines of one paragraph are one block. */
export interface Block extends Span {
	readonly kind: BlockKind;
}

/** A block of running text with its reading. */
export interface Paragraph extends Span {
	readonly block: Block;
	readonly reading: Reading;
}

export interface Mention extends Span {
	readonly form: MentionForm;
	readonly entity: number;
}

/** The thing that mentions refer to. */
export interface Entity {
	readonly id: number;
	readonly type: EntityType | undefined;
	/** Canonical: the register's full name, else the fullest form that the story gives. */
	readonly name: string;
	readonly aliases: readonly string[];
	readonly gender: StatedGender | undefined;
	/** What a given name that one gender alone has lets expect, where the story states nothing: it excludes, it proves nothing. */
	readonly likelyGender: Gender | undefined;
	/** How the story describes it, first description first; where it does not, the register's role. */
	readonly descriptions: readonly string[];
	readonly roles: readonly string[];
	/** In order of the text. Never empty. */
	readonly mentions: readonly Mention[];
	readonly because: string;
	/** Ids of the entities that share this name, where the story leaves open which is meant; mostly empty. */
	readonly candidates: readonly number[];
	/** The place that a people belongs to: Iraq for “Iraqis”; undefined for all else. */
	readonly home: string | undefined;
	/** The source of the newsroom's register that it is. */
	readonly registered: RegisteredName | undefined;
}

/** How well a reader can tell who speaks; `tiers.ts` has examples. “none” is a statement without a speaker. */
export type SpeakerTier = "named" | "document or institution" | "described unnamed" | "bare unnamed" | "class" | "none";

/** Why words refer to an entity, or to none; spelled out in `features/because.ts`. */
export type ReferenceReason =
	| "name"
	| "short-name"
	| "shared-surname"
	| "role"
	| "register"
	| "pronoun"
	| "last-speaker"
	| "only-person"
	| "topic"
	| "carried";

/** Whom an attribution names: the words beside the cue and, where it is clear, the entity that they refer to. */
export interface Speaker extends Span {
	readonly text: string;
	readonly form: MentionForm;
	readonly head: Span;
	/** Undefined where nobody, or more than one, fits. */
	readonly entity: Entity | undefined;
	/** Entities that tie; empty where the speaker is resolved or nobody fits. */
	readonly candidates: readonly Entity[];
	readonly because: ReferenceReason;
	readonly tier: SpeakerTier;
}

/** Content with cue and speaker, resolved over the story. */
export interface Attribution extends Span {
	readonly kind: AttributionKind;
	readonly spans: readonly Span[];
	readonly cue: Cue | undefined;
	readonly speaker: Speaker | undefined;
	/** The top-level quotes that it holds. */
	readonly quotes: readonly Quote[];
	readonly because: Because;
	/** Index into the article's paragraphs. */
	readonly paragraph: number;
}

/** The rules of coverage in RULES.md §1, by name, and what else answers a desk's question. Spelled out in `features/because.ts`. */
export type CoverageReason =
	| "same-sentence"
	| "carried"
	| "series"
	| "umbrella"
	| "set-up"
	| "lede"
	| "elsewhere"
	| "reference"
	| "poll"
	| "paragraph"
	| "heard"
	| "law"
	| "settled"
	| "charged"
	| "history";

/** What stands behind a claim. */
export interface Coverage {
	readonly because: CoverageReason;
	/** Undefined where a link, a poll, a court or time covers it, or a verb that is no attribution's cue. */
	readonly attribution: Attribution | undefined;
}

/** A claim of the story. */
export interface Claim extends LocalClaim {
	/** Index into the article's paragraphs. */
	readonly paragraph: number;
	/** The sentence that it stands in. */
	readonly sentence: Span;
	/** Entities with a mention in the clause, in order. */
	readonly entities: readonly Entity[];
	/** Undefined where nothing covers it. */
	readonly coverage: Coverage | undefined;
}

export interface Article {
	readonly text: string;
	/** False for a text that is not news prose: a log, a list of requirements, a licence. Rules stay silent there. */
	readonly isProse: boolean;
	readonly blocks: readonly Block[];
	readonly paragraphs: readonly Paragraph[];
	/** Every quote, nested ones included, in order. */
	readonly quotes: readonly Quote[];
	readonly loneMarks: readonly LoneMark[];
	readonly entities: readonly Entity[];
	readonly values: readonly Value[];
	readonly attributions: readonly Attribution[];
	readonly claims: readonly Claim[];
	/** The sources that the newsroom knows, whether the story names them or not. */
	readonly registered: readonly RegisteredName[];
}
