/**
 * Who the words beside a cue refer to, over the whole story, in the order of RULES.md §1: the name in the cue, an
 * apposed name, a role matched to one person, a pronoun to the last speaker. A tie gives nobody: a wrong name on a
 * quotation is the worst thing that this program can do.
 */
import { shift } from "../text/span";
import type { Speaker } from "./article";
import { placeKey } from "./entityRecords";
import { groupsFor } from "./groups";
import { phraseText } from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
import { byPronoun } from "./pronounSpeakers";
import { personsFor, readRolePhrase } from "./roles";
import { type Found, isNamedBetween, nobody, one, type SpeakerContext, type SpeakerState } from "./speakerContext";
import { tierOf } from "./tiers";

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
				: byRole(context, index, phrase, state);
	const speaker = { ...base, entity: found.entity, candidates: found.candidates, because: found.because };
	return { ...speaker, tier: tierOf({ ...speaker, role: phrase.role, type: phrase.name?.type }, context.lexicon) };
}

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
function byRole(context: SpeakerContext, index: number, phrase: SpeakerPhrase, state: SpeakerState): Found {
	const offset = context.paragraphs[index]?.start ?? 0;
	const registered = context.names.entities[context.names.aliased.get(offset + phrase.head.end) ?? -1];
	if (registered !== undefined) return one(registered, "register");
	if (phrase.role === undefined) return nobody("role");
	const text = context.text.slice(offset + phrase.start, offset + phrase.end);
	const words = readRolePhrase(text, phrase.head.start - phrase.start, phrase.role);
	if (words.determiner === "the" && context.lexicon.collectives.has(words.role))
		return byCollective(context, offset + phrase.start, words.role);
	if (!/^(?:the|this|that|his|her|their)$/.test(words.determiner)) return nobody("role");
	const at = offset + phrase.start;
	const introduced = personsFor(context.roles, words, at, context.lexicon);
	const last = state.last?.paragraph === index ? state.last.entity : undefined;
	if (last !== undefined && introduced.includes(last)) return one(last, "last-speaker");
	const [only] = introduced;
	if (introduced.length !== 1 || only === undefined)
		return { entity: undefined, candidates: introduced, because: "role" };
	// Behind words of somebody else, and for “her friend”, only a person in sight is meant.
	const isOpen = last === undefined && /^th/.test(words.determiner);
	const inSight = context.paragraphs[index - 1]?.start ?? 0;
	return isOpen || isNamedBetween(only, inSight, at) ? one(only, "role") : nobody("role");
}

/** “the authority”, “the group”: the one organization of the story that it can mean. */
function byCollective(context: SpeakerContext, before: number, role: string): Found {
	const named = groupsFor(context.groups, role, before);
	const [only] = named;
	return named.length === 1 && only !== undefined
		? one(only, "role")
		: { entity: undefined, candidates: named, because: "role" };
}
