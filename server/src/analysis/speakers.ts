/**
 * Who the words beside a cue refer to, over the whole story, in the order of RULES.md §1: the name in the cue, an
 * apposed name, a role matched to one person, a pronoun to the last speaker. A tie gives nobody: a wrong name on a
 * quotation is the worst thing that this program can do.
 */

import type { Lexicon } from "../lexicon/lexicon";
import { contains, type Span, shift } from "../text/span";
import type { Entity, Gender, Paragraph, ReferenceReason, Speaker, SpeakerPhrase } from "./article";
import { placeKey, type ResolvedNames } from "./entityRecords";
import { type GroupIndex, groupsFor } from "./groups";
import { phraseText } from "./nounPhrases";

/** What the story has told by the time that a phrase is read. */
export interface SpeakerState {
	/** The last person who spoke, in which paragraph, and where their words and cue end. */
	readonly last: { readonly entity: Entity; readonly paragraph: number; readonly end: number } | undefined;
	/** The last organization that spoke. */
	readonly organization: { readonly entity: Entity; readonly paragraph: number } | undefined;
}

export interface SpeakerContext {
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly names: ResolvedNames;
	readonly groups: GroupIndex;
	/** Entities by each role that the story gives them. */
	readonly roles: ReadonlyMap<string, readonly Entity[]>;
	readonly lexicon: Lexicon;
}

/** The speaker that `phrase` of paragraph `index` names, resolved as far as the story makes it clear. */
export function resolveSpeaker(
	context: SpeakerContext,
	index: number,
	phrase: SpeakerPhrase,
	state: SpeakerState,
): Speaker {
	const offset = context.paragraphs[index]?.start ?? 0;
	const span = shift({ start: phrase.start, end: phrase.end }, offset);
	const base = { ...span, text: phraseText(context.text, span), form: phrase.form, head: shift(phrase.head, offset) };
	const found =
		phrase.name !== undefined
			? byName(context, index, phrase)
			: phrase.form === "pronoun"
				? byPronoun(context, index, phrase, state)
				: byRole(context, index, phrase);
	return { ...base, entity: found.entity, candidates: found.candidates, because: found.because };
}

interface Found {
	readonly entity: Entity | undefined;
	readonly candidates: readonly Entity[];
	readonly because: ReferenceReason;
}

const nobody = (because: ReferenceReason): Found => ({ entity: undefined, candidates: [], because });
const one = (entity: Entity, because: ReferenceReason): Found => ({ entity, candidates: [], because });

function byName(context: SpeakerContext, index: number, phrase: SpeakerPhrase): Found {
	const position =
		phrase.name === undefined ? -1 : (context.paragraphs[index]?.reading.names.indexOf(phrase.name) ?? -1);
	const entity = context.names.entities[context.names.entityAt[index]?.[position] ?? -1];
	if (entity !== undefined) return one(entity, entity.name === phrase.name?.text ? "name" : "short-name");
	const tied = context.names.tied.get(placeKey({ paragraph: index, name: position })) ?? [];
	return {
		entity: undefined,
		candidates: tied.flatMap((id) => context.names.entities[id] ?? []),
		because: tied.length > 0 ? "shared-surname" : "name",
	};
}

/** “the spokesman”: the one person with that role whom the story has introduced; “a spokesman” is somebody new. */
function byRole(context: SpeakerContext, index: number, phrase: SpeakerPhrase): Found {
	const offset = context.paragraphs[index]?.start ?? 0;
	const first = /^\S+/.exec(context.text.slice(offset + phrase.start, offset + phrase.end))?.[0].toLowerCase() ?? "";
	const { role } = phrase;
	if (role !== undefined && first === "the" && context.lexicon.collectives.has(role))
		return byCollective(context, offset + phrase.start, role);
	if (role === undefined || !/^(?:the|this|that|his|her|their)$/.test(first) || !context.lexicon.roles.has(role))
		return nobody("role");
	const introduced = (context.roles.get(role) ?? []).filter(
		(entity) => (entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY) < offset + phrase.start,
	);
	const [only] = introduced;
	if (introduced.length === 1 && only !== undefined) return one(only, "role");
	return { entity: undefined, candidates: introduced, because: "role" };
}

/** “the authority”, “the group”: the one organization of the story that it can mean. */
function byCollective(context: SpeakerContext, before: number, role: string): Found {
	const named = groupsFor(context.groups, role, before);
	const [only] = named;
	return named.length === 1 && only !== undefined
		? one(only, "role")
		: { entity: undefined, candidates: named, because: "role" };
}

