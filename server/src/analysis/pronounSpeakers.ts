/**
 * Whom “he said”, “she said” and “it said” mean: the last speaker while nobody else leads a sentence, else the only person
 * whom the nearest paragraph names or is about. Given names exclude, and prove nothing.
 */
import { countWhile } from "../text/search";
import type { Span } from "../text/span";
import type { Entity } from "./article";
import { genderOf } from "./genders";
import type { Gender, SpeakerPhrase } from "./paragraph";
import { isInQuote } from "./paragraphQuotes";
import {
	entitiesAt,
	type Found,
	isNamedBetween,
	nobody,
	one,
	type SpeakerContext,
	type SpeakerState,
} from "./speakerContext";

/** Paragraphs back to which a pronoun may reach. */
const FAR = 4;

/** he, she: the last speaker where nobody else has been named since, else the only compatible person of the nearest paragraph. */
export function byPronoun(context: SpeakerContext, index: number, phrase: SpeakerPhrase, state: SpeakerState): Found {
	const offset = context.paragraphs[index]?.start ?? 0;
	const word = context.text.slice(offset + phrase.head.start, offset + phrase.head.end).toLowerCase();
	if (word === "it") return byOrganization(state, index);
	const gender = context.lexicon.gendered.get(word);
	if (gender === undefined) return nobody("pronoun");
	const told = hearer(context, index, phrase);
	const spoke = state.last?.entity;
	const last = spoke !== told && isCompatible(spoke, gender) && isLikely(spoke, gender) ? state.last : undefined;
	for (let paragraph = index; paragraph >= Math.max(0, index - FAR); paragraph--) {
		const from = last?.paragraph === paragraph ? last.end : 0;
		const named = personsIn(context, paragraph, gender, told, from, offset + phrase.start);
		const before = last?.paragraph === paragraph - 1 ? last.entity : undefined;
		const found =
			from > 0 && last !== undefined
				? afterSpeaker(last.entity, named, gender)
				: fromNames(named, gender, context.paragraphs[paragraph]?.start ?? 0, before);
		if (found !== undefined) return found;
	}
	return nobody("pronoun");
}

/** he told | Quill: whoever is told does not speak. */
function hearer(context: SpeakerContext, index: number, { end }: SpeakerPhrase): Entity | undefined {
	const { reading } = context.paragraphs[index] ?? {};
	if (reading === undefined) return undefined;
	const verb = countWhile(reading.tokens, ({ start }) => start < end);
	const position = countWhile(reading.names, ({ first }) => first <= verb);
	return reading.names[position]?.first === verb + 1 ? entitiesAt(context, index, position)[0] : undefined;
}

/** The speaker goes on, unless somebody else has led a sentence since; who is named in passing does not count. */
function afterSpeaker(speaker: Entity, named: Named, gender: Gender): Found {
	const { isLedByOther } = named;
	const people = named.people.filter((entity) => isLikely(entity, gender));
	const leaders = named.leaders.filter((entity) => isLikely(entity, gender));
	const isAlone = leaders.every((entity) => entity === speaker) && !isLedByOther;
	if (isAlone || new Set([...people, speaker]).size === 1) return one(speaker, "last-speaker");
	return { entity: undefined, candidates: [...new Set([speaker, ...people])], because: "pronoun" };
}

/** Whom the names of one paragraph show; `before` is the person who spoke in the paragraph before it. Undefined where they show nobody. */
function fromNames(named: Named, gender: Gender, start: number, before: Entity | undefined): Found | undefined {
	const { others, isLedByOther } = named;
	if (named.people.length === 0) return undefined;
	const people = named.people.filter((entity) => isLikely(entity, gender));
	const leaders = named.leaders.filter((entity) => isLikely(entity, gender));
	const [first] = people;
	// A man's given name may be a woman's all the same: nobody further up is meant.
	if (first === undefined) return { entity: undefined, candidates: [], because: "pronoun" };
	if (people.length === 1 && others === 0) return one(first, "only-person");
	const open: Found = { entity: undefined, candidates: people, because: "pronoun" };
	const [leader, ...rivals] = leaders;
	if (rivals.length > 0 || isLedByOther) return open;
	if (people.length === 1 && genderOf(first) === gender && !named.isShared) return one(first, "only-person");
	if (before !== undefined && people.includes(before) && (leader ?? before) === before)
		return one(before, "last-speaker");
	if (leader === undefined) return open;
	// “Ms. Quill met Ms. Dorn. “It fell,” she said”: both are new, and either may speak.
	const isKnown = (entity: Entity): boolean => isNamedBetween(entity, 0, start);
	const isClear = isKnown(leader) || people.every((entity) => entity === leader || isKnown(entity));
	return isClear ? one(leader, "topic") : open;
}

