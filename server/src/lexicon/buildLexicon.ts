/** Makes the lexicon of its files' tables: which word of the lexicon stands under which key of which file. */
import { claimWords } from "./claims";
import { deskWords } from "./desk";
import { factWords } from "./facts";
import { cueAdjectiveTable, cueNounTable, frameTable, idiomTable, partisanTable, verbClasses } from "./frames";
import { inflect } from "./inflect";
import type { Lexicon } from "./lexicon";
import { firstWords, type Words } from "./lists";
import { type LexiconTables, PACKAGED, packedPairs, packedWords } from "./packaged";
import { speechWords } from "./speech";
import {
	aliasTable,
	byGender,
	cueTable,
	demonymTable,
	dig,
	entries,
	givenGenders,
	irregularForms,
	keysAndValues,
	particled,
	pluralOf,
	pluralOfPeople,
	record,
	roleTable,
	selves,
	strings,
} from "./tables";
import { valueWords } from "./values";

/** A lexicon from its tables; words that are missing there are missing in it. */
export const buildLexicon = (tables: LexiconTables): Lexicon =>
	build(
		(file, ...path) => dig(tables[`${file}.yml`], path),
		(list) => record(tables[PACKAGED])[list],
	);

type Lookup = (file: string, ...path: readonly string[]) => unknown;

