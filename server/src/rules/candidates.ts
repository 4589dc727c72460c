/** Sources that a story already has, for fixes that name one: never one that the copy does not. */
import type { Article, Attribution, Entity, Speaker } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import { excerptOf } from "./wording";

/** A source as a fix would write it. */
export interface Candidate {
	/** “Avery”, “the harbor office”: as running copy refers to it again. */
	readonly words: string;
	/** Where it speaks. */
	readonly speaker: Speaker;
	readonly attribution: Attribution;
}

/** So many choices are read; more are a menu. */
const MOST = 3;

/** How far to look, in paragraphs before and behind. */
const REACH = 12;

/** Who speaks near paragraph `index`, what stands before `offset` first, the nearest first. Speakers of a vague class are none. */
export function candidatesNear(article: Article, index: number, offset: number): readonly Candidate[] {
	const near = attributionsIn(article, index - REACH, index + REACH);
	const before = near.filter(({ start }) => start < offset).reverse();
	const behind = near.filter(({ start }) => start >= offset);
	const found = new Map<string, Candidate>();
	for (const attribution of [...before, ...behind]) {
		const { speaker } = attribution;
		if (speaker === undefined || !isNameable(speaker)) continue;
		const words = wordsFor(speaker);
		if (!found.has(words)) found.set(words, { words, speaker, attribution });
		if (found.size === MOST) break;
	}
	return [...found.values()];
}

// Somebody whom the story knows, or a body: “the ministry”, “police”; not “he”, not “one resident”.
const isNameable = ({ entity, form, tier }: Speaker): boolean =>
	entity !== undefined
		? entity.type === undefined || /^(?:PERSON|ORG)$/.test(entity.type)
		: form === "nominal" && tier === "document or institution";

const wordsFor = ({ entity, text }: Speaker): string =>
	entity === undefined ? excerptOf(withoutCapital(text)) : shortName(entity);

// The harbor office said …: within a sentence it has a small letter
const withoutCapital = (text: string): string => text.replace(/^(?:The|A|An)\b/, (word) => word.toLowerCase());

// Piet Marlow | Jr.: no surname
const GENERATION = /,? (?:[JS]r\.?|I{2,3}|IV)$/;

/** A surname is enough for a person whom the story has named. */
export function shortName({ type, name, aliases }: Entity): string {
	if (type !== "PERSON") return name;
	const own = name.replace(GENERATION, "");
	return aliases.find((alias) => own.endsWith(alias)) ?? own.split(" ").at(-1) ?? own;
}
