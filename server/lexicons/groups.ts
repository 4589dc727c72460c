/** Organizations, the nouns for them, and peoples and faiths, out of WordNet. */
import { isInstance, KIND, kindsAbove, type Synset, type WordNet } from "./wordnet";

/** Names of organizations of two words and more; one word alone is an office (Justice), a people or a place as well. */
export const organizationNames = (net: WordNet, isTaken: (name: string) => boolean): readonly string[] =>
	organizations(net).flatMap(({ words }) => words.filter((word) => isLongName(word) && !isTaken(word)));

function organizations(net: WordNet): readonly Synset[] {
	return [...net.synsets.values()].filter(
		(synset) =>
			synset.kind === KIND.group &&
			synset.words.every((word) => /\p{Lu}/u.test(word)) &&
			kindsAbove(net, synset).some(({ words }) => words.includes("organization")),
	);
}

const isLongName = (name: string): boolean =>
	/^\p{Lu}[\p{L}'.-]+(?: (?:of|for|on|and|the|\p{Lu}[\p{L}'.-]+))+$/u.test(name);

/** Nouns that mean an organization before anything else: brokerage, militia. */
export function collectiveNouns(net: WordNet): readonly string[] {
	const found: string[] = [];
	for (const [word, ids] of net.nouns) {
		if (!/^[a-z]{4,}$/.test(word) || net.noNouns.has(word)) continue;
		const [first] = ids.flatMap((id) => net.synsets.get(id) ?? []);
		if (first?.kind !== KIND.group || !first.words.includes(word) || isInstance(first)) continue;
		const others = ids.slice(1).reduce((sum, id) => sum + (net.counts.get(`${id} ${word}`) ?? 0), 0);
		if (others > (net.counts.get(`${first.id} ${word}`) ?? 0)) continue;
		if (kindsAbove(net, first).some(({ words }) => words.includes("organization"))) found.push(word);
	}
	return found;
}

/** The first peoples of America are not among them: their names are more often counties, rivers and cities. */
const PEOPLES: ReadonlySet<string> = new Set(["African", "Asian", "European", "Semite", "Slav", "religionist"]);

/** Peoples and faiths, one and many: Hakka, Hakkas, Sunnite. */
export function peoples(net: WordNet, isTaken: (name: string) => boolean): readonly string[] {
	return [...net.synsets.values()].flatMap((synset) => {
		if (synset.kind !== KIND.person || isInstance(synset) || synset.pointers.some(({ sign }) => sign === ";u"))
			return [];
		if (!kindsAbove(net, synset).some(({ words }) => words.some((word) => PEOPLES.has(word)))) return [];
		return synset.words
			.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !/(?:m[ae]n|woman)$/.test(word))
			.map((word) => (/(?:s|x|z|ch|sh|ese)$/.test(word) ? [word] : [word, word.replace(/y$/, "ie").concat("s")]))
			.filter((forms) => !forms.some(isTaken))
			.flat();
	});
}
