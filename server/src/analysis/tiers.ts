/**
 * How well a reader can tell who speaks (RULES.md §1): somebody named, a paper or a body, somebody unnamed whom the words
 * describe, somebody unnamed, people of a kind, nobody. The words beside the cue decide, and whom the story ties them to.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Speaker, SpeakerTier } from "./article";
import type { EntityType } from "./paragraph";

/** What the words beside a cue say: their text, the lower-case noun that they turn on, whom they may mean. */
export interface SpeakerWords extends Pick<Speaker, "text" | "form" | "entity" | "candidates"> {
	readonly role: string | undefined;
	/** The type of the name in the words; undefined where they hold none. */
	readonly type: EntityType | undefined;
}

export function tierOf(words: SpeakerWords | undefined, lexicon: Lexicon): SpeakerTier {
	if (words === undefined) return "none";
	const [entity = words.entity] = words.candidates;
	if (entity !== undefined) return tierOfType(entity.type);
	// A phrase that turns on no noun is a pair of names: Nora Quill and Piet Marlow.
	if (words.form === "name" || (words.form === "nominal" && words.role === undefined)) return tierOfType(words.type);
	if (words.role === undefined || words.form === "pronoun" || lexicon.determiners.has(words.role))
		return tierOfPronoun(words, lexicon);
	if (isBody(words.role, lexicon)) return "document or institution";
	if (isDescribed(words, lexicon)) return "described unnamed";
	return isPlural(words.text, words.role) ? "class" : "bare unnamed";
}

const tierOfType = (type: EntityType | undefined): SpeakerTier =>
	type === undefined || type === "PERSON" ? "named" : type === "NORP" ? "class" : "document or institution";

const isBody = (role: string, lexicon: Lexicon): boolean =>
	lexicon.documents.has(role) || lexicon.collectives.has(role);

// they say, some say; he says, whom nothing ties to a name
const tierOfPronoun = ({ text, role }: SpeakerWords, lexicon: Lexicon): SpeakerTier => {
	const first = text.split(" ", 1)[0]?.toLowerCase() ?? "";
	if (lexicon.pronouns.relative.has(first) && role !== undefined) return "described unnamed";
	const isOne = lexicon.gendered.has(first) || /^(?:i|it|one|you|someone|somebody|another)$/.test(first);
	return isOne ? "bare unnamed" : "class";
};

/** “a spokesman for the port”, “the school's cook”, “an official who asked not to be named”; not “officials”, “a senior official”. */
function isDescribed({ text, role = "" }: SpeakerWords, lexicon: Lexicon): boolean {
	const words = text.toLowerCase().split(/[\s,]+/);
	const head = words.indexOf(role);
	if (head < 0) return false;
	const complement = words
		.slice(head + 1)
		.some((word) => lexicon.phrasePrepositions.has(word) || /^(?:who|whose)$/.test(word));
	if (complement) return true;
	// Without more said, many people of a kind are that kind: “police officials”.
	return !isPlural(text, role) && words.slice(0, head).some((word) => !isPlain(word, lexicon));
}

const isPlain = (word: string, lexicon: Lexicon): boolean =>
	lexicon.determiners.has(word) || /^(?:senior|top|local|own|unnamed|anonymous)$/.test(word);

const isPlural = (text: string, role: string): boolean =>
	/(?:[^su]s|men|women|people|police)$/.test(role) && !/^(?:an?|one|this|that|each|every)\s/i.test(text);
