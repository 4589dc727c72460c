/** Fills the table of towns and surnames (`namesKnown.ts`) from packages: GeoNames' places, and faker's surnames. */
import { readCities, readPersonNames } from "../lexicons/packages";
import { unaccented } from "../lexicons/words";
import { hashString, normalizeForm } from "../src/models/hash";
import { joinPhrase } from "../src/models/namesGazetteer";
import { KNOWN, knownTable } from "../src/models/namesKnown";

/** Smaller places are many, and few of them are ever news. */
const LEAST_PEOPLE = 5000;

export async function knownWords(): Promise<Int8Array> {
	const { surnames } = await readPersonNames();
	const kinds = new Map<number, number>();
	const enter = (name: string, kind: number): void => {
		for (const spelling of new Set([name, unaccented(name)])) {
			if (!/^\p{Lu}[\p{L}'’. -]{2,}$/u.test(spelling)) continue;
			const phrase = spelling
				.split(/\s+/)
				.reduce((before, word) => joinPhrase(before, hashString(normalizeForm(word))), 0);
			kinds.set(phrase, (kinds.get(phrase) ?? 0) | kind);
		}
	};
	for (const { name, population } of readCities()) if (population >= LEAST_PEOPLE) enter(name, KNOWN.town);
	for (const name of surnames) enter(name, KNOWN.surname);
	return knownTable(kinds);
}
