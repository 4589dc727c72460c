/** Which phrases name somebody who can say, ask or want something. */
import type { SpeakerPhrase } from "./paragraph";
import type { View } from "./view";

const POSSESSIVE = /^(?:his|her|their|its)$/;

/** The storm rejects no boat as the council rejects a plan: a person, a body, a people, a document, or a pronoun for one. */
export function maySpeak({ lexicon, text }: View, { form, name, role, head }: SpeakerPhrase): boolean {
	if (form === "pronoun") return !lexicon.things.has(text.slice(head.start, head.end).toLowerCase());
	if (name !== undefined) return name.type === undefined || /^(?:PERSON|ORG|GPE|NORP)$/.test(name.type);
	// Quill and Avery
	if (role === undefined) return true;
	const noun = role;
	return (
		POSSESSIVE.test(noun) ||
		lexicon.roles.has(noun) ||
		lexicon.collectives.has(noun) ||
		lexicon.groups.has(noun) ||
		lexicon.documents.has(noun) ||
		lexicon.crowds.has(noun) ||
		lexicon.shares.has(noun) ||
		// users, detractors, activists, librarians, employees; not “numbers”
		(/[a-z]{2}(?:er|or|ist|ian|ee)s$/.test(noun) && !lexicon.objects.has(noun))
	);
}

/**
 * A noun phrase and no other words: the parser gives “for ten years”, “wherever one lands” or a lone “the” for the subject of a
 * clause that it does not understand.
 */
export function isNounPhrase({ lexicon, text }: View, { start, end, form }: SpeakerPhrase): boolean {
	const words = text.slice(start, end).toLowerCase().split(/\s+/);
	const first = words[0] ?? "";
	// nobody who knew him | would have expected it
	if (words.length === 1 && /^(?:him|them|me|us)$/.test(first)) return false;
	if (form === "pronoun" || POSSESSIVE.test(first)) return true;
	// now | that he is the owner
	if (first === "that" && /^(?:he|she|they|it|we|i)$/.test(words[1] ?? "")) return false;
	if (words.length === 1 && lexicon.determiners.has(first)) return lexicon.crowds.has(first);
	return !(
		(lexicon.prepositions.has(first) && !/^(?:over|under|around|about|like)$/.test(first)) ||
		(lexicon.subordinators.has(first) && first !== "that" && first !== "what") ||
		/^(?:so|wherever|whenever|however|whatever|then|there|here|not|yes|no|and|but)$/.test(first)
	);
}
