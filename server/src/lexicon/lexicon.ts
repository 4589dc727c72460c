/**
 * Words as data. `packages.txt` beside this file holds what packages list (`server/lexicons` makes it), the YAML files what
 * they lack; an edge (`main.*`, the command line, a test) reads the files and hands their texts to `parseLexicon`, so that
 * nothing here touches a disk.
 */
import { parseDocument } from "yaml";
import { type ClaimWords, claimWords } from "./claims";
import { type DeskWords, deskWords } from "./desk";
import { type FactWords, factWords } from "./facts";
import { type CueNoun, cueNounTable, type Frame, frameTable, type VerbClasses, verbClasses } from "./frames";
import { inflect } from "./inflect";
import { packedPairs, packedWords, parsePackagedLists } from "./packaged";
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
	pluralOf,
	pluralOfPeople,
	record,
	roleTable,
	selves,
	strings,
} from "./tables";
import { type ValueWords, valueWords } from "./values";

export type Gender = "male" | "female";
export type Words = ReadonlySet<string>;

export interface CueVerb {
	readonly lemma: string;
	readonly stance: string;
	/** True where the verb reports only with “that”, “as” or a quotation beside it. */
	readonly ambiguous: boolean;
}

export interface Lexicon {
	/** Inflected form → verb; forms of two words (“pointed out”) are keys too. */
	readonly cues: ReadonlyMap<string, CueVerb>;
	/** Forms that begin a cue or frame of two words: “pointed | out”. Asking them first spares pairs that are no cue. */
	readonly phrasal: Words;
	/** Inflected form → verb and what its content may be: the verbs of `cues` and those that report no clause. */
	readonly frames: ReadonlyMap<string, Frame>;
	/** Noun, singular or plural → what may begin its content: the claim that, criticism of. */
	readonly cueNouns: ReadonlyMap<string, CueNoun>;
	/** Those of them that report by the words alone: complaints from the port that. */
	readonly plainCueNouns: Words;
	/** Reporting nouns, by lemma, that report with “that” where nobody is named: complaint, fear. */
	readonly anybodysNouns: Words;
	/** Adjectives of belief and stand → their stance: “confident that …”, “critical of …”. */
	readonly cueAdjectives: ReadonlyMap<string, string>;
	/** Forms of verbs that lend a noun their subject: “made the claim that …”. */
	readonly lightVerbs: Words;
	readonly verbClasses: VerbClasses;
	/** Stances of verbs that stand in a clause with “as”: “As Avery noted, …”. */
	readonly granting: Words;
	/** Every form of verbs that tell how things look to nobody named: seems, appeared. */
	readonly evidential: Words;
	/** What stands before “to” where nobody has spoken: plans to say, likely to say. */
	readonly unrealized: Words;
	/** What stands before “to” where somebody must speak: has to say. */
	readonly obliged: Words;
	/** What stands before a participle that reports nothing: denied saying. */
	readonly withheld: Words;
	readonly naming: readonly string[];
	/** What stands before a headline's colon and says nothing: “Analysis: Why the gate failed”. */
	readonly labels: Words;
	/** What is said as a formula: said goodbye. */
	readonly greetings: Words;
	/** Verbs with somebody told behind them: told the council that. */
	readonly telling: Words;
	/** Pronouns for things and facts: this, it. */
	readonly things: Words;
	/** Things that end as agents do: numbers, letters. */
	readonly objects: Words;
	/** Words for people without a noun: some, others, half. */
	readonly crowds: Words;
	/** Verbs of a stand that one can take without a word: support, oppose. */
	readonly attitudes: Words;
	/** Where words are said or written: a statement, a rally. */
	readonly venues: Words;
	readonly vague: {
		readonly nouns: readonly string[];
		readonly quantifiers: readonly string[];
		readonly adverbs: Words;
		readonly documents: Words;
	};
	readonly pronouns: {
		readonly male: Words;
		readonly female: Words;
		readonly neutral: Words;
		readonly relative: Words;
		readonly indefinite: Words;
	};
	/** Every form of a pronoun that states gender: him, herself. */
	readonly gendered: ReadonlyMap<string, Gender>;
	readonly abbreviations: Words;
	/** Beginnings and endings that a hyphen joins for good: `non-`, `-wise`. */
	readonly affixes: Words;
	readonly determiners: Words;
	readonly prepositions: Words;
	readonly phrasePrepositions: Words;
	readonly conjunctions: Words;
	readonly subordinators: Words;
	/** They open a clause or phrase before the main clause: although, despite. */
	readonly adverbialOpeners: Words;
	/** They begin places, times and manners: during, via. */
	readonly adjunctOpeners: Words;
	/** Behind a comma they begin what the reporter adds: compared, versus. */
	readonly afterthoughts: Words;
	/** Days as they stand without a preposition: monday, tonight. */
	readonly times: Words;
	/** Parts of those asked in a poll: percent, half. */
	readonly shares: Words;
	readonly auxiliaries: Words;
	readonly adverbs: Words;
	readonly pastVerbs: Words;
	readonly decades: Words;
	/** Words that have lost their end: `o'`, `an'`. */
	readonly clipped: Words;
	readonly givenNames: Words;
	/** Given names that one gender alone has. Weak evidence: it may exclude a person, and states nothing. */
	readonly givenGenders: ReadonlyMap<string, Gender>;
	readonly particles: Words;
	readonly suffixes: Words;
	/** Lower-case honorific without its stop → what it states of gender. */
	readonly honorifics: ReadonlyMap<string, Gender | "neutral">;
	/** Lower-case role noun, singular or plural → gender that the noun states. */
	readonly roles: ReadonlyMap<string, Gender | "neutral">;
	/** Role noun → titles and other nouns by which copy may have introduced the same person: senator → sen. */
	readonly sameRoles: ReadonlyMap<string, readonly string[]>;
	readonly collectives: Words;
	/** Collectives in the plural: agencies, unions. */
	readonly groups: Words;
	readonly documents: Words;
	readonly countries: Words;
	/** Demonym → country, and groups (`Muslim`) → themselves. */
	readonly demonyms: ReadonlyMap<string, string>;
	readonly regions: Words;
	readonly cities: Words;
	/** Words in the names of places that are nobody's territory: continents, mountains, waters. */
	readonly landscapes: Words;
	readonly organizations: {
		readonly known: Words;
		readonly endings: Words;
		readonly beginnings: readonly string[];
		/** The first words of `beginnings`. */
		readonly heads: Words;
		readonly facilities: Words;
		readonly events: Words;
		/** Often something else: hints to the name finder's model only. */
		readonly likely: Words;
		/** Common nouns that stand for one body when they have a capital. */
		readonly institutions: Words;
	};
	/** A form → the fullest form of the same thing: ISIS → Islamic State. */
	readonly aliases: ReadonlyMap<string, string>;
	readonly calendar: Words;
	/** Words of dates, times, amounts and measures. */
	readonly values: ValueWords;
	/** What gives a claim away. */
	readonly claims: ClaimWords;
	/** Words of accusations, figures and rankings. */
	readonly facts: FactWords;
	/** What the rules on sources ask about. */
	readonly desk: DeskWords;
}

