/** Nouns for persons out of WordNet: single words that mean a person before anything else. Gender is left to the hand-kept lists. */
import { isInstance, KIND, kindsAbove, type Synset, type WordNet } from "./wordnet";
import { capitalized } from "./words";

/** What somebody does, knows, owns, wants or has done: news copy names its sources by such nouns. */
const WANTED: ReadonlySet<string> = new Set(
	(
		"worker|professional|expert|leader|scientist|scholar|creator|entertainer|contestant|traveler|communicator|adviser|" +
		"authority|capitalist|owner|relative|inhabitant|disputant|religious person|wrongdoer|advocate|ruler|combatant|" +
		"negotiator|representative|party|learner|enrollee|acquirer|applicant|sick person|friend|investigator|survivor|" +
		"victim|adversary|reformer|nonconformist|observer|preserver|user|consumer|beneficiary|guest|candidate"
	).split("|"),
);

/** Under these are abuse, women and men as such (the hand-kept lists say what states a gender), and beings of fable. */
const UNWANTED: ReadonlySet<string> = new Set(
	(
		"bad person|failure|female|fool|imaginary being|libertine|male|simpleton|slave|spiritual being|" +
		"unpleasant person|unwelcome person"
	).split("|"),
);

/** `names` are given names and surnames: “Parsons said” is a name, and “Mercer Lane” no title before one. */
export function roleNouns(net: WordNet, names: ReadonlySet<string>): readonly string[] {
	const roles: string[] = [];
	for (const [word, ids] of net.nouns) {
		if (!/^[a-z][a-z-]{2,}$/.test(word) || names.has(capitalized(word)) || names.has(capitalized(`${word}s`))) continue;
		if (
			meansPerson(
				net,
				word,
				ids.flatMap((id) => net.synsets.get(id) ?? []),
			)
		)
			roles.push(word);
	}
	return roles;
}

function meansPerson(net: WordNet, word: string, senses: readonly Synset[]): boolean {
	const [first] = senses;
	if (first === undefined || !isRole(net, word, first)) return false;
	const count = (synset: Synset): number => net.counts.get(`${synset.id} ${word}`) ?? 0;
	const people = senses.filter(({ kind }) => kind === KIND.person);
	const all = senses.reduce((sum, synset) => sum + count(synset), net.counts.get(`- ${word}`) ?? 0);
	const asPerson = people.reduce((sum, synset) => sum + count(synset), 0);
	if (all > 0) return asPerson >= 2 * (all - asPerson);
	return people.length === senses.length && !net.noNouns.has(word);
}

function isRole(net: WordNet, word: string, synset: Synset): boolean {
	if (synset.kind !== KIND.person || isInstance(synset) || !synset.words.includes(word)) return false;
	// “;u” says how a word is used: slang, a slur.
	if (synset.pointers.some(({ sign }) => sign === ";u")) return false;
	const above = [synset, ...kindsAbove(net, synset)].flatMap(({ kind, words }) => (kind === KIND.person ? words : []));
	return above.some((word) => WANTED.has(word)) && !above.some((word) => UNWANTED.has(word));
}