/** Paragraphs back to which a pronoun may reach. */
const FAR = 4;

/** he, she: the last speaker where nobody else has been named since, else the only compatible person of the nearest paragraph. */
function byPronoun(context: SpeakerContext, index: number, phrase: SpeakerPhrase, state: SpeakerState): Found {
	const offset = context.paragraphs[index]?.start ?? 0;
	const word = context.text.slice(offset + phrase.head.start, offset + phrase.head.end).toLowerCase();
	if (word === "it") return byOrganization(state, index);
	const gender: Gender | undefined = context.lexicon.pronouns.male.has(word)
		? "male"
		: context.lexicon.pronouns.female.has(word)
			? "female"
			: undefined;
	if (gender === undefined) return nobody("pronoun");
	const last = state.last !== undefined && isCompatible(state.last.entity, gender) ? state.last : undefined;
	for (let paragraph = index; paragraph >= Math.max(0, index - FAR); paragraph--) {
		const spokeHere = last !== undefined && last.paragraph === paragraph;
		const named = personsIn(context, paragraph, gender, spokeHere ? last.end : 0, offset + phrase.start);
		const people = spokeHere ? [last.entity, ...named.people.filter((entity) => entity !== last.entity)] : named.people;
		if (spokeHere && people.length === 1) return one(last.entity, "last-speaker");
		const stated = people.filter((entity) => entity.gender === gender);
		if (stated.length === 1 && stated[0] !== undefined) return one(stated[0], "only-person");
		if (people.length === 1 && people[0] !== undefined && named.others === 0) return one(people[0], "only-person");
		if (
			people.length > 1 &&
			last !== undefined &&
			!spokeHere &&
			people.includes(last.entity) &&
			last.paragraph >= paragraph - 1
		)
			return one(last.entity, "last-speaker");
		if (people.length > 0) return { entity: undefined, candidates: people, because: "pronoun" };
	}
	return nobody("pronoun");
}

/** it: the organization that spoke in this paragraph or the one before. */
function byOrganization(state: SpeakerState, index: number): Found {
	const { organization } = state;
	return organization !== undefined && index - organization.paragraph <= 1
		? one(organization.entity, "last-speaker")
		: nobody("pronoun");
}

const isCompatible = (entity: Entity, gender: Gender): boolean =>
	(entity.type === "PERSON" || entity.type === undefined) && (entity.gender === undefined || entity.gender === gender);

interface Named {
	readonly people: readonly Entity[];
	/** How many others could be meant: names that may be people's, roles (“the mayor”) that belong to none of the people. */
	readonly others: number;
}

/** Whom a pronoun of `gender` may mean among those named in a paragraph, outside quotations, between two offsets of the text. */
function personsIn(context: SpeakerContext, index: number, gender: Gender, from: number, until: number): Named {
	const paragraph = context.paragraphs[index];
	if (paragraph === undefined) return { people: [], others: 0 };
	const { reading, start } = paragraph;
	const isInReach = (span: Span): boolean =>
		start + span.start >= from && start + span.start < until && !reading.quotes.some((quote) => contains(quote, span));
	const people = new Set<Entity>();
	let others = 0;
	reading.names.forEach((name, position) => {
		const entity = context.names.entities[context.names.entityAt[index]?.[position] ?? -1];
		if (entity === undefined || !isInReach(name) || !isCompatible(entity, gender)) return;
		if (entity.type === "PERSON") people.add(entity);
		else if (name.words.length === 2 && !name.definite) others++;
	});
	const roles = [...people].flatMap((entity) => entity.roles);
	reading.tokens.forEach((token, position) => {
		const isRole =
			/^(?:the|his|her)$/.test(reading.tokens[position - 1]?.lower ?? "") &&
			context.lexicon.roles.has(token.lower) &&
			!token.lower.endsWith("s");
		if (isRole && start + token.start >= until - 200 && isInReach(token) && !roles.includes(token.lower)) others++;
	});
	return { people: [...people], others };
}

/** Entities by role. */
export function indexRoles(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
	const index = new Map<string, Entity[]>();
	for (const entity of entities)
		for (const role of entity.roles) {
			const list = index.get(role);
			if (list === undefined) index.set(role, [entity]);
			else list.push(entity);
		}
	return index;
}
