/** What resolving a speaker looks at: the story's names, groups and roles, and who has spoken so far. */
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import type { Entity, Paragraph, ReferenceReason } from "./article";
import { placeKey, type ResolvedNames } from "./entityRecords";
import type { GroupIndex } from "./groups";
import type { RoleIndex } from "./roles";

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
	readonly roles: RoleIndex;
	readonly lexicon: Lexicon;
}

/** Whom words refer to; two candidates or more are a tie. */
export interface Found {
	readonly entity: Entity | undefined;
	readonly candidates: readonly Entity[];
	readonly because: ReferenceReason;
}

export const nobody = (because: ReferenceReason): Found => ({ entity: undefined, candidates: [], because });
export const one = (entity: Entity, because: ReferenceReason): Found => ({ entity, candidates: [], because });

/** Binary search: a story may speak of one person a thousand times. */
export function isNamedBetween(entity: Entity | undefined, from: number, until: number): boolean {
	const mentions = entity?.mentions ?? [];
	const next = mentions[countWhile(mentions, ({ start }) => start < from)];
	return (next?.start ?? until) < until;
}

/** The entity of a name; those that share it, where it is left open. */
export function entitiesAt({ names }: SpeakerContext, paragraph: number, name: number): readonly Entity[] {
	const entity = names.entities[names.entityAt[paragraph]?.[name] ?? -1];
	if (entity !== undefined) return [entity];
	return (names.tied.get(placeKey({ paragraph, name })) ?? []).flatMap((id) => names.entities[id] ?? []);
}