/** it: the organization that spoke in this paragraph or the one before. */
function byOrganization(state: SpeakerState, index: number): Found {
	const { organization } = state;
	return organization !== undefined && index - organization.paragraph <= 1
		? one(organization.entity, "last-speaker")
		: nobody("pronoun");
}

const isCompatible = (entity: Entity | undefined, gender: Gender): boolean =>
	entity !== undefined &&
	(entity.type === "PERSON" || entity.type === undefined) &&
	(entity.gender ?? gender) === gender;

/** Given names exclude only where somebody else is left. */
const isLikely = (entity: Entity | undefined, gender: Gender): boolean =>
	entity !== undefined && (genderOf(entity) ?? gender) === gender;

interface Named {
	readonly people: readonly Entity[];
	/** How many others could be meant: names that may be people's, roles (“the mayor”) that belong to none of the people. */
	readonly others: number;
	/** True where a surname stands that two of them have. */
	readonly isShared: boolean;
	/** Those of the people who lead a sentence. */
	readonly leaders: readonly Entity[];
	/** True where one of the others leads a sentence behind the last leader. */
	readonly isLedByOther: boolean;
}

const NOBODY_NAMED: Named = { people: [], others: 0, isShared: false, leaders: [], isLedByOther: false };

/** So many characters before a pronoun a role may stand that it could mean. */
const ROLE_REACH = 200;

/** Whom a pronoun of `gender` may mean among those named in a paragraph, outside quotations, between two offsets of the text. */
function personsIn(
	context: SpeakerContext,
	index: number,
	gender: Gender,
	told: Entity | undefined,
	from: number,
	until: number,
): Named {
	const paragraph = context.paragraphs[index];
	if (paragraph === undefined) return NOBODY_NAMED;
	const { reading, start } = paragraph;
	const isInReach = (span: Span): boolean =>
		start + span.start >= from && start + span.start < until && !isInQuote(reading.quotes, span);
	const people = new Set<Entity>();
	const leaders = new Set<Entity>();
	let others = 0;
	let isShared = false;
	let leaderAt = -1;
	let otherAt = -1;
	const firstName = countWhile(reading.names, (name) => start + name.start < from);
	const lastName = countWhile(reading.names, (name) => start + name.start < until);
	reading.names.slice(firstName, lastName).forEach((name, place) => {
		const position = firstName + place;
		if (!isInReach(name) || (name.gender ?? gender) !== gender) return;
		const [entity, ...rivals] = entitiesAt(context, index, position).filter(
			(entity) => entity !== told && isCompatible(entity, gender),
		);
		if (entity === undefined) return;
		if (entity.type === "PERSON" && rivals.length === 0) {
			people.add(entity);
			if (name.leads) leaders.add(entity);
			if (name.leads) leaderAt = name.start;
		} else if (rivals.length > 0 || (name.words.length === 2 && !name.definite)) {
			others++;
			if (rivals.length > 0) isShared = true;
			if (name.leads) otherAt = name.start;
		}
	});
	const roles = [...people].flatMap((entity) => entity.roles);
	const isSentenceStart = (offset: number): boolean =>
		reading.sentences[countWhile(reading.sentences, (sentence) => sentence.start < offset)]?.start === offset;
	const firstToken = countWhile(reading.tokens, (token) => start + token.start < Math.max(from, until - ROLE_REACH));
	const lastToken = countWhile(reading.tokens, (token) => start + token.start < until);
	for (let position = firstToken; position < lastToken; position++) {
		const token = reading.tokens[position];
		const determiner = reading.tokens[position - 1];
		const isRole =
			token !== undefined &&
			context.lexicon.roles.has(token.lower) &&
			/^(?:the|an?|one|another|his|her)$/.test(determiner?.lower ?? "") &&
			!token.lower.endsWith("s");
		if (!isRole || !isInReach(token) || roles.includes(token.lower)) continue;
		others++;
		if (isSentenceStart(determiner?.start ?? -1)) otherAt = token.start;
	}
	return { people: [...people], others, isShared, leaders: [...leaders], isLedByOther: otherAt > leaderAt };
}
