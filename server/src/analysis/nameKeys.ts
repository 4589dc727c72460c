/** By what names are the same: folded words, surnames, given names with surnames, initials, the place of a people. */
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import type { Name } from "./paragraph";

/** The key of a name and of every other form of it that the lexicon knows: IS, ISIS and Islamic State share one. */
export const aliasKey = (name: Name, lexicon: Lexicon): string =>
	peopleKey(homeOf(name, lexicon)) ?? fullKey(lexicon.aliases.get(name.text)?.split(" ") ?? name.words);

const peopleKey = (home: string | undefined): string | undefined =>
	home === undefined ? undefined : `people of ${home}`;

/** The place that a people's one-word name belongs to: the Spanish and the Spaniards are one people. */
export function homeOf({ type, text }: Name, lexicon: Lexicon): string | undefined {
	const home = type === "NORP" ? lexicon.demonyms.get(text) : undefined;
	return home === "" || text.includes(" ") ? undefined : home;
}

/** Port Ellery Harbor Authority → PEHA; small words stand in no acronym. */
export const initialsOf = (words: readonly string[]): string =>
	words.flatMap((word) => (/^\p{Lu}/u.test(word) ? [word.charAt(0)] : [])).join("");

export const fullKey = (words: readonly string[]): string => words.map(fold).join(" ");
/** First and last word: Nora J. Quill and Nora Quill are one. */
export const endsKey = (name: Pick<Name, "words" | "type">): string =>
	mayBePerson(name)
		? `${fold(name.words[0] ?? "")}…${surnameOf(name.words)}${suffixOf(name.words)}`
		: fullKey(name.words);

/** Peter Quill Sr. and Peter Quill Jr. are two. */
const suffixOf = (words: readonly string[]): string =>
	SUFFIX.test(fold(words.at(-1) ?? "")) ? ` ${fold(words.at(-1) ?? "")}` : "";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

export function surnameOf(words: readonly string[]): string {
	const folded = words.map(fold);
	const last = folded.at(-1) ?? "";
	return SUFFIX.test(last) && folded.length > 1 ? (folded.at(-2) ?? last) : last;
}

const PARTICLE = /^(?:al|el|de|del|della|di|da|dos|van|von|der|den|bin|ibn|ben|la|le|du)$/;

/** al Hosni, de Souza, van der Berg: particles and one name are a surname, not a full name. */
export const isShortForm = (words: readonly string[]): boolean =>
	words.slice(0, -1).every((word) => PARTICLE.test(word.toLowerCase()));

/** Ben Quill, Al Quill: given names that are spelled like particles. */
export const mayBeginWithGivenName = (words: readonly string[]): boolean =>
	words.length === 2 && /^(?:Al|Ben|Della|Van)$/.test(words[0] ?? "");

/** Nora Quill, Ben Quill; not Quill, not al Hosni. */
export const isFullName = (words: readonly string[]): boolean =>
	words.length > 1 && (!isShortForm(words) || mayBeginWithGivenName(words));

// Nadim al-Sabri, Nadim Al Sabri → al sabri
const HYPHENATED = /^(\p{L}{2,3})[-‐‑](.+)$/u;

/** A surname with the particle before it, as `fullKey` has it; undefined where a name holds none. */
export function particleKey(words: readonly string[]): string | undefined {
	const last = words.at(-1) ?? "";
	const [, particle, rest] = HYPHENATED.exec(last) ?? ["", words.length > 2 ? words.at(-2) : undefined, last];
	return particle !== undefined && PARTICLE.test(particle.toLowerCase()) ? fullKey([particle, rest ?? ""]) : undefined;
}

export const mayBePerson = (name: Pick<Name, "type">): boolean => name.type === undefined || name.type === "PERSON";
/** Of a type that no person's surname has: “London” behind “Jack London” is the town. */
export const isPlaceLike = ({ type, because, probability = 0 }: Name): boolean =>
	type !== undefined &&
	type !== "PERSON" &&
	((type !== "ORG" && type !== "GPE") ||
		because === "place-behind" ||
		probability >= SURE_OF_TYPE ||
		(probability > 0 && LISTED.test(because)));

/** Reasons that lists give: they outweigh the doubts of a model. */
export const LISTED = /^(?:known-organization|country|demonym|city|region)$/;

const SURE_OF_TYPE = 0.9;
