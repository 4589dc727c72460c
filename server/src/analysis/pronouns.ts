/**
 * He and she: whom the pronouns of the reporter's own words mean, where the copy leaves no doubt, and what they state of a
 * person's gender. Two who fit leave the word open; a wrong gender would put words into the wrong mouth later.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { byStart, type Span } from "../text/span";
import type { Entity, Mention, Paragraph } from "./article";
import type { ResolvedNames } from "./entityRecords";
import { genderOf } from "./genders";
import type { Gender } from "./paragraph";
import { isInQuote } from "./paragraphQuotes";

/** Entities with their pronoun mentions, and with the gender that clear pronouns state where no title does. */
export function addPronounMentions(
	paragraphs: readonly Paragraph[],
	names: ResolvedNames,
	lexicon: Lexicon,
): readonly Entity[] {
	const found = new Map<number, Found[]>();
	/** Whom the paragraphs before have named. */
	const known = new Set<Entity>();
	let before: Seen = { people: [], others: 0, leaders: [] };
	for (const [index, paragraph] of paragraphs.entries()) {
		if (paragraph.block.kind !== "body") continue;
		const seen: { people: Entity[]; others: number; leaders: Entity[] } = { people: [], others: 0, leaders: [] };
		const last = new Map<Gender, { readonly entity: Entity; readonly people: number }>();
		for (const { at, gender, named, other, leads } of events(paragraph, index, names, lexicon)) {
			if (named !== undefined && !seen.people.includes(named)) seen.people.push(named);
			if (named !== undefined && leads === true && !seen.leaders.includes(named)) seen.leaders.push(named);
			if (other === true) seen.others++;
			if (gender === undefined) continue;
			const entity = meant(seen, before, gender, last.get(gender), known);
			if (entity === undefined) continue;
			if (!seen.people.includes(entity)) seen.people.push(entity);
			last.set(gender, { entity, people: seen.people.length + seen.others });
			const mention = { start: paragraph.start + at.start, end: paragraph.start + at.end, gender };
			const list = found.get(entity.id);
			if (list === undefined) found.set(entity.id, [mention]);
			else list.push(mention);
		}
		before = seen;
		for (const entity of seen.people) known.add(entity);
	}
	return names.entities.map((entity) => withPronouns(entity, found.get(entity.id) ?? []));
}

/** So many clear pronouns outweigh what a given name lets expect. */
const ENOUGH_AGAINST_NAME = 3;

interface Found extends Span {
	readonly gender: Gender;
}

/** One who is “he” here and “she” there was misread somewhere: all is left open. One pronoun alone states no gender. */
function withPronouns(entity: Entity, found: readonly Found[]): Entity {
	const [first, second] = found;
	if (first === undefined || found.some(({ gender }) => gender !== first.gender)) return entity;
	const isUnlikely = (genderOf(entity) ?? first.gender) !== first.gender;
	if (isUnlikely && found.length < ENOUGH_AGAINST_NAME) return entity;
	const mentions = found.map(({ start, end }): Mention => ({ start, end, form: "pronoun", entity: entity.id }));
	return {
		...entity,
		gender: entity.gender ?? (second === undefined ? undefined : first.gender),
		mentions: [...entity.mentions, ...mentions].sort(byStart),
	};
}

/** Who was named in a paragraph outside quotation marks, and how many more could be meant. */
interface Seen {
	readonly people: readonly Entity[];
	readonly others: number;
	/** Those of the people who lead a sentence. */
	readonly leaders: readonly Entity[];
}

function meant(
	seen: Seen,
	before: Seen,
	gender: Gender,
	last: { readonly entity: Entity; readonly people: number } | undefined,
	known: ReadonlySet<Entity>,
): Entity | undefined {
	// Nobody new has come since this pronoun was last clear.
	if (last !== undefined && last.people === seen.people.length + seen.others) return last.entity;
	for (const { people, others, leaders } of [seen, before]) {
		const compatible = people.filter((entity) => (entity.gender ?? gender) === gender);
		const likely = compatible.filter((entity) => (genderOf(entity) ?? gender) === gender);
		const [first, second] = likely.length > 0 ? likely : compatible;
		if (first !== undefined && second === undefined && others === 0) return first;
		const [leader, ...rivals] = leaders.filter((entity) => likely.includes(entity));
		// “Tom Avery met Piet Marlow. He had a hat”: both are new, and either may have it.
		if (first !== undefined)
			return rivals.length === 0 && leader !== undefined && known.has(leader) ? leader : undefined;
		if (others > 0) return undefined;
	}
	return undefined;
}

interface Event {
	readonly at: Span;
	readonly gender?: Gender | undefined;
	readonly named?: Entity | undefined;
	readonly other?: boolean;
	readonly leads?: boolean;
}

/** Pronouns, people and others of a paragraph in order, outside quotation marks. */
function events({ reading }: Paragraph, index: number, names: ResolvedNames, lexicon: Lexicon): readonly Event[] {
	const { tokens, quotes } = reading;
	// Whom “he said” means is for the order of speakers to say.
	const speaking = new Set(reading.attributions.flatMap(({ phrase }) => phrase?.head.start ?? []));
	const found: Event[] = [];
	reading.names.forEach((name, position) => {
		const entity = names.entities[names.entityAt[index]?.[position] ?? -1];
		if (entity?.type === "PERSON") found.push({ at: name, named: entity, leads: name.leads });
		else if (entity === undefined ? name.type === "PERSON" : entity.type === undefined && name.words.length === 2)
			found.push({ at: name, other: true });
	});
	tokens.forEach((token, at) => {
		const gender = lexicon.gendered.get(token.lower);
		if (gender !== undefined && !speaking.has(token.start)) found.push({ at: token, gender });
		const isRole =
			lexicon.roles.has(token.lower) && /^(?:an?|the|one|his|her|their|'s)$/.test(tokens[at - 1]?.lower ?? "");
		if (
			isRole &&
			!reading.names.some(
				({ start, end, description }) =>
					description !== undefined && start - 80 < token.start && token.start < end + 80,
			)
		)
			found.push({ at: token, other: true });
	});
	return found.filter(({ at }) => !isInQuote(quotes, at)).sort((a, b) => a.at.start - b.at.start);
}
