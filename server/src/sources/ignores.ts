/**
 * What the desk has said no to, taken out of what is reported. An ignore holds as long as its words stand in the story
 * and are reported; one that matches nothing any more is stale, and is said to be.
 */
import type { Block } from "../analysis/article";
import { firstWords } from "../text/excerpt";
import { countWhile } from "../text/search";
import { lastStartingAt, type Span, slice, trim } from "../text/span";
import { findPassage, type Ground, groundOf, placeOfLost, type TextQuote } from "./anchor";
import type { CommentIgnore } from "./comments";
import { evenWords } from "./evenText";
import type { Ignore, Scope } from "./marks";

/** The story as far as ignores look at it. */
export interface IgnoredStory {
	readonly text: string;
	readonly blocks: readonly Block[];
}

/** Anything that is reported. */
export interface Reported extends Span {
	readonly rule: string;
}

export interface Ignores {
	/** Those of the marks file, in its order; `undefined` keeps a place for an entry that could not be read. */
	readonly entries: readonly (Ignore | undefined)[];
	/** Those that stand in the copy. */
	readonly comments: readonly CommentIgnore[];
}

/** An ignore that matches nothing. */
export interface StaleIgnore extends Span {
	readonly rules: readonly string[];
	/** Its place in the marks file; undefined for a comment, whose span is the stale one's own. */
	readonly entry: number | undefined;
	readonly ignore: Ignore | undefined;
}

export interface Applied<T> {
	/** What is still reported, in the order given. */
	readonly kept: readonly T[];
	readonly stale: readonly StaleIgnore[];
}

/**
 * Applies `ignores` to `reported`. `isAsked` tells whether a rule has been asked at all: an ignore of a rule that is off
 * is not stale.
 */
export function applyIgnores<T extends Reported>(
	story: IgnoredStory,
	reported: readonly T[],
	{ entries, comments }: Ignores,
	isAsked: (rule: string) => boolean,
): Applied<T> {
	if (comments.length === 0 && entries.every((entry) => entry === undefined)) return { kept: reported, stale: [] };
	const byStart = [...reported].sort((a, b) => a.start - b.start);
	const ground = groundOf(story.text);
	const byRule = new Map<string, T[]>();
	for (const finding of byStart) {
		const same = byRule.get(finding.rule);
		if (same === undefined) byRule.set(finding.rule, [finding]);
		else same.push(finding);
	}
	const ignored = new Set<T>();
	/** Ignores what the rules have reported from places within `reaches`; false where there is nothing, though they were asked. */
	const take = (rules: readonly string[], reaches: readonly Span[], isMeant: (finding: T) => boolean): boolean => {
		const lists = rules.length === 0 ? [byStart] : rules.flatMap((rule) => [byRule.get(rule) ?? []]);
		const meant = lists.flatMap((list) => reaches.flatMap((reach) => startingIn(list, reach))).filter(isMeant);
		for (const finding of meant) ignored.add(finding);
		return meant.length > 0 || (rules.length > 0 && !rules.some(isAsked));
	};
	const stale: StaleIgnore[] = [];
	entries.forEach((ignore, entry) => {
		if (ignore === undefined) return;
		const { rules, scope, passage } = ignore;
		const places = passage === undefined ? [] : findPassage(ground, passage);
		const exact = scope === "here" ? evenWords(passage?.exact ?? "") : undefined;
		// Its own words have changed in a finding that has grown.
		const isSame = (finding: T): boolean => exact === undefined || evenWords(slice(story.text, finding)) === exact;
		if (take(rules, reachesOf(story, scope, places), isSame)) return;
		stale.push({ ...(places[0] ?? lostPlace(story, ground, ignore.passage)), rules, entry, ignore });
	});
	for (const { start, end, rules, paragraph } of comments) {
		const reaches = paragraph === undefined ? [] : [paragraph];
		if (!take(rules, reaches, () => true)) stale.push({ start, end, rules, entry: undefined, ignore: undefined });
	}
	return { kept: reported.filter((finding) => !ignored.has(finding)), stale };
}

/** Those of `findings`, in order of their starts, that start within `reach`. */
const startingIn = <T extends Span>(findings: readonly T[], reach: Span): readonly T[] =>
	findings.slice(
		countWhile(findings, ({ start }) => start < reach.start),
		countWhile(findings, ({ start }) => start < reach.end),
	);

/** Where a finding may start that an ignore is about, once its passage has been found at `places`. */
function reachesOf({ text, blocks }: IgnoredStory, scope: Scope, places: readonly Span[]): readonly Span[] {
	if (scope === "story") return [{ start: 0, end: text.length + 1 }];
	if (scope === "here") return places;
	return places.map((place) => lastStartingAt(blocks, place.start) ?? place);
}

/** Where to speak of a passage whose words are gone: where they stood, else at the story's first words. */
export function lostPlace(story: IgnoredStory, ground: Ground, passage: TextQuote | undefined): Span {
	const stood = passage === undefined ? undefined : placeOfLost(ground, passage);
	if (stood !== undefined) return stood;
	const first = story.blocks.find(({ kind }) => kind !== "front-matter" && kind !== "note") ?? story.blocks[0];
	if (first === undefined) return { start: 0, end: 0 };
	const length = firstWords(slice(story.text, first).split(/[\n\r]/)[0] ?? "", 3).replace(/…$/, "").length;
	return trim(story.text, { start: first.start, end: Math.min(first.end, first.start + length) });
}
