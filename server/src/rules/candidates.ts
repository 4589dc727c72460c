/** Sources that a story already has, for fixes that name one: never one that the copy does not. */
import type { Article, Attribution, Entity, Speaker } from "../analysis/article";
import { countWhile } from "../text/search";
import { type Span, slice } from "../text/span";
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

/** Attributions looked at before and behind: a text with more in so few paragraphs is no story. */
const MOST_LOOKS = 300;

/** Who speaks near paragraph `index`, what stands before `offset` first, the nearest first. Speakers of a vague class are none. */
export function candidatesNear(article: Article, index: number, offset: number): readonly Candidate[] {
	const { attributions } = article;
	const found = new Map<string, Candidate>();
	const behind = countWhile(attributions, ({ start }) => start < offset);
	const look = (from: number, step: number): void => {
		for (let place = from, looks = 0; looks < MOST_LOOKS && found.size < MOST; place += step, looks++) {
			const attribution = attributions[place];
			if (attribution === undefined || Math.abs(attribution.paragraph - index) > REACH) return;
			const { speaker } = attribution;
			if (speaker === undefined || !isNameable(speaker)) continue;
			const words = wordsFor(article, speaker);
			if (!found.has(words)) found.set(words, { words, speaker, attribution });
		}
	};
	look(behind - 1, -1);
	look(behind, 1);
	return [...found.values()];
}

// Somebody whom the story knows, or a body: “the ministry”, “police”; not “he”, not “one resident”.
// Whoever is not to be named is named by no fix, whatever the copy does
const isNameable = ({ entity, form, tier }: Speaker): boolean =>
	entity !== undefined
		? entity.registered?.unnamed !== true && (entity.type === undefined || /^(?:PERSON|ORG)$/.test(entity.type))
		: form === "nominal" && tier === "document or institution";

function wordsFor({ text: copy }: Article, { entity, text }: Speaker): string {
	if (entity === undefined) return excerptOf(withoutCapital(text));
	// The register has the full name of whom the copy calls “Nory”.
	const isFull =
		entity.registered === undefined || entity.mentions.some((mention) => slice(copy, mention) === entity.name);
	return isFull || entity.aliases.some((alias) => entity.name.endsWith(` ${alias}`)) ? shortName(entity) : entity.name;
}

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

/** So many of the register's sources are offered beside the story's own. */
const MOST_REGISTERED = 2;

/** A longer register is no menu: of its sources only those are offered that the sentence speaks of. */
const SHORT_REGISTER = 8;

/**
 * Names of the register's sources that the story names nowhere, those first that the sentence speaks of by a word of their name,
 * alias or role. Only who may be named.
 */
export function registeredNear({ text, registered, entities }: Article, sentence: Span): readonly string[] {
	if (registered.length === 0) return [];
	const named = new Set(entities.flatMap((entity) => entity.registered?.id ?? []));
	const words = new Set(tellingWords(slice(text, sentence)));
	const open = registered
		.filter(({ id, unnamed }) => !unnamed && !named.has(id ?? ""))
		.map(({ name, aliases, role = "" }) => ({
			name,
			isTold: [name, ...aliases, role].some((form) => tellingWords(form).some((word) => words.has(word))),
		}));
	const told = open.filter(({ isTold }) => isTold);
	const others = registered.length > SHORT_REGISTER ? [] : open.filter(({ isTold }) => !isTold);
	return [...told, ...others].slice(0, MOST_REGISTERED).map(({ name }) => name);
}

// harbor, office; not of, the, May
const tellingWords = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
