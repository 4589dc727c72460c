/**
 * A story's quotations, claims, names and marks as annotations of the W3C's Web Annotation Data Model, in JSON-LD. Each
 * passage is told by its words and by its position; positions count code points, as the recommendation asks for, not the
 * UTF-16 units of the prediction record.
 */
import type { Article, Attribution, Entity } from "../../analysis/article";
import { CONTEXT } from "../../sources/anchor";
import { blankComments } from "../../text/comments";
import { type Span, slice, trim } from "../../text/span";
import { claimsOf } from "../claims";
import { copyOf } from "../copyOf";
import { CLAIMS, quoteKind } from "../describe";
import type { Check, ShownSource } from "../sheet/checks";
import { codePointsOf } from "./codePoints";
import type { Exported } from "./exported";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json | undefined };

interface Annotation {
	readonly motivation: Json;
	readonly body: readonly Json[];
	readonly target: Json;
	readonly more?: { readonly [key: string]: Json | undefined };
}

/** One collection; its ids are names, no addresses that could be opened. */
export function webAnnotations({ copy, article, checks, name }: Exported): Json {
	const id = `urn:sourcemark:${encodeURIComponent(name)}`;
	const targetOf = targets(copy, copyOf(article), encodeURIComponent(name));
	const all = [
		...article.attributions
			.filter(({ spans }) => spans.some((span) => slice(article.text, span).trim() !== ""))
			.map((attribution) => quotation(attribution, targetOf)),
		...claims(article, targetOf),
		...article.entities.flatMap((entity) => named(entity, targetOf)),
		...checks.map((check) => marked(check, targetOf)),
	];
	const items = all.map(({ motivation, body, target, more }, index) => ({
		id: `${id}:${index + 1}`,
		type: "Annotation",
		motivation,
		...more,
		body,
		target,
	}));
	return {
		"@context": "http://www.w3.org/ns/anno.jsonld",
		id,
		type: "AnnotationCollection",
		label: `Annotations of ${name}`,
		total: items.length,
		first: { id: `${id}:page-1`, type: "AnnotationPage", partOf: id, startIndex: 0, items },
	};
}

type TargetOf = (spans: readonly Span[], lost?: string) => Json;

/** A passage in several pieces has a target for each; one that is lost has its words alone, or the story as a whole. */
function targets(text: string, copy: string, source: string): TargetOf {
	const shown = blankComments(text);
	const place = codePointsOf(text);
	const selectors = (span: Span): Json => {
		const [prefix, suffix] = contextOf(text, copy, span);
		return [
			{ type: "TextQuoteSelector", exact: slice(shown, span), prefix: around(prefix), suffix: around(suffix) },
			{ type: "TextPositionSelector", start: place(span.start), end: place(span.end) },
		];
	};
	const target = (selector: Json): Json => ({ type: "SpecificResource", source, selector });
	return (spans, lost) => {
		const found = spans
			.map((span) => trim(shown, span))
			.filter(({ start, end }) => start < end)
			.map((span) => target(selectors(span)));
		const [first, ...others] = found;
		if (first !== undefined) return others.length === 0 ? first : found;
		return lost === undefined ? source : target({ type: "TextQuoteSelector", exact: lost });
	};
}

/**
 * What stands right before and right behind `span` in the file, white space and all: who reads the format looks for it letter
 * by letter. It ends where something stands that is no copy.
 */
function contextOf(text: string, copy: string, { start, end }: Span): readonly [string, string] {
	let first = start;
	while (first > 0 && start - first < CONTEXT && text[first - 1] === copy[first - 1]) first--;
	let last = end;
	while (last < text.length && last - end < CONTEXT && text[last] === copy[last]) last++;
	const before = text.slice(first, start);
	const behind = text.slice(end, last);
	// Half a word, or half a character, tells little.
	return [
		before.length < CONTEXT ? before : before.replace(/^\S*(?=\s+\S)|^[\udc00-\udfff]/, ""),
		behind.length < CONTEXT ? behind : behind.replace(/(?<=\S\s+)\S*$|[\ud800-\udbff]$/, ""),
	];
}

