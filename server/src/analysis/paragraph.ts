/**
 * The nouns of a paragraph: what its own words say, whatever stands around it. Every record is immutable and refers only to
 * records of earlier stages (top to bottom in this file). A `Reading` is a pure function of one paragraph's text, and its spans
 * count from that paragraph's start; `Quote`, `LoneMark` and `Value` are lifted to the story as they are, with spans of the whole text.
 */
import type { Span } from "../text/span";
import type { Syntax } from "./syntax";
import type { Token } from "./tokens";

/** One stretch between quotation marks, the marks included. */
export interface Quote extends Span {
	/** The text between the marks. */
	readonly inner: Span;
	/** 0 for a quotation of its own, 1 for one inside another, and so on. */
	readonly depth: number;
	/** False where the closing mark is missing in this paragraph. */
	readonly closed: boolean;
	/** True where the paragraph before left its quotation open and this mark opens it again. */
	readonly reopened: boolean;
}

export type MarkFault = "unclosed" | "unopened";

/** A quotation mark without its partner. */
export interface LoneMark extends Span {
	readonly fault: MarkFault;
}

export type EntityType =
	| "PERSON"
	| "ORG"
	| "GPE"
	| "LOC"
	| "FAC"
	| "NORP"
	| "EVENT"
	| "WORK_OF_ART"
	| "LAW"
	| "PRODUCT";

export type MentionForm = "name" | "nominal" | "pronoun";
export type Gender = "male" | "female";
/** “they” for whoever has asked to be called so: no “he” and no “she” means them. */
export type StatedGender = Gender | "they";

/** A name that the newsroom knows. */
export interface RegisteredName {
	/** The source's id; undefined for a name that is known and no source. */
	readonly id: string | undefined;
	/** The full name, as it stands in copy at first mention. */
	readonly name: string;
	readonly aliases: readonly string[];
	/** Undefined where the register does not say. */
	readonly type: EntityType | undefined;
	/** As stated; undefined where nobody has asked. */
	readonly gender: StatedGender | undefined;
	readonly role: string | undefined;
	/** True where the source is not to be named: what the story calls it is all that it is called. */
	readonly unnamed: boolean;
}

/** One way in which copy writes a registered name. */
export interface RegisteredForm {
	/** Undefined for a known name: it is a name, and says nothing of whose. */
	readonly id: string | undefined;
	readonly type: EntityType | undefined;
	/** The words of its full name: they alone prove that the story is about this source. */
	readonly isFull: boolean;
	/** EHO: capitals that nothing else has. */
	readonly isAcronym: boolean;
	/** In small letters: “the harbor office”. */
	readonly isNominal: boolean;
}

/** Tokens `first` to `last` of a paragraph, both included. */
export interface RegisteredPlace {
	readonly first: number;
	readonly last: number;
	readonly form: RegisteredForm;
}

/** A run of words that reads as one name, with what its own words and neighbours tell of it. */
export interface Name extends Span {
	/** Indices of its first and last token in the paragraph's tokens, honorific left out. */
	readonly first: number;
	readonly last: number;
	/** The name without honorific, with single spaces: `Jane Doe`. */
	readonly text: string;
	readonly words: readonly string[];
	readonly honorific: string | undefined;
	readonly gender: Gender | undefined;
	readonly type: EntityType | undefined;
	/** True for one capitalized word at a sentence's start with nothing else to show that it is a name. */
	readonly weak: boolean;
	/** True behind “the”: the Ledger is no person's surname. */
	readonly definite: boolean;
	/** True for the subject that its sentence begins with. */
	readonly leads: boolean;
	/** What made the type: `given-name`, `honorific`, `country`, `model`, … */
	readonly because: string;
	/** How sure the name finder is that exactly these words are a name of its type; undefined where patterns alone found it. */
	readonly probability: number | undefined;
	/** “spokesman for the ministry”, from an apposition or a title beside it. */
	readonly description: string | undefined;
	/** The bare role within the description: `spokesman`. */
	readonly role: string | undefined;
	/** Set where the newsroom's register has these words. */
	readonly registered: RegisteredForm | undefined;
}

export type ValueType = "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | "CARDINAL" | "ORDINAL";

/** A date, a time, an amount or a number, found by grammar. */
export interface Value extends Span {
	readonly type: ValueType;
	/** `2015-10-03`, `XXXX-10-03`, `XXXX-WXX-2`, `199X`, `USD 1.2e9`, `12 %`, `5 km`, `31000`. */
	readonly normalized: string;
	/** True for what only another date can place, or that tells a length: “last year”, “three days”, “81 years old”. */
	readonly relative: boolean;
}

