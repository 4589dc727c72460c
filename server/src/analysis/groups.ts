/**
 * Organizations by a common noun: “Kataib Dorn, a militia, … The group …”, “the authority”. Tied only where one
 * organization alone fits; two that fit leave the words open.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { byStart } from "../text/span";
import type { Entity, Mention, Paragraph } from "./article";
import type { ResolvedNames } from "./entityRecords";
import { isInQuote } from "./paragraphQuotes";

/** Nouns for an organization of any kind, once the story has said that there is one. */
const GENERIC = /^(?:group|organization|organisation|movement|outfit|faction|militia)$/;

/** Organizations by the nouns that may mean them; made once a story. */
export interface GroupIndex {
	/** By the nouns that describe them and the last word of their names. */
	readonly exact: ReadonlyMap<string, readonly Entity[]>;
	/** Those that the copy calls a group of some kind. */
	readonly described: readonly Entity[];
}

export function indexGroups(entities: readonly Entity[]): GroupIndex {
	const exact = new Map<string, Entity[]>();
	const described: Entity[] = [];
	for (const entity of entities) {
		if (entity.type !== "ORG") continue;
		const [, ...words] = entity.name.toLowerCase().split(" ");
		for (const noun of new Set([...entity.roles, ...words.slice(-1)])) {
			const list = exact.get(noun);
			if (list === undefined) exact.set(noun, [entity]);
			else list.push(entity);
		}
		if (entity.roles.some((role) => GENERIC.test(role))) described.push(entity);
	}
	return { exact, described };
}

/** Up to two of the organizations named before offset `before` that `noun` may mean: one is an answer, two are a tie. */
export function groupsFor({ exact, described }: GroupIndex, noun: string, before: number): readonly Entity[] {
	const named = firstTwo(exact.get(noun) ?? [], before);
	return named.length > 0 || !GENERIC.test(noun) ? named : firstTwo(described, before);
}

function firstTwo(entities: readonly Entity[], before: number): readonly Entity[] {
	const found: Entity[] = [];
	for (const entity of entities) {
		if ((entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY) < before) found.push(entity);
		if (found.length === 2) break;
	}
	return found;
}

/** `entities` with their nominal mentions in copy outside quotations: “his group”, “the militia”. */
export function addGroupMentions(
	paragraphs: readonly Paragraph[],
	{ entities, aliased }: Pick<ResolvedNames, "entities" | "aliased">,
	lexicon: Lexicon,
): readonly Entity[] {
	const found = new Map<number, Mention[]>();
	const index = indexGroups(entities);
	for (const paragraph of paragraphs) {
		if (paragraph.block.kind !== "body") continue;
		const { tokens, quotes } = paragraph.reading;
		tokens.forEach((noun, place) => {
			const determiner = tokens[place - 1];
			if (!lexicon.collectives.has(noun.text) || determiner === undefined) return;
			if (!/^(?:the|his|her|its|their)$/.test(determiner.lower) || isNarrowed(tokens[place + 1])) return;
			if (isInQuote(quotes, noun) || aliased.has(paragraph.start + noun.end)) return;
			const start = paragraph.start + determiner.start;
			const [entity, ...others] = groupsFor(index, noun.lower, start);
			if (entity === undefined || others.length > 0) return;
			const mention: Mention = { start, end: paragraph.start + noun.end, form: "nominal", entity: entity.id };
			const list = found.get(entity.id);
			if (list === undefined) found.set(entity.id, [mention]);
			else list.push(mention);
		});
	}
	return entities.map((entity) => {
		const mentions = found.get(entity.id);
		return mentions === undefined ? entity : { ...entity, mentions: [...entity.mentions, ...mentions].sort(byStart) };
	});
}

/** “the group of boys”, “the group that left”, “the company car”: another group, or no group at all. */
const isNarrowed = (next: { readonly lower: string; readonly kind: string } | undefined): boolean =>
	next !== undefined && next.kind === "word" && /^(?:of|that|which|for|from|'s)$/.test(next.lower);
