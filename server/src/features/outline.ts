/**
 * The outline: headline, then blocks in order, quotations and unsourced claims under their paragraph, names at first mention.
 * A paragraph appears only as the parent of what it holds. In Markdown, where the editor lists headings itself, only what it lacks.
 */
import type { Article, Attribution, Block, BlockKind, Entity, Paragraph } from "../analysis/article";
import type { EntityType } from "../analysis/paragraph";
import { firstWords } from "../text/excerpt";
import { byStart, contains, cover, lastStartingAt, type Span, slice } from "../text/span";
import { unsourcedClaims } from "./claims";
import { CLAIMS, entityKind, quoteKind, wordCount } from "./describe";

/** What an item is; the editor's side gives each its icon. */
export type OutlineKind =
	| "headline"
	| "furniture"
	| "subhead"
	| "paragraph"
	| "quotation"
	| "claim"
	| "person"
	| "organization"
	| "place"
	| "name";

export interface OutlineItem {
	readonly kind: OutlineKind;
	readonly name: string;
	readonly detail: string;
	/** The whole of it, its children included. */
	readonly span: Span;
	/** What the editor selects: inside `span`. */
	readonly selection: Span;
	readonly children: readonly OutlineItem[];
}

/** What a list may hold. `blocks` are headline, dek, byline, dateline, captions and subheads. */
export type OutlinePart = "blocks" | "quotations" | "names" | "claims";

/** The outline of `article`, in order of the text. `flat` leaves out blocks and paragraphs, for Markdown. */
export function outline(article: Article, parts: ReadonlySet<OutlinePart>, flat: boolean): readonly OutlineItem[] {
	const leaves = [
		...(parts.has("quotations") ? quotationItems(article) : []),
		...(parts.has("claims") ? claimItems(article) : []),
		...(parts.has("names") ? nameItems(article) : []),
	].sort((a, b) => byStart(a.span, b.span));
	if (flat) return nest(leaves);
	const items: OutlineItem[] = [];
	const byBlock = group(article, leaves);
	for (const block of article.blocks) {
		const held = byBlock.get(block) ?? [];
		const shown = parts.has("blocks") ? BLOCKS[block.kind] : undefined;
		if (shown !== undefined) items.push(blockItem(article, block, shown, nest(held)));
		else if (held.length > 0) items.push(paragraphItem(article, block, nest(held)));
	}
	return items;
}

interface ShownBlock {
	readonly kind: OutlineKind;
	readonly label: string;
}

/** Blocks that stand in the outline for themselves, with what to call them. */
const BLOCKS: Readonly<Partial<Record<BlockKind, ShownBlock>>> = {
	headline: { kind: "headline", label: "headline" },
	dek: { kind: "furniture", label: "dek" },
	byline: { kind: "furniture", label: "byline" },
	dateline: { kind: "furniture", label: "dateline" },
	caption: { kind: "furniture", label: "caption" },
	subhead: { kind: "subhead", label: "subhead" },
};

function group(article: Article, leaves: readonly OutlineItem[]): ReadonlyMap<Block, readonly OutlineItem[]> {
	const groups = new Map<Block, OutlineItem[]>();
	for (const leaf of leaves) {
		const block = lastStartingAt(article.blocks, leaf.span.start);
		if (block === undefined || !contains(block, leaf.span)) continue;
		const list = groups.get(block);
		if (list === undefined) groups.set(block, [leaf]);
		else list.push(leaf);
	}
	return groups;
}

/** What stands inside the span of a quotation, or of the words of a claim, becomes its child. */
function nest(items: readonly OutlineItem[]): readonly OutlineItem[] {
	const result: (OutlineItem & { readonly children: OutlineItem[] })[] = [];
	for (const item of items) {
		const last = result.at(-1);
		if ((last?.kind === "quotation" || last?.kind === "claim") && contains(last.span, item.span))
			last.children.push(item);
		else result.push({ ...item, children: [...item.children] });
	}
	return result;
}

