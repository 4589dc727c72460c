/** Countries, cities, regions and demonyms: GeoNames' large cities, WordNet's places, and the words that WordNet ties to them. */
import type { City } from "./packages";
import { isInstance, KIND, kindsAbove, type Synset, type WordNet } from "./wordnet";
import { unaccented } from "./words";

/** Smaller places are often somebody's surname before they are news; Japan's cities, large ones too. */
const LEAST_PEOPLE = 100_000;
const LEAST_PEOPLE_JAPAN = 500_000;

/** Parts of cities, places that are gone, farms. */
const NO_CITY = /^PPL[XQWHF]/;

/** Names of large cities and of capitals, with and without accents; `isTaken` knows words that are more often something else. */
export function cityNames(cities: readonly City[], isTaken: (name: string) => boolean): readonly string[] {
	return cities
		.filter(
			({ country, population, featureCode }) =>
				featureCode === "PPLC" ||
				(population >= (country === "JP" ? LEAST_PEOPLE_JAPAN : LEAST_PEOPLE) && !NO_CITY.test(featureCode)),
		)
		.flatMap(({ name }) => spellings(name))
		.filter((name) => /^\p{Lu}[\p{L}'. -]{3,}$/u.test(name) && !/-(?:si|gun)$/.test(name) && !isTaken(name));
}

/** Copy writes São Paulo and Sao Paulo, and no dots below letters. */
function spellings(name: string): readonly string[] {
	const plain = unaccented(name).replace(/[‘’`ʻʼ]/g, "");
	return /[āēīōūĀĒĪŌŪŏŎŭŬ‘’`ʻʼ]|[^\p{ASCII}À-žșțȘȚ]/u.test(name) ? [plain] : [name, plain];
}

export interface WordNetPlaces {
	readonly cities: readonly string[];
	readonly countries: readonly string[];
	readonly regions: readonly string[];
}

/** Places that WordNet names. Rivers, seas and mountains are regions here: who writes of them writes of a part of the world. */
export function wordNetPlaces(net: WordNet): WordNetPlaces {
	const cities: string[] = [];
	const countries: string[] = [];
	const regions: string[] = [];
	for (const synset of net.synsets.values()) {
		if (!isInstance(synset) || (synset.kind !== KIND.location && synset.kind !== KIND.object)) continue;
		const above = new Set(kindsAbove(net, synset).flatMap(({ words }) => words));
		if (["celestial body", "constellation", "imaginary place", "sign of the zodiac"].some((word) => above.has(word)))
			continue;
		const list = above.has("country") ? countries : isCity(above) ? cities : regions;
		list.push(...synset.words.filter(isPlaceName));
	}
	return { cities, countries, regions };
}

const isCity = (above: ReadonlySet<string>): boolean =>
	above.has("city") || above.has("town") || above.has("municipality") || above.has("village");

const isPlaceName = (name: string): boolean =>
	/^\p{Lu}[\p{L}' -]{3,}$/u.test(name) && !/\b(?:capital|Avenue|Street|Park|of the South)\b/.test(name);

/** Afghan → Afghanistan: who are members of a place, and adjectives that belong to one. */
export function demonyms(
	net: WordNet,
	canonical: (words: readonly string[]) => string | undefined,
): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const synset of net.synsets.values()) {
		const sign =
			synset.kind === KIND.person && !isInstance(synset) ? "#m" : synset.id.startsWith("a") ? "\\" : undefined;
		if (sign === undefined) continue;
		const place = synset.pointers
			.filter((pointer) => pointer.sign === sign)
			.map(({ to }) => net.synsets.get(to))
			.find((to): to is Synset => to !== undefined && to.kind === KIND.location && isInstance(to));
		if (place === undefined) continue;
		const name = canonical(place.words) ?? place.words[0] ?? "";
		for (const word of synset.words) {
			if (!/^\p{Lu}[\p{L}-]{3,}(?: \p{Lu}\p{L}+)?$/u.test(word)) continue;
			// A people of a country (the Hutu) is not the country: where the words share no beginning they are not tied.
			if (!place.words.some((other) => other.slice(0, 3) === word.slice(0, 3))) continue;
			found.set(word, name);
			if (sign === "#m" && !/(?:ese|s|sh|ch|men|man)$/.test(word)) found.set(`${word}s`, name);
		}
	}
	return found;
}