/** Nothing is no context: a passage that the story begins or ends with. */
const around = (words: string): string | undefined => (words === "" ? undefined : words);

const text = (purpose: string, value: string): Json => ({ type: "TextualBody", purpose, format: "text/plain", value });

const quotation = (attribution: Attribution, targetOf: TargetOf): Annotation => ({
	motivation: "classifying",
	body: [text("classifying", quoteKind(attribution)), ...speaker(attribution)],
	target: targetOf(attribution.spans),
});

/** Who is meant, where that is clear; else the words of the copy. */
function speaker({ speaker: own }: Attribution): readonly Json[] {
	if (own === undefined) return [];
	if (own.entity === undefined) return [text("describing", own.text)];
	return [{ type: "SpecificResource", purpose: "identifying", source: thing(own.entity) }];
}

const ENTITY_TYPES: Readonly<Partial<Record<NonNullable<Entity["type"]>, string>>> = {
	PERSON: "schema:Person",
	ORG: "schema:Organization",
	GPE: "schema:Place",
	LOC: "schema:Place",
	FAC: "schema:Place",
	EVENT: "schema:Event",
	WORK_OF_ART: "schema:CreativeWork",
	LAW: "schema:Legislation",
	PRODUCT: "schema:Product",
};

const thing = ({ type, name }: Entity): Json => ({
	type: (type === undefined ? undefined : ENTITY_TYPES[type]) ?? "schema:Thing",
	"schema:name": name,
});

const claims = (article: Article, targetOf: TargetOf): readonly Annotation[] =>
	claimsOf(article).map((claim) => ({
		motivation: "classifying",
		body: [text("classifying", `claim: ${CLAIMS[claim.kind]}`), ...(claim.coverage === undefined ? [NO_SOURCE] : [])],
		target: targetOf([claim]),
	}));

const NO_SOURCE = text("assessing", "no source in the story");

/** One annotation for everything that is called so; names that could be anybody's are left out. */
const named = (entity: Entity, targetOf: TargetOf): readonly Annotation[] =>
	entity.type === undefined || entity.candidates.length > 0
		? []
		: [
				{
					motivation: "identifying",
					body: [
						{ type: "SpecificResource", purpose: "identifying", source: thing(entity) },
						text("classifying", entity.type),
					],
					target: targetOf(entity.mentions),
				},
			];

function marked(check: Check, targetOf: TargetOf): Annotation {
	const { span, lost, sources, place, status, isChanged, was, note, by, on } = check;
	return {
		motivation: ["assessing", "linking"],
		more: {
			creator: by === undefined ? undefined : { type: "Person", name: by },
			"schema:dateCreated": on,
		},
		body: [
			...sources.map((source) => sourceBody(source, place)),
			text("assessing", status),
			...(isChanged ? [text("assessing", "changed since it was checked")] : []),
			...(span === undefined ? [text("assessing", "no longer in the story")] : []),
			...(was === undefined ? [] : [text("describing", was)]),
			...(note === undefined ? [] : [text("commenting", note)]),
		],
		target: targetOf(span === undefined ? [] : [span], lost),
	};
}

const SOURCE_TYPES: Readonly<Record<NonNullable<ShownSource["kind"]>, string>> = {
	person: "schema:Person",
	organization: "schema:Organization",
	document: "schema:CreativeWork",
	recording: "schema:MediaObject",
	dataset: "schema:Dataset",
	"web-page": "schema:WebPage",
};

const sourceBody = ({ id, name, kind, role, terms, url }: ShownSource, place: string | undefined): Json => ({
	type: "SpecificResource",
	purpose: "linking",
	source: {
		id: url,
		type: kind === undefined ? "schema:Thing" : SOURCE_TYPES[kind],
		"schema:identifier": id,
		"schema:name": name,
		"schema:description": role,
		"schema:conditionsOfAccess": terms,
	},
	"schema:position": place,
});