/** A noun phrase that something is attributed to, as the paragraph has it. */
export interface SpeakerPhrase extends Span {
	readonly form: MentionForm;
	/** The name that the phrase is about, if it has one; its span may be wider than the phrase's head. */
	readonly name: Name | undefined;
	/** The lower-case head noun of a phrase without a name: `spokesman`, `company`, `report`. */
	readonly role: string | undefined;
	/** The span of the word that counts: the name, the noun, the pronoun. */
	readonly head: Span;
}

export interface Cue extends Span {
	readonly lemma: string;
	readonly stance: string;
	/** Negative for what was not said: “did not say whether …”. The term of GUM's attribution relations. */
	readonly polarity: Polarity;
	readonly class: AttributionClass;
}

export type Polarity = "positive" | "negative";

/** What an attribution attributes: words, a belief or plan, what a document or poll shows. */
export type AttributionClass = "speech" | "thought" | "document";

export type AttributionKind = "direct" | "indirect" | "mixed";

/** The pattern that made a decision. Named in hovers, tests and bug reports; spelled out in `features/because.ts`. */
export type Because =
	| "cue-after"
	| "cue-after-inverted"
	| "cue-before"
	| "according-to"
	| "adverbial"
	| "lead-in"
	| "running"
	| "running-back"
	| "goes-on"
	| "set-up"
	| "announced"
	| "dash-name"
	| "dialogue"
	| "that-clause"
	| "cue-inside"
	| "noun-cue"
	| "as-clause"
	| "trailing-cue";

/** Content, cue and speaker as one paragraph shows them. */
export interface LocalAttribution extends Span {
	readonly kind: AttributionKind;
	/** The fragments of the content, without the cue between them. */
	readonly spans: readonly Span[];
	readonly cue: Cue | undefined;
	readonly phrase: SpeakerPhrase | undefined;
	/** Indices into the reading's top-level quotes. */
	readonly quotes: readonly number[];
	readonly because: Because;
}

/** A cue and its speaker that announce the words of the next paragraph. */
export interface Announcement {
	readonly cue: Cue | undefined;
	readonly phrase: SpeakerPhrase;
}

/**
 * Kinds of statement that want a source (RULES.md §2): K0 guilt label, K1 accusation, K2 agentless report, K3 number, K4 motive,
 * K5 superlative, K6 prediction, K7 evidential, K8 rebuttal, K9 cause, K10 evaluation, K11 plan, K12 mental state, and hearsay
 * by an adverb.
 */
export type ClaimKind =
	| "guilt-label"
	| "accusation"
	| "agentless"
	| "hearsay"
	| "number"
	| "superlative"
	| "motive"
	| "prediction"
	| "evidential"
	| "mental-state"
	| "rebuttal"
	| "cause"
	| "evaluation"
	| "plan";

/** A statement of the reporter's own that wants a source, by what its paragraph shows; its span is the clause. */
export interface LocalClaim extends Span {
	readonly kind: ClaimKind;
	/** The words that give it away: “were killed”, “the deadliest”, “in order to”. */
	readonly trigger: Span;
	/** What it turns on, as the same fact is known elsewhere: a verb's lemma, a normalized figure, the lower-case trigger. */
	readonly key: string;
	/** The phrase that the clause is about; undefined where there is none. */
	readonly subject: Span | undefined;
}

/** What one paragraph says by itself. Offsets count from the paragraph's start. */
export interface Reading {
	readonly tokens: readonly Token[];
	readonly sentences: readonly Span[];
	readonly quotes: readonly Quote[];
	readonly loneMarks: readonly LoneMark[];
	/** True when a quotation is still open at the paragraph's end. */
	readonly leavesOpen: boolean;
	readonly names: readonly Name[];
	readonly values: readonly Value[];
	/** Where the register's aliases in small letters stand: “the harbor office”. */
	readonly aliases: readonly RegisteredPlace[];
	/** Parts of speech, and trees when asked for; undefined where no tagger is at hand. */
	readonly syntax: Syntax | undefined;
	readonly attributions: readonly LocalAttribution[];
	/** Outside quotation marks, in order of the text; whether they are covered is for the story to say. */
	readonly claims: readonly LocalClaim[];
	/** Set where the paragraph ends with a colon that announces the next one's words. */
	readonly announces: Announcement | undefined;
}
