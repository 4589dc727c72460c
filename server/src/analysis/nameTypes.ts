/** The type of one name by its own words and its neighbours. No evidence gives no type: a guess would mislead. */
import type { Lexicon } from "../lexicon/lexicon";
import type { EntityType } from "./article";
import type { Description } from "./descriptions";
import type { NamePiece } from "./nameRuns";
import type { Token } from "./tokens";

export interface TypedName {
	readonly type: EntityType | undefined;
	readonly because: string;
}

const typed = (type: EntityType, because: string): TypedName => ({ type, because });

/** `words` are those of the piece; `described` is the description found beside it. */
export function typeOfName(
	tokens: readonly Token[],
	piece: NamePiece,
	words: readonly string[],
	described: Description | undefined,
	lexicon: Lexicon,
): TypedName {
	const text = words.join(" ");
	const lastWord = words.at(-1) ?? "";
	const { organizations } = lexicon;
	if (piece.titleFirst < piece.first) return typed("PERSON", "title");
	if (organizations.known.has(text)) return typed("ORG", "known-organization");
	if (lexicon.countries.has(text)) return typed("GPE", "country");
	if (lexicon.demonyms.has(text)) return typed("NORP", "demonym");
	if (lexicon.cities.has(text)) return typed("GPE", "city");
	if (lexicon.regions.has(text)) return typed("GPE", "region");
	if (words.length > 1 && organizations.facilities.has(lastWord)) return typed("FAC", "facility-word");
	if (words.length > 1 && organizations.events.has(lastWord)) return typed("EVENT", "event-word");
	if (words.length > 1 && organizations.endings.has(lastWord)) return typed("ORG", "organization-word");
	if (organizations.beginnings.some((beginning) => text.startsWith(`${beginning} `)))
		return typed("ORG", "organization-word");
	if (words.length > 1 && words.length <= 5) {
		if (lexicon.givenNames.has(words[0] ?? "")) return typed("PERSON", "given-name");
		if (/^\p{Lu}\.$/u.test(words[1] ?? "") || /^(?:\p{Lu}\.)+$/u.test(words[0] ?? ""))
			return typed("PERSON", "initials");
		if (lexicon.suffixes.has(lastWord)) return typed("PERSON", "suffix");
	}
	if (described?.isOrganization === true) return typed("ORG", "description");
	if (described !== undefined && !isAcronym(text) && !words.includes("&")) return typed("PERSON", "description");
	// Sarandon, 69, told …
	if (
		tokens[piece.last + 1]?.text === "," &&
		/^\d{1,2}$/.test(tokens[piece.last + 2]?.text ?? "") &&
		tokens[piece.last + 3]?.text === ","
	)
		return typed("PERSON", "age");
	if (words.length === 1 && isAcronym(text)) return typed("ORG", "acronym");
	return { type: undefined, because: "capitals" };
}

const isAcronym = (text: string): boolean => /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text);
