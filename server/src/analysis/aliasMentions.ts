/**
 * What the register calls a source in small letters: “the harbor office” is the Ellery Harbor Office. One word of it, “the
 * office”, means the source only behind another of its names, and only while nothing else in the story is called so.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { byStart } from "../text/span";
import type { Entity, Mention, Paragraph } from "./article";
import { describedAs, type ResolvedNames } from "./entityRecords";
import type { RegisteredName } from "./paragraph";
import type { RegisteredIndex } from "./registeredNames";

interface Placed extends Mention {
	/** “the harbor office” without its article. */
	readonly words: string;
}

/** `names` with the mentions of aliases in small letters; a source that the story names by such an alias alone is an entity too. */
export function addAliasMentions(
	paragraphs: readonly Paragraph[],
	names: ResolvedNames,
	index: RegisteredIndex,
	lexicon: Lexicon,
): ResolvedNames {
	const entities = [...names.entities];
	const ofSource = new Map(
		entities.flatMap(({ id, registered }) => (registered?.id === undefined ? [] : [[registered.id, id] as const])),
	);
	const found = new Map<number, Placed[]>();
	const aliased = new Map<number, number>();
	const endings = endingsOf(names.entities);
	for (const { start: offset, reading } of paragraphs)
		for (const { first, last, form } of reading.aliases) {
			const source = index.byId.get(form.id ?? "");
			const [begin, noun] = [reading.tokens[first - 1], reading.tokens[last]];
			if (source?.id === undefined || begin === undefined || noun === undefined) continue;
			const start = offset + begin.start;
			const known = ofSource.get(source.id);
			const rivals = endings.get(noun.lower) ?? [];
			if (rivals.some((entity) => entity.id !== known)) {
				if (first === last || known === undefined) continue;
			}
			if (first === last && (known === undefined || !isNamedBefore(entities[known], found.get(known), start))) continue;
			const entity = known ?? entities.length;
			if (known === undefined) {
				entities.push(newEntity(entity, source, lexicon));
				ofSource.set(source.id, entity);
			}
			const words = reading.tokens.slice(first, last + 1).map(({ text }) => text);
			const mention = { start, end: offset + noun.end, form: "nominal", entity, words: words.join(" ") } as const;
			aliased.set(mention.end, entity);
			const list = found.get(entity);
			if (list === undefined) found.set(entity, [mention]);
			else list.push(mention);
		}
	if (found.size === 0) return names;
	return { ...names, aliased, entities: entities.map((entity) => withAliases(entity, found.get(entity.id) ?? [])) };
}

/** Organizations by the last word of their names, lower case. */
function endingsOf(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
	const endings = new Map<string, Entity[]>();
	for (const entity of entities) {
		if (entity.type === "PERSON" || entity.candidates.length > 0) continue;
		const word = entity.name.toLowerCase().split(" ").at(-1) ?? "";
		const list = endings.get(word);
		if (list === undefined) endings.set(word, [entity]);
		else list.push(entity);
	}
	return endings;
}

const isNamedBefore = (entity: Entity | undefined, found: readonly Placed[] = [], before: number): boolean =>
	(entity?.mentions[0]?.start ?? before) < before || (found[0]?.start ?? before) < before;

const newEntity = (id: number, source: RegisteredName, lexicon: Lexicon): Entity => ({
	id,
	type: source.type,
	name: source.name,
	aliases: [],
	gender: source.gender,
	likelyGender: undefined,
	...describedAs([], source, lexicon),
	mentions: [],
	because: "register",
	candidates: [],
	home: undefined,
	registered: source,
});

function withAliases(entity: Entity, found: readonly Placed[]): Entity {
	const [first] = found;
	if (first === undefined) return entity;
	// Whoever is not to be named is called what the story calls them.
	const name =
		entity.mentions.length === 0 && entity.registered?.unnamed !== false ? `the ${first.words}` : entity.name;
	const words = found.map((mention) => mention.words);
	return {
		...entity,
		name,
		aliases: [...new Set([...entity.aliases, ...words])].filter((alias) => alias !== name),
		mentions: [...entity.mentions, ...found.map(({ start, end, form, entity }) => ({ start, end, form, entity }))].sort(
			byStart,
		),
	};
}