const PACKAGED = "packages.txt";

/** The files that a lexicon is made of, by name; an edge reads exactly these. */
export const LEXICON_FILES = [
	"calendar.yml",
	"claims.yml",
	"cues.yml",
	"desk.yml",
	"facts.yml",
	"frames.yml",
	"grammar.yml",
	"names.yml",
	"organizations.yml",
	"places.yml",
	"titles.yml",
	"values.yml",
	PACKAGED,
] as const;

export interface ParsedLexicon {
	readonly lexicon: Lexicon;
	/** One line per file that is missing or broken; its words are then absent and everything else works on. */
	readonly problems: readonly string[];
}

/** The files' contents as plain values, by file name: what the build packs, since reading YAML takes a while. */
export type LexiconTables = Readonly<Record<string, unknown>>;

export interface ParsedTables {
	readonly tables: LexiconTables;
	readonly problems: readonly string[];
}

/** A lexicon from the texts of its files, by file name. Never throws. */
export function parseLexicon(files: Readonly<Record<string, string>>): ParsedLexicon {
	const { tables, problems } = parseTables(files);
	return { lexicon: buildLexicon(tables), problems };
}

/** Every lexicon file as plain values. Never throws. */
export function parseTables(files: Readonly<Record<string, string>>): ParsedTables {
	const problems: string[] = [];
	const tables: Record<string, unknown> = {};
	for (const name of LEXICON_FILES) {
		const text = files[name];
		if (text === undefined) {
			problems.push(`lexicon file ${name} is missing`);
			continue;
		}
		if (name === PACKAGED) {
			tables[name] = parsePackagedLists(text);
			continue;
		}
		const document = parseDocument(text);
		const fault = document.errors[0];
		if (fault === undefined) tables[name] = document.toJS();
		else problems.push(`lexicon file ${name}: ${fault.message}`);
	}
	return { tables, problems };
}

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
		inflect(lemma, irregularForms(at("frames", "irregular"), lemma));
	/** The forms of a list's verbs, and its words as they are. */
	const withForms = (name: string): Words =>
		new Set([...list("frames", name, "verbs").flatMap(formsOf), ...list("frames", name, "words")]);
	const cues = cueTable(at("cues", "verbs"), at("cues", "irregular"));
	const frames = frameTable(cues, (...path) => at("frames", ...path), formsOf);
	return {
		cues,
		phrasal: firstWords([...cues.keys(), ...frames.keys()].filter((form) => form.includes(" "))),
		frames,
		cueNouns: cueNounTable(at("frames", "nouns"), pluralOf),
		plainCueNouns: new Set(list("frames", "plainNouns").flatMap((noun) => [noun, pluralOf(noun)])),
		anybodysNouns: words("frames", "anybodysNouns"),
		cueAdjectives: new Map(
			entries(at("frames", "adjectives")).flatMap(([stance, list]) =>
				strings(list).map((word) => [word, stance] as const),
			),
		),
		lightVerbs: new Set(list("frames", "light").flatMap(formsOf)),
		verbClasses: verbClasses((...path) => words("frames", ...path)),
		granting: words("frames", "granting"),
		evidential: new Set(list("frames", "evidential").flatMap(formsOf)),
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
		claims: claimWords((...path) => list("claims", ...path)),
		facts: factWords(
			(...path) => list("facts", ...path),
			(...path) => Object.keys(record(at("facts", ...path))),
			formsOf,
		),
		desk: deskWords((...path) => list("desk", ...path), formsOf),
	};
}

/** “Bank of” → “Bank” */
const firstWords = (phrases: readonly string[]): Words => new Set(phrases.flatMap((phrase) => phrase.split(" ", 1)));
