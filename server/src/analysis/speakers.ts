/**
 * Who the words beside a cue refer to, over the whole story, in the order of RULES.md §1: the name in the cue, an
 * apposed name, a role matched to one person, a pronoun to the last speaker. A tie gives nobody: a wrong name on a
 * quotation is the worst thing that this program can do.
 */

import type { Lexicon } from "../lexicon/lexicon";
import { shift } from "../text/span";
import type { Entity, Gender, Paragraph, Speaker, SpeakerPhrase } from "./article";
import { placeKey, type ResolvedNames } from "./entities";
import { phraseText } from "./nounPhrases";

/** What the story has told by the time that a phrase is read. */
export interface SpeakerState {
	/** The last person who spoke, and in which paragraph. */
	readonly last: { readonly entity: Entity; readonly paragraph: number } | undefined;
}

export interface SpeakerContext {
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
	readonly names: ResolvedNames;
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
	readonly because: string;
}

const nobody = (because: string): Found => ({ entity: undefined, candidates: [], because });
const one = (entity: Entity, because: string): Found => ({ entity, candidates: [], because });

function byName(context: SpeakerContext, index: number, phrase: SpeakerPhrase): Found {
	const position = context.paragraphs[index]?.reading.names.findIndex((name) => name === phrase.name) ?? -1;
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
	if (role === undefined || !/^(?:the|this|that|his|her|their)$/.test(first) || !context.lexicon.roles.has(role))
		return nobody("role");
	const introduced = context.names.entities.filter(
		(entity) =>
			entity.roles.includes(role) && (entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY) < offset + phrase.start,
	);
	const [only] = introduced;
	if (introduced.length === 1 && only !== undefined) return one(only, "role");
	return { entity: undefined, candidates: introduced, because: "role" };
}

/** Paragraphs back to which a pronoun may reach. */
const FAR = 4;

/** he, she: the last speaker where nobody else has been named since, else the only compatible person of the nearest paragraph. */
function byPronoun(context: SpeakerContext, index: number, phrase: SpeakerPhrase, state: SpeakerState): Found {
	const offset = context.paragraphs[index]?.start ?? 0;
	const word = context.text.slice(offset + phrase.head.start, offset + phrase.head.end).toLowerCase();
	const gender: Gender | undefined = context.lexicon.pronouns.male.has(word)
		? "male"
		: context.lexicon.pronouns.female.has(word)
			? "female"
			: undefined;
	if (gender === undefined) return nobody("pronoun");
	const last = state.last !== undefined && isCompatible(state.last.entity, gender) ? state.last : undefined;
	for (let paragraph = index; paragraph >= Math.max(0, index - FAR); paragraph--) {
		if (last !== undefined && last.paragraph === paragraph) return one(last.entity, "last-speaker");
		const named = personsIn(context, paragraph, gender, paragraph === index ? phrase.start : Number.POSITIVE_INFINITY);
		const stated = named.filter((entity) => entity.gender === gender);
		const [only] = stated.length === 1 ? stated : named;
		if (only !== undefined && (named.length === 1 || stated.length === 1)) return one(only, "only-person");
		if (named.length > 1)
			return last !== undefined && named.includes(last.entity) && last.paragraph >= paragraph - 1
				? one(last.entity, "last-speaker")
				: { entity: undefined, candidates: named, because: "pronoun" };
	}
	return nobody("pronoun");
}

const isCompatible = (entity: Entity, gender: Gender): boolean =>
	(entity.type === "PERSON" || entity.type === undefined) && (entity.gender === undefined || entity.gender === gender);

/** People of one paragraph, named outside quotations and before offset `before` of it, whom a pronoun of `gender` may mean. */
function personsIn(context: SpeakerContext, index: number, gender: Gender, before: number): readonly Entity[] {
	const paragraph = context.paragraphs[index];
	const found = new Set<Entity>();
	paragraph?.reading.names.forEach((name, position) => {
		const entity = context.names.entities[context.names.entityAt[index]?.[position] ?? -1];
		if (entity === undefined || entity.type !== "PERSON" || name.start >= before || !isCompatible(entity, gender))
			return;
		if (paragraph.reading.quotes.some((quote) => quote.start <= name.start && name.end <= quote.end)) return;
		found.add(entity);
	});
	return [...found];
}
