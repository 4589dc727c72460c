/** The type of one name by its own words and its neighbours. No evidence gives no type: a guess would mislead. */
import type { Lexicon } from "../lexicon/lexicon";
import type { NameType } from "../models/names";
import type { Description } from "./descriptions";
import type { FoundName } from "./foundNames";
import type { FoundPiece } from "./namePieces";
import type { EntityType } from "./paragraph";
import type { Token } from "./tokens";

export interface TypedName {
	readonly type: EntityType | undefined;
	readonly because: string;
}

const typed = (type: EntityType, because: string): TypedName => ({ type, because });

/** `words` are those of the piece; `described` is the description found beside it. */
export function typeOfName(
	tokens: readonly Token[],
	piece: FoundPiece,
	words: readonly string[],
	described: Description | undefined,
	lexicon: Lexicon,
): TypedName {
	const text = words.join(" ");
	const lastWord = words.at(-1) ?? "";
	const { organizations } = lexicon;
	if (isTown(tokens, piece, lexicon)) return typed("GPE", "place-behind");
	if (piece.found !== undefined) return typeOfFound(tokens, piece, piece.found, words, described, lexicon);
	if (piece.titleFirst < piece.first) return typed("PERSON", "title");
	if (organizations.known.has(text)) return typed("ORG", "known-organization");
	if (lexicon.countries.has(text)) return typed("GPE", "country");
	if (lexicon.demonyms.has(text)) return typed("NORP", "demonym");
	if (lexicon.cities.has(text)) return typed("GPE", "city");
	if (lexicon.regions.has(text)) return typed("GPE", "region");
	if (words.length > 1 && organizations.facilities.has(lastWord)) return typed("FAC", "facility-word");
	if (words.length > 1 && organizations.events.has(lastWord)) return typed("EVENT", "event-word");
	if (words.length > 1 && organizations.endings.has(lastWord)) return typed("ORG", "organization-word");
	if (organizations.beginnings.some((beginning) => text.startsWith(beginning) && text[beginning.length] === " "))
		return typed("ORG", "organization-word");
	if (words.length > 1 && words.length <= 5) {
		if (lexicon.givenNames.has(words[0] ?? "")) return typed("PERSON", "given-name");
		if (/^\p{Lu}\.$/u.test(words[1] ?? "") || /^(?:\p{Lu}\.)+$/u.test(words[0] ?? ""))
			return typed("PERSON", "initials");
		if (lexicon.suffixes.has(lastWord)) return typed("PERSON", "suffix");
	}
	if (described?.isOrganization === true) return typed("ORG", "description");
	if (described !== undefined && !isAcronym(text) && !words.includes("&")) return typed("PERSON", "description");
	if (isAged(tokens, piece)) return typed("PERSON", "age");
	if (words.length === 1 && isAcronym(text)) return typed("ORG", "acronym");
	return { type: undefined, because: "capitals" };
}

/** So many words a state or a country has: South Carolina, District of Columbia. */
const REGION_WORDS = 3;

/** of Kellan, | Texas, near Ellery: a town, though a Greg Kellan speaks below. Not “of Kellan, Texas director”. */
function isTown(tokens: readonly Token[], { first, last, titleFirst }: FoundPiece, lexicon: Lexicon): boolean {
	if (titleFirst < first || tokens[last + 1]?.text !== ",") return false;
	if (!/^(?:in|of|at|near|from|outside|around|to)$/.test(tokens[first - 1]?.lower ?? "")) return false;
	let region = "";
	for (let index = last + 2; index < last + 2 + REGION_WORDS; index++) {
		region += `${region === "" ? "" : " "}${tokens[index]?.text ?? ""}`;
		if (lexicon.regions.has(region) || lexicon.countries.has(region))
			return tokens[index + 1] === undefined || tokens[index + 1]?.kind === "punctuation";
	}
	return false;
}

/** Sarandon, 69, told … */
const isAged = (tokens: readonly Token[], { last }: FoundPiece): boolean =>
	tokens[last + 1]?.text === "," && /^\d{1,2}$/.test(tokens[last + 2]?.text ?? "") && tokens[last + 3]?.text === ",";

/** What the name finder says, told apart further by the lists; what stands beside the name outweighs a doubtful word of it. */
function typeOfFound(
	tokens: readonly Token[],
	piece: FoundPiece,
	{ type, probability }: FoundName,
	words: readonly string[],
	described: Description | undefined,
	lexicon: Lexicon,
): TypedName {
	const text = words.join(" ");
	if (piece.titleFirst < piece.first && type !== "ORG") return typed("PERSON", "title");
	if (isAged(tokens, piece)) return typed("PERSON", "age");
	if (described?.isOrganization === true && (type === "ORG" || probability < SURE)) return typed("ORG", "description");
	if (
		described?.isOrganization === false &&
		(type === "PER" || (type === "LOC" && words.length > 1 && probability < SURE))
	)
		return typed("PERSON", "description");
	if (lexicon.organizations.known.has(text) && type !== "ORG" && probability < SURE)
		return typed("ORG", "known-organization");
	// A paper, a shop or a ship, and no person.
	if (type === "PER" && words.length === 1 && isDefiniteActor(tokens, piece, lexicon))
		return { type: undefined, because: "capitals" };
	if (type === "PER" && words.includes("&")) return typed("ORG", "organization-word");
	const isOrganization = words.length > 1 && lexicon.organizations.endings.has(words.at(-1) ?? "");
	if (isOrganization && (type === "WORK" || type === "MISC" || type === "PRODUCT"))
		return typed("ORG", "organization-word");
	// First Nations, Hindus: a people that acts is easily taken for an organization.
	if ((type === "ORG" || type === "MISC") && lexicon.demonyms.has(text)) return typed("NORP", "demonym");
	if (type !== "LOC") return { type: TYPES[type], because: "model" };
	return isOrganization ? typed("FAC", "facility-word") : typeOfPlace(text, words, lexicon);
}

/** “The Ledger wrote”, but not “the Quill government”. */
function isDefiniteActor(tokens: readonly Token[], { first, last }: FoundPiece, lexicon: Lexicon): boolean {
	const next = tokens[last + 1];
	return (
		tokens[first - 1]?.lower === "the" &&
		(next === undefined ||
			next.kind !== "word" ||
			lexicon.cues.has(next.lower) ||
			lexicon.pastVerbs.has(next.lower) ||
			lexicon.auxiliaries.has(next.lower))
	);
}

/** Above this the name finder is right nine times in ten. */
const SURE = 0.9;

const TYPES: Readonly<Record<Exclude<NameType, "LOC">, EntityType | undefined>> = {
	PER: "PERSON",
	ORG: "ORG",
	NORP: "NORP",
	EVENT: "EVENT",
	WORK: "WORK_OF_ART",
	PRODUCT: "PRODUCT",
	MISC: undefined,
};

/** The name finder tells no country from a mountain or a bridge; lists and the name's own words do. */
function typeOfPlace(text: string, words: readonly string[], lexicon: Lexicon): TypedName {
	if (lexicon.countries.has(text)) return typed("GPE", "country");
	if (lexicon.cities.has(text)) return typed("GPE", "city");
	if (lexicon.regions.has(text)) return typed("GPE", "region");
	if (words.length > 1 && lexicon.organizations.facilities.has(words.at(-1) ?? ""))
		return typed("FAC", "facility-word");
	if (words.some((word) => lexicon.landscapes.has(word))) return typed("LOC", "model");
	return typed("GPE", "model");
}

const isAcronym = (text: string): boolean => /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text);
