/** Word lists that are made from packages: current, with what copy needs, without what it means otherwise. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagedLists } from "../../../server/lexicons/lists";
import { parseTables } from "../../../server/src/lexicon/files";
import { packedPairs, packedWords, parsePackagedLists } from "../../../server/src/lexicon/packaged";
import { isUpdate } from "../../support/cases";
import { knowledge, lexiconFolder, root } from "../../support/knowledge";

const file = join(lexiconFolder, "packages.txt");
const lists = parsePackagedLists(readFileSync(file, "utf8"));
const sets = new Map(
	Object.entries(lists).map(([list, text]) => [
		list,
		new Set([...packedPairs(text).map(([first]) => first), ...packedWords(text)]),
	]),
);
const words = (list: string): ReadonlySet<string> => sets.get(list) ?? new Set();

describe("lists out of packages", () => {
	it("are current (`npm run lexicons` writes them)", async () => {
		const wanted = await packagedLists(join(root, "server/lexicons"));
		if (isUpdate()) writeFileSync(file, wanted);
		equal(readFileSync(file, "utf8") === wanted, true);
	}).timeout(60_000);

	for (const [list, some] of [
		["givenMen", ["Svetoslav", "Yusuf", "Renato", "Mark"]],
		["givenWomen", ["Agnieszka", "Grace"]],
		["givenNames", ["Leslie"]],
		["countries", ["Uruguay", "Saudi Arabia", "Greenland"]],
		["cities", ["Guangzhou", "São Paulo", "Sao Paulo", "Paramaribo"]],
		["regions", ["Andalusia", "Dead Sea", "Prince Edward Island"]],
		["demonyms", ["Uruguayan", "Uruguayans", "Swedish"]],
		["groups", ["Hakka", "Hakkas"]],
		["organizations", ["World Health Organization", "Salvation Army"]],
		["roles", ["dockworker", "appraiser", "oboist"]],
		["collectives", ["brokerage", "militia"]],
	] as const) {
		it(`hold ${list}`, () =>
			deepEqual(
				some.filter((word) => !words(list).has(word)),
				[],
			));
	}

	for (const [list, none] of [
		// Words, months, titles, places and companies before they are names.
		["givenNames", ["Will", "May", "Mark", "Rose", "Prince", "Paris", "Santa", "China", "Per", "King"]],
		["givenMen", ["Will", "Prince", "Per", "King", "Leslie", "Agnieszka"]],
		["givenWomen", ["May", "Paris", "Santa", "Andrea", "Svetoslav"]],
		["countries", ["Jersey", "Korea, Republic of"]],
		["cities", ["Reading", "Nice", "Bath", "Of", "Mobile", "Union", "Jackson", "Houston", "Chiba"]],
		["regions", ["Union", "North", "Wall Street", "Kabul"]],
		["demonyms", ["Latin", "Olympic", "Hutu", "German", "Roman"]],
		["groups", ["Kansas", "Iowa", "Friends", "Maricopa", "Highlander"]],
		["organizations", ["Wall Street", "Justice", "United States"]],
		// Surnames, and words that are oftener something else.
		["roles", ["parson", "mercer", "head", "figure", "second", "counter", "light", "widow"]],
		["collectives", ["country", "enemy", "nation"]],
	] as const) {
		it(`leave out of ${list} what copy means otherwise`, () =>
			deepEqual(
				none.filter((word) => words(list).has(word)),
				[],
			));
	}

	it("keep the names that both genders have out of what a given name lets expect", () => {
		const { givenGenders, givenNames } = knowledge.lexicon;
		deepEqual(
			["Svetoslav", "Agnieszka", "Leslie", "Alex"].map((name) => givenGenders.get(name)),
			["male", "female", undefined, undefined],
		);
		for (const name of givenGenders.keys()) ok(givenNames.has(name), name);
	});

	it("state no gender of a role", () => {
		for (const role of words("roles")) ok(knowledge.lexicon.roles.has(role), role);
		equal(knowledge.lexicon.roles.get("dockworker"), "neutral");
	});

	it("hold roles of one word: the last word of a phrase is looked up", () =>
		deepEqual(
			[...knowledge.lexicon.roles.keys()].filter((role) => role.includes(" ")),
			[],
		));

	it("stay small", () => ok(readFileSync(file).length < 400_000));

	it("are not repeated by hand", () => {
		const { tables } = parseTables(
			Object.fromEntries(
				["names.yml", "places.yml", "titles.yml"].map((name) => [
					name,
					readFileSync(join(lexiconFolder, name), "utf8"),
				]),
			),
		);
		const kept = (name: string, list: string): readonly string[] =>
			((tables[name] as Readonly<Record<string, readonly string[]>>)[list] ?? []).filter((word) =>
				words(list).has(word),
			);
		deepEqual(
			[
				kept("names.yml", "givenNames"),
				kept("places.yml", "countries"),
				kept("places.yml", "cities"),
				kept("places.yml", "regions"),
				kept("places.yml", "groups"),
				kept("titles.yml", "collectives"),
			].flat(),
			[],
		);
	});
});