function build(at: Lookup, packaged: (list: string) => unknown): Lexicon {
	const words = (file: string, ...path: readonly string[]): Words => new Set(strings(at(file, ...path)));
	/** What packages list and what the hand-kept files add. */
	const joined = (listed: string, ...added: readonly (readonly string[])[]): Words =>
		new Set([...packedWords(packaged(listed)), ...added.flat()]);
	const lower = (file: string, ...path: readonly string[]): Words =>
		new Set(strings(at(file, ...path)).map((word) => word.toLowerCase()));
	const list = (file: string, ...path: readonly string[]): readonly string[] => strings(at(file, ...path));
	const formsOf = (lemma: string): readonly string[] =>
		inflect(lemma, irregularForms(at("frames", "irregular"), lemma) ?? particled(at("frames", "irregular"), lemma));
	/** The forms of a list's verbs, and its words as they are. */
	const withForms = (name: string): Words =>
		new Set([...list("frames", name, "verbs").flatMap(formsOf), ...list("frames", name, "words")]);
	const cues = cueTable(at("cues", "verbs"), at("cues", "irregular"));
	const frames = frameTable(cues, (...path) => at("frames", ...path), formsOf);
	const shows = new Set([...list("frames", "classes", "showing"), ...list("frames", "classes", "finding")]);
	const cueNouns = cueNounTable(at("frames", "nouns"), pluralOf);
	const cueIdioms = idiomTable(at("frames", "idioms"), pluralOf, formsOf);
	const partisans = partisanTable(at("frames", "partisans"), pluralOf);
	const cueAdjectives = cueAdjectiveTable(at("frames", "adjectives"));
	const hearsayAdverbs = words("frames", "adverbials", "hearsay");
	const evidential = new Set(list("frames", "evidential").flatMap(formsOf));
	const phrasal = firstWords([...cues.keys(), ...frames.keys()].filter((form) => form.includes(" ")));
	const reporting = [frames, phrasal, cueNouns, cueIdioms, partisans, cueAdjectives, hearsayAdverbs, evidential];
	return {
		cues,
		reporting: new Set([...reporting.flatMap((words) => [...words.keys()]), ...list("frames", "putting")]),
		phrasal,
		frames,
		cueNouns,
		cueIdioms,
		partisans,
		plainCueNouns: new Set(list("frames", "plainNouns").flatMap((noun) => [noun, pluralOf(noun)])),
		anybodysNouns: words("frames", "anybodysNouns"),
		askingNouns: words("frames", "askingNouns"),
		spreading: words("frames", "spreading"),
		prizes: words("frames", "prizes"),
		cueAdjectives,
		linkingVerbs: new Set(list("frames", "linking").flatMap(formsOf)),
		owningVerbs: new Set(list("frames", "owning").flatMap(formsOf)),
		lightVerbs: new Set(list("frames", "light").flatMap(formsOf)),
		verbClasses: verbClasses((...path) => words("frames", ...path)),
		granting: words("frames", "granting"),
		viewNouns: new Map(
			entries(at("frames", "adverbials", "nouns")).map(([word, list]) => [word, new Set(strings(list))] as const),
		),
		pollNouns: words("frames", "adverbials", "polls"),
		showing: new Set([...frames].flatMap(([form, { lemma }]) => (shows.has(lemma) ? [form] : []))),
		hearsayAdverbs,
		evidential,
		unrealized: withForms("unrealized"),
		obliged: withForms("obliged"),
		withheld: withForms("withheld"),
		naming: list("cues", "naming"),
		venues: words("cues", "venues"),
		greetings: words("cues", "greetings"),
		labels: words("cues", "labels"),
		telling: words("cues", "telling"),
		things: words("grammar", "things"),
		objects: words("grammar", "objects"),
		crowds: words("grammar", "crowds"),
		attitudes: words("cues", "attitudes"),
		vague: {
			nouns: list("cues", "vagueNouns"),
			quantifiers: list("cues", "vagueQuantifiers"),
			adverbs: words("cues", "vagueAdverbs"),
			documents: words("cues", "vagueDocuments"),
		},
		pronouns: {
			male: words("grammar", "pronouns", "male"),
			female: words("grammar", "pronouns", "female"),
			neutral: words("grammar", "pronouns", "neutral"),
			relative: words("grammar", "pronouns", "relative"),
			indefinite: words("grammar", "indefinites"),
		},
		gendered: new Map([
			...list("grammar", "gendered", "male").map((word) => [word, "male"] as const),
			...list("grammar", "gendered", "female").map((word) => [word, "female"] as const),
		]),
		abbreviations: words("grammar", "abbreviations"),
		affixes: words("grammar", "affixes"),
		determiners: words("grammar", "determiners"),
		prepositions: words("grammar", "prepositions"),
		phrasePrepositions: words("grammar", "phrasePrepositions"),
		conjunctions: words("grammar", "conjunctions"),
		subordinators: words("grammar", "subordinators"),
		adverbialOpeners: words("grammar", "adverbialOpeners"),
		adjunctOpeners: words("grammar", "adjunctOpeners"),
		afterthoughts: words("grammar", "afterthoughts"),
		times: words("grammar", "times"),
		shares: words("grammar", "shares"),
		auxiliaries: words("grammar", "auxiliaries"),
		adverbs: words("grammar", "adverbs"),
		pastVerbs: words("grammar", "pastVerbs"),
		decades: words("grammar", "decades"),
		clipped: words("grammar", "clipped"),
		givenNames: joined(
			"givenNames",
			packedWords(packaged("givenMen")),
			packedWords(packaged("givenWomen")),
			list("names", "givenNames"),
		),
		givenGenders: givenGenders(packaged("givenMen"), packaged("givenWomen"), list("names", "eitherGender")),
		particles: lower("names", "particles"),
		suffixes: words("names", "suffixes"),
		honorifics: byGender(at("titles", "honorifics"), (word) => word.replace(/\.$/, "")),
		roles: roleTable(packedWords(packaged("roles")), at("titles", "roles"), at("titles", "plurals")),
		sameRoles: new Map(entries(at("titles", "sameRoles")).map(([noun, roles]) => [noun, strings(roles)] as const)),
		collectives: joined("collectives", list("titles", "collectives")),
		groups: new Set([...joined("collectives", list("titles", "collectives"))].map(pluralOf)),
		documents: new Set(list("titles", "documents").flatMap((noun) => [noun, pluralOf(noun)])),
		inquiries: new Set(list("titles", "inquiries").flatMap((noun) => [noun, pluralOf(noun)])),
		gatherings: words("titles", "gatherings"),
		countries: joined("countries", list("places", "countries")),
		// What is kept by hand comes last and wins.
		demonyms: new Map([
			...selves(packedWords(packaged("groups"))),
			...selves(list("places", "peoples").flatMap((people) => [people, ...pluralOfPeople(people)])),
			...packedPairs(packaged("demonyms")),
			...demonymTable(at("places", "demonyms"), at("places", "groups")),
		]),
		regions: joined(
			"regions",
			keysAndValues(at("places", "states")),
			keysAndValues(at("places", "regions")),
			keysAndValues(at("places", "provinces")),
		),
		cities: joined("cities", list("places", "cities")),
		landscapes: words("places", "landscapes"),
		organizations: {
			known: joined("organizations", list("organizations", "known")),
			endings: words("organizations", "endings"),
			beginnings: list("organizations", "beginnings"),
			heads: firstWords(list("organizations", "beginnings")),
			facilities: words("organizations", "facilities"),
			events: words("organizations", "events"),
			likely: words("organizations", "likely"),
			institutions: words("organizations", "institutions"),
		},
		aliases: aliasTable(at("organizations", "aliases")),
		calendar: new Set([
			...keysAndValues(at("calendar", "days")),
			...keysAndValues(at("calendar", "months")),
			...keysAndValues(at("calendar", "holidays")),
		]),
		values: valueWords(at),
		claims: claimWords(
			(...path) => list("claims", ...path),
			(...path) => Object.keys(record(at("claims", ...path))),
			formsOf,
		),
		facts: factWords(
			(...path) => list("facts", ...path),
			(...path) => Object.keys(record(at("facts", ...path))),
			formsOf,
		),
		desk: deskWords((...path) => list("desk", ...path), formsOf),
		speech: speechWords((name) => at("speech", name)),
	};
}
