/** The passages of a story that a fact check goes through: quotations, figures, names, claims, in order of the text. */
import type { Article, Attribution, Claim, Entity } from "../../analysis/article";
import type { Value } from "../../analysis/paragraph";
import { cover, lastStartingAt, type Span, slice, trim } from "../../text/span";
import { claimsOf } from "../claims";
import { CLAIMS, entityKind, quoteKind } from "../describe";

export const PASSAGE_KINDS = ["quotation", "claim", "figure", "name"] as const;

export type PassageKind = (typeof PASSAGE_KINDS)[number];

export interface Passage {
	readonly kind: PassageKind;
	/** “direct quotation”, “accusation”, “amount of money”, “person”. */
	readonly detail: string;
	readonly span: Span;
	/** Whom the story gives for it; never guessed. */
	readonly speaker: string | undefined;
}

/** A story that is not news copy has none. */
export const passagesOf = (article: Article): readonly Passage[] =>
	article.isProse
		? [...quotations(article), ...claims(article), ...figures(article), ...names(article)].sort(
				(a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rank(a) - rank(b),
			)
		: [];

const rank = ({ kind }: Passage): number => PASSAGE_KINDS.indexOf(kind);

/** The full name; where it is open whom the words mean, the words themselves. */
export function speakerOf({ speaker }: Attribution): string | undefined {
	if (speaker === undefined) return undefined;
	return speaker.entity?.name ?? `“${speaker.text.replace(/\s+/g, " ")}”`;
}

const quotations = ({ text, attributions }: Article): readonly Passage[] =>
	attributions.flatMap((attribution) => {
		const span = cover([...attribution.spans, ...attribution.quotes]);
		if (span === undefined) return [];
		return [
			{
				kind: "quotation",
				detail: quoteKind(attribution),
				span: trim(text, span),
				speaker: speakerOf(attribution),
			},
		];
	});

/** Claims that are about the same words are one. */
function claims(article: Article): readonly Passage[] {
	const bySpan = new Map<string, readonly Claim[]>();
	for (const claim of claimsOf(article)) {
		const key = `${claim.start} ${claim.end}`;
		bySpan.set(key, [...(bySpan.get(key) ?? []), claim]);
	}
	return [...bySpan.values()].flatMap((same): readonly Passage[] => {
		const [first] = same;
		if (first === undefined) return [];
		// Other coverage says that the fact has a source, not that these are its words.
		const attribution = same.find(({ coverage }) => coverage?.because === "same-sentence")?.coverage?.attribution;
		return [
			{
				kind: "claim",
				detail: [...new Set(same.map(({ kind }) => CLAIMS[kind]))].join(", "),
				span: trim(article.text, first),
				speaker: attribution === undefined ? undefined : speakerOf(attribution),
			},
		];
	});
}

const VALUES: Readonly<Record<Value["type"], string>> = {
	DATE: "date",
	TIME: "time",
	MONEY: "amount of money",
	PERCENT: "percentage",
	QUANTITY: "measure",
	CARDINAL: "number",
	ORDINAL: "rank",
};

function figures(article: Article): readonly Passage[] {
	return article.values
		.filter((value) => isToBeChecked(article, value))
		.map((value) => ({ kind: "figure", detail: VALUES[value.type], span: value, speaker: undefined }));
}

/** “One of them”, “the first”, “last year” name no figure that could be wrong; “ten minutes”, “first in 2019” do. */
function isToBeChecked(article: Article, value: Value): boolean {
	if (isFurniture(article, value.start)) return false;
	const words = slice(article.text, value);
	if (/\p{N}/u.test(words)) return true;
	if (value.type === "ORDINAL" || (value.type === "CARDINAL" && value.normalized === "1")) return false;
	return !value.relative || /^P(?:T?\d+[A-Z])+$/.test(value.normalized);
}

const NAMED = new Set<Entity["type"]>(["PERSON", "ORG", "GPE"]);

/** Each person, body and place once, where the story first has the full name. */
const names = (article: Article): readonly Passage[] =>
	article.entities.flatMap((entity) => {
		if (!NAMED.has(entity.type) || entity.candidates.length > 0) return [];
		const inCopy = entity.mentions.filter(({ form, start }) => form === "name" && !isFurniture(article, start));
		const isFull = (mention: Span): boolean =>
			slice(article.text, mention).replace(/\s+/g, " ").includes(entity.name.replace(/\s+/g, " "));
		const mention = inCopy.find(isFull) ?? inCopy[0];
		if (mention === undefined) return [];
		const span = { start: mention.start, end: mention.end };
		return [{ kind: "name", detail: entityKind(entity), span, speaker: undefined }];
	});

/** The reporter and the agency are not of the story. */
function isFurniture({ paragraphs }: Article, offset: number): boolean {
	const kind = lastStartingAt(paragraphs, offset)?.block.kind;
	return kind === "byline" || kind === "dateline";
}
