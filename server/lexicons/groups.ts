/** Organizations, the nouns for them, and peoples and faiths, out of WordNet. */
import { isInstance, KIND, kindsAbove, type Synset, type WordNet } from "./wordnet";

/** Names of organizations of two words and more; one word alone is an office (Justice), a people or a place as well. */
export const organizationNames = (net: WordNet, isTaken: (name: string) => boolean): readonly string[] =>
	organizations(net).flatMap(({ words }) => words.filter((word) => isLongName(word) && !isTaken(word)));

/** The long form and its acronym, `Federal Bureau of Investigation` and `FBI`; who shares an acronym is left out. */
export function acronyms(
	net: WordNet,
	isTaken: (name: string) => boolean,
): readonly (readonly [long: string, acronym: string])[] {
	const pairs = organizations(net).flatMap(({ words }) => {
		const long = words.find((word) => isLongName(word) && !isTaken(word));
		if (long === undefined) return [];
		const short = words.find((word) => /^[A-Z]{3,5}$/.test(word) && initialsOf(long).includes(word));
		return short === undefined ? [] : [[long, short] as const];
	});
	const isShared = (name: string): boolean => pairs.filter((pair) => pair.includes(name)).length > 1;
	return pairs.filter((pair) => !pair.some(isShared));
}

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

/** With and without the small words: Department of Defense has D, O, D and D, D. */
function initialsOf(name: string): readonly string[] {
	const words = name.split(/[ -]/);
	const initials = (chosen: readonly string[]): string => chosen.map((word) => word.charAt(0).toUpperCase()).join("");
	return [initials(words), initials(words.filter((word) => !/^(?:of|for|on|and|the)$/.test(word)))];
}

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

const PEOPLES: ReadonlySet<string> = new Set([
	"Amerindian",
	"African",
	"Asian",
	"European",
	"Semite",
	"Slav",
	"religionist",
]);

/** Peoples and faiths, one and many: Cherokee, Cherokees, Sunnite. */
export function peoples(net: WordNet, isTaken: (name: string) => boolean): readonly string[] {
	return [...net.synsets.values()].flatMap((synset) => {
		if (synset.kind !== KIND.person || isInstance(synset) || synset.pointers.some(({ sign }) => sign === ";u"))
			return [];
		if (!kindsAbove(net, synset).some(({ words }) => words.some((word) => PEOPLES.has(word)))) return [];
		return synset.words
			.filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !/(?:m[ae]n|woman)$/.test(word))
			.flatMap((word) => (/(?:s|x|ch|sh|ese)$/.test(word) ? [word] : [word, `${word}s`]))
			.filter((word) => !isTaken(word));
	});
}