function blockItem(article: Article, block: Block, shown: ShownBlock, children: readonly OutlineItem[]): OutlineItem {
	return {
		kind: shown.kind,
		name: firstWords(slice(article.text, block), 12),
		detail: shown.label,
		span: block,
		selection: block,
		children,
	};
}

function paragraphItem(article: Article, block: Block, children: readonly OutlineItem[]): OutlineItem {
	const detail = block.kind === "body" ? "" : block.kind.replace("-", " ");
	return {
		kind: "paragraph",
		name: firstWords(slice(article.text, block), 6),
		detail,
		span: block,
		selection: block,
		children,
	};
}

/** One item per attribution that holds quotation marks: `Doe: “first words…”`. */
function quotationItems(article: Article): readonly OutlineItem[] {
	return article.attributions.flatMap((attribution) => {
		const first = attribution.quotes[0];
		const paragraph = article.paragraphs[attribution.paragraph];
		if (first === undefined || paragraph === undefined) return [];
		const span = cover(attribution.quotes) ?? first;
		const words = attribution.quotes.reduce((total, quote) => total + wordCount(slice(article.text, quote.inner)), 0);
		const name = `${speakerLabel(attribution)}: “${firstWords(slice(article.text, first.inner), 7)}”`;
		return [
			{
				kind: "quotation" as const,
				name,
				detail: `${quoteKind(attribution).split(" ")[0]}, ${words} ${words === 1 ? "word" : "words"}`,
				span: within(paragraph, span),
				selection: first,
				children: [],
			},
		];
	});
}

/** One item per sentence that makes a claim without a source: `The new toll will empty the…`, forecast. It stands at its words. */
const claimItems = (article: Article): readonly OutlineItem[] =>
	unsourcedClaims(article).map((claim) => ({
		kind: "claim",
		name: firstWords(slice(article.text, claim), 7),
		detail: CLAIMS[claim.kind],
		span: claim.trigger,
		selection: claim.trigger,
		children: [],
	}));

const within = (paragraph: Paragraph, span: Span): Span => ({
	start: Math.max(paragraph.start, span.start),
	end: Math.min(paragraph.end, span.end),
});

function speakerLabel(attribution: Attribution): string {
	const { speaker } = attribution;
	if (speaker === undefined) return "Nobody named";
	return speaker.entity?.name ?? firstWords(speaker.text, 6);
}

const NAME_KINDS: Readonly<Partial<Record<EntityType, OutlineKind>>> = {
	PERSON: "person",
	ORG: "organization",
	GPE: "place",
	LOC: "place",
	FAC: "place",
};

/** Entities whose type the story shows, and unclear ones that speak, at their first mention. */
function nameItems(article: Article): readonly OutlineItem[] {
	const speaking = new Set(article.attributions.flatMap((attribution) => attribution.speaker?.entity?.id ?? []));
	return article.entities.flatMap((entity) => {
		const mention = entity.mentions[0];
		if (
			mention === undefined ||
			entity.candidates.length > 0 ||
			(entity.type === undefined && !speaking.has(entity.id))
		)
			return [];
		if (entity.mentions.every(({ start }) => isCredit(article, start))) return [];
		const span = { start: mention.start, end: mention.end };
		return [
			{
				kind: entity.type === undefined ? "name" : (NAME_KINDS[entity.type] ?? "name"),
				name: entity.name,
				detail: nameDetail(entity),
				span,
				selection: span,
				children: [],
			},
		];
	});
}

/** The reporter and the agency stand in the outline by their lines; they are not of the story. */
function isCredit(article: Article, offset: number): boolean {
	const kind = lastStartingAt(article.paragraphs, offset)?.block.kind;
	return kind === "byline" || kind === "dateline";
}

const nameDetail = (entity: Entity): string => entity.descriptions[0] ?? entityKind(entity);
