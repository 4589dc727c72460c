/** Hover: who says a quotation, what a name is, whom a cue or a pronoun refers to, what a claim is and what covers it. */
import type { Article, Attribution, Claim, Entity, Speaker } from "../analysis/article";
import { firstWords } from "../text/excerpt";
import { type Span, slice, touches } from "../text/span";
import { attributionAt } from "./attributionAt";
import { attributionReason, COVERAGES, NO_SPEAKER, ONLY_ONE, speakerReason } from "./because";
import { claimAt } from "./claims";
import {
	CLAIMS,
	capitalize,
	describedInStory,
	entityKind,
	quoteKind,
	quoteSize,
	speakerName,
	TIERS,
	wordCount,
} from "./describe";
import { entityAt, type NamedEntity } from "./names";

/** A piece of hover text: words, strong words, quoted copy, or a link. */
export type Piece =
	| string
	| { readonly strong: string }
	/** Words that are no longer there. */
	| { readonly gone: string }
	| { readonly copy: string }
	| { readonly link: string; readonly to: Span }
	/** A link to another file or page. */
	| { readonly link: string; readonly at: string };
export type Line = readonly Piece[];

export interface HoverResult {
	/** What the hover is about; the editor marks it. */
	readonly span: Span;
	readonly lines: readonly Line[];
	/** Where to ask for the explanation of the attribution that the hover tells of; undefined where it tells of none. */
	readonly explains: number | undefined;
}

/** What stands at `offset`, the innermost first: cue, name, speaker, words, claim, quotation. Undefined where nothing does. */
export function hover(article: Article, offset: number): HoverResult | undefined {
	const place = attributionAt(article, offset);
	const claim = claimAt(article, offset);
	// It is feared that the toll will rise: that nobody is said to fear it tells more than that somebody does.
	const isNobodys = place?.attribution.speaker === undefined && claim !== undefined;
	if (place?.part === "cue" && !isNobodys)
		return { span: place.span, lines: cueLines(article, place.attribution), explains: offset };
	const said = place?.part === "speaker" ? saidLines(article, place.attribution) : [];
	const entity = entityAt(article, offset);
	if (entity !== undefined && isOwnMention(entity)) {
		const lines = [...mentionLines(article, entity), ...said];
		return { span: entity.mention, lines, explains: said.length > 0 ? offset : undefined };
	}
	if (place?.part === "speaker" && place.attribution.speaker !== undefined) {
		const { speaker } = place.attribution;
		const span = touches(speaker.head, offset) ? speaker.head : place.span;
		return { span, lines: [...speakerLines(article, speaker), ...said], explains: offset };
	}
	if (place !== undefined && !(place.part === "cue" && isNobodys)) {
		const { attribution, span } = place;
		// That this attribution covers its own words says itself; that what critics say has no source does not.
		const open = claim === undefined || claim.coverage?.attribution === attribution ? [] : [claimLine(claim)];
		return { span, lines: [...attributionLines(article, attribution), ...open], explains: offset };
	}
	if (claim !== undefined) return { span: claim.trigger, lines: [claimLine(claim)], explains: undefined };
	const quote = article.quotes.find((other) => other.depth === 0 && touches(other, offset));
	if (quote === undefined) return undefined;
	return { span: quote, lines: [[{ strong: "Quotation without a speaker" }], [`${NO_SPEAKER}.`]], explains: undefined };
}

/** Words that name the entity by themselves; a role or pronoun beside a cue says more as a speaker. */
const isOwnMention = ({ entity, mention }: NamedEntity): boolean =>
	entity.mentions.some(({ start }) => start === mention.start);

function attributionLines(article: Article, attribution: Attribution): readonly Line[] {
	const { speaker, cue } = attribution;
	const lines: Line[] = [
		[{ strong: speakerName(attribution) }, `${standing(speaker)} · ${quoteSize(article.text, attribution)}`],
	];
	if (speaker !== undefined && speaker.text !== speakerName(attribution))
		lines.push(["In the copy: ", { link: speaker.text, to: speaker.head }]);
	const [description] = speaker?.entity === undefined ? [] : describedInStory(speaker.entity);
	if (description !== undefined) lines.push([`Described as ${description}`]);
	if (cue !== undefined)
		lines.push([
			"Cue: ",
			{ link: slice(article.text, cue), to: cue },
			cue.stance === "neutral" ? "" : ` (${cue.stance})`,
		]);
	return [...lines, becauseLine(article, attribution), ...openLines(speaker)];
}

/** Why the words are the speaker's, and who that is where it is clear. */
function becauseLine(article: Article, attribution: Attribution): Line {
	const { speaker } = attribution;
	const who = speaker === undefined || speaker.candidates.length > 0 ? "" : `; ${speakerReason(article, speaker)}`;
	return ["Because ", attributionReason(article, attribution), `${who}.`];
}

/** What kind of statement it is, and what stands behind it. */
function claimLine({ kind, coverage }: Claim): Line {
	const label: Piece = { strong: capitalize(CLAIMS[kind]) };
	if (coverage === undefined) return [label, " · No source yet"];
	const { attribution, because } = coverage;
	const source: Line =
		attribution === undefined ? [] : [" by ", { link: speakerName(attribution), to: attribution.cue ?? attribution }];
	return [label, " · Covered", ...source, `: ${COVERAGES[because]}.`];
}

/** Who the speaker could be, where the story leaves it open. */
function openLines(speaker: Speaker | undefined): readonly Line[] {
	if (speaker === undefined || speaker.entity !== undefined || speaker.candidates.length === 0) return [];
	return [openLine(speaker.candidates, speaker)];
}

function openLine(candidates: readonly Entity[], otherwise: Span): Line {
	const names = candidates.map((entity): Piece => ({ link: entity.name, to: entity.mentions[0] ?? otherwise }));
	return ["Not clear who: ", ...names.flatMap((name, index) => (index === 0 ? [name] : [", ", name])), "."];
}

/** What an editor asks of a speaker whom the copy does not name. */
const standing = (speaker: Speaker | undefined): string =>
	speaker === undefined || speaker.tier === "named" ? "" : ` · ${TIERS[speaker.tier]}`;

function cueLines(article: Article, attribution: Attribution): readonly Line[] {
	const { speaker, cue } = attribution;
	const stance = cue === undefined ? "" : ` · ${cue.stance} cue`;
	return [
		[{ strong: speaker === undefined ? "No speaker" : speakerName(attribution) }, stance],
		...saidLines(article, attribution),
		...openLines(speaker),
	];
}

/** What is said, with a way to it, and why by these words. */
function saidLines(article: Article, attribution: Attribution): readonly Line[] {
	const [content] = attribution.spans;
	const said: readonly Line[] =
		content === undefined
			? []
			: [
					[
						`${capitalize(quoteKind(attribution))}: `,
						{ link: firstWords(slice(article.text, content), 10), to: content },
					],
				];
	return [...said, becauseLine(article, attribution)];
}

function speakerLines(article: Article, speaker: Speaker): readonly Line[] {
	if (speaker.entity === undefined)
		return [[{ strong: speaker.text }, ` · speaker${standing(speaker)}`], ...openLines(speaker)];
	return [
		[{ copy: slice(article.text, speaker.head) }, " refers to ", { strong: speaker.entity.name }, "."],
		...entityLines(article, speaker.entity).slice(1),
	];
}

/** Words that are no name say first whom they mean. */
function mentionLines(article: Article, { entity, mention }: NamedEntity): readonly Line[] {
	const lines = entityLines(article, entity);
	if (mention.form === "name") return lines;
	const copy = slice(article.text, mention);
	return [[{ copy }, " refers to ", { strong: entity.name }, `: ${ONLY_ONE}.`], ...lines.slice(1)];
}

const MOST_MENTIONS = 8;

function entityLines(article: Article, entity: Entity): readonly Line[] {
	const lines: Line[] = [[{ strong: entity.name }, ` · ${entityKind(entity)}`]];
	const open = entity.candidates.flatMap((id) => article.entities[id] ?? []);
	if (open.length > 0) lines.push(openLine(open, entity.mentions[0] ?? { start: 0, end: 0 }));
	if (entity.home !== undefined) lines.push(["People of ", homePiece(article, entity.home)]);
	const described = describedInStory(entity);
	if (described.length > 0) lines.push([`Described as ${described.join("; ")}`]);
	if (entity.aliases.length > 0) lines.push([`Also: ${entity.aliases.join(", ")}`]);
	const spoken = article.attributions.filter((attribution) => attribution.speaker?.entity?.id === entity.id);
	if (spoken.length > 0) {
		const words = spoken
			.filter((attribution) => attribution.kind === "direct")
			.reduce(
				(total, { spans }) => total + spans.reduce((sum, span) => sum + wordCount(slice(article.text, span)), 0),
				0,
			);
		lines.push([`Quoted or reported ${times(spoken.length)}${words > 0 ? `, ${words} words in quotation marks` : ""}`]);
	}
	const shown = entity.mentions.slice(0, MOST_MENTIONS);
	const links = shown.flatMap((mention, index): readonly Piece[] => [
		index === 0 ? "" : " · ",
		{ link: `line ${lineOf(article.text, mention.start)}`, to: mention },
	]);
	if (entity.mentions.length > 1)
		lines.push([`${entity.mentions.length} mentions: `, ...links, entity.mentions.length > MOST_MENTIONS ? " …" : ""]);
	return lines;
}

/** The place with a way to it where the story names it. */
function homePiece(article: Article, home: string): Piece {
	const mention = article.entities.find(({ name }) => name === home)?.mentions[0];
	return mention === undefined ? home : { link: home, to: mention };
}

const times = (count: number): string => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** 1-based, as an editor counts lines. */
function lineOf(text: string, offset: number): number {
	return (text.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}
