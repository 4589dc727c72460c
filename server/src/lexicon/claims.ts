/** Phrases and words that give away motives, forecasts and their kin, and what excuses a sentence; from `claims.yml`. */
import type { Lists, Words } from "./lists";
import { type PhraseTable, phraseTable } from "./phrases";

export interface ClaimWords {
	/** They begin a sentence that tells the reader to do something: call the office. */
	readonly biddings: Words;
	/** What somebody would suffer: cost, leave. */
	readonly losses: Words;
	/** Who finds things out: researchers. */
	readonly investigators: Words;
	/** What they do to that end: used, compared. */
	readonly methods: Words;
	/** Who is on the spot for the outlet: reporters. */
	readonly onlookers: Words;
	/** Forms of what a reporter on the spot does: saw, counted. */
	readonly observing: Words;
	/** What was said, as a later sentence calls it: remarks, comments. */
	readonly wordsSaid: Words;
	/** What such words do: came, drew. */
	readonly wordsDo: Words;
	/** What is somebody's: in the | words | of, by her own | account. */
	readonly accounts: Words;
	/** Verbs with which somebody ranks himself: the lodge | bills | itself as the oldest. */
	readonly styling: Words;
	/** Forms of verbs whose complement did not happen: denied stealing, failed to pay. */
	readonly denying: Words;
	/** Forms of deeds that accuse late in an account: beat. */
	readonly deeds: Words;
	/** Their value is the kind of phrase, a key of `motives`: “phrases”, “thoughts”, “because” … */
	readonly motives: PhraseTable;
	/** What somebody is after, base forms and those in -ing: to | woo, aimed at | reassuring; their value is the base form. */
	readonly aims: PhraseTable;
	/** Base form → the nouns with which alone it tells an aim: win | votes. Those missing tell it by themselves. */
	readonly aimed: ReadonlyMap<string, Words>;
	/** Nouns that call an act what it was for: in an | attempt to. */
	readonly tries: Words;
	/** Verbs whose infinitive is another's to do: urged the council to. */
	readonly controlling: Words;
	/** Verbs whose infinitive tells what somebody does, where they have no object: fought to. */
	readonly endeavoring: Words;
	/** Nouns for those who act, besides roles and collectives. */
	readonly bodies: Words;
	/** What moves people: out of | loyalty, driven by | greed. */
	readonly moods: Words;
	/** Behind “rather than” what somebody would not do: face, admit. */
	readonly dreaded: Words;
	/** Participles behind “was” that state what an act was for: was | intended to. */
	readonly stating: Words;
	/** Verbs with which somebody only calls something so: pitched it as a way to. */
	readonly posing: Words;
	/** What an act is called by whoever knows why it was done: payback for. */
	readonly gestures: Words;
	/** What behind “because” gives a motive: wanted, feared. */
	readonly wishes: Words;
	/** Nouns that an infinitive belongs to: an attempt to. */
	readonly inviting: Words;
	/** Their value is “plain” where an outcome must follow, “strong” where any verb does, else its own group's name. */
	readonly predictions: PhraseTable;
	readonly outcomes: Words;
	/** Outcomes that people and bodies can mean to bring about: then “will” tells a plan. */
	readonly chosen: Words;
	/** Participles of what happens to something: will be | lost. */
	readonly undergone: Words;
	/** Verb → the words that make an outcome of it: make it | harder. */
	readonly light: ReadonlyMap<string, Words>;
	/** Nouns that a prospect is a forecast of: headed for | defeat. */
	readonly prospects: Words;
	/** Plurals of people of whom a forecast tells no plan: voters. */
	readonly everyone: Words;
	readonly scheduled: Words;
	/** Events and states that work on others, so that what they “will” do is a forecast: the closure will. */
	readonly causing: Words;
	/** What such an event does by its calendar or by its nature: the strike will | start. */
	readonly routine: Words;
	readonly weather: Words;
	/** Nouns of the time to come: the outlook | is bleak. */
	readonly outlooks: Words;
	/** Prices and limits that a body sets: the fine will rise to $40. */
	readonly setPrices: Words;
	/** What somebody is “bound to” do by law. */
	readonly duties: Words;
	/** What is done because there is no other way: will have to | ration. */
	readonly forced: Words;
	/** Their value is “verb” or “adverb”. */
	readonly evidentials: PhraseTable;
	readonly dispositions: Words;
	readonly minds: Words;
	readonly rebuttals: PhraseTable;
	readonly causes: PhraseTable;
	readonly evaluations: PhraseTable;
	readonly plans: PhraseTable;
	/** First words of all phrases in these tables, and of aims: one look-up tells most words of a story from those that begin one. */
	readonly openings: Words;
}

/** Groups of phrases behind which a motive stands. */
const MOTIVES = ["phrases", "moods", "ends", "thoughts", "movers", "fronted", "because", "dreads", "outcomes"] as const;

/** Groups of phrases that foretell. */
const PREDICTIONS = [
	"plain",
	"strong",
	"sure",
	"leaning",
	"hedged",
	"standing",
	"should",
	"prospect",
	"ahead",
	"nearing",
	"likely",
	"outlook",
	"reduced",
] as const;

/** `keys` lists the keys of a group: the light verbs; `formsOf` gives the forms of a verb. */
export function claimWords(list: Lists, keys: Lists, formsOf: (lemma: string) => readonly string[]): ClaimWords {
	const valued = (phrases: readonly string[], value: string): readonly (readonly [string, string])[] =>
		phrases.map((phrase) => [phrase, value] as const);
	const table = (name: string): PhraseTable => phraseTable(valued(list(name), name));
	const tables = {
		motives: phraseTable(MOTIVES.flatMap((kind) => valued(list("motives", kind), kind))),
		predictions: phraseTable([...PREDICTIONS.flatMap((kind) => valued(list("predictions", kind), kind))]),
		evidentials: phraseTable([
			...valued(
				list("evidentials", "verbs").flatMap((verb) => [verb, `${verb}s`, `${verb}ed`]),
				"verb",
			),
			...valued(list("evidentials", "adverbs"), "adverb"),
		]),
		rebuttals: table("rebuttals"),
		causes: table("causes"),
		evaluations: table("evaluations"),
		plans: table("plans"),
	};
	// will be torn up; not will be raised, which somebody means to do
	const unchosen = list("outcomes").filter((verb) => !list("chosen").includes(verb));
	// to win over; aimed at winning over
	const aimForms = (lemma: string): readonly (readonly [string, string])[] => {
		const [verb = lemma, ...particles] = lemma.split(" ");
		return [verb, ...formsOf(verb).filter((form) => form.endsWith("ing"))].map(
			(form) => [[form, ...particles].join(" "), lemma] as const,
		);
	};
	const aimed = new Map(keys("aimed").map((verb) => [verb, new Set(list("aimed", verb))]));
	return {
		...tables,
		aimed,
		aims: phraseTable([...list("aims"), ...aimed.keys()].flatMap(aimForms)),
		bodies: new Set(list("bodies")),
		moods: new Set(list("moods")),
		dreaded: new Set(list("dreaded")),
		posing: new Set(list("posing").flatMap(formsOf)),
		gestures: new Set(list("gestures")),
		stating: new Set(list("stating")),
		tries: new Set(list("tries")),
		endeavoring: new Set(list("endeavoring").flatMap(formsOf)),
		controlling: new Set(list("controlling").flatMap(formsOf)),
		openings: new Set([
			"to",
			"at",
			...list("gestures"),
			...list("moods"),
			...Object.values(tables).flatMap((phrases) => [...phrases.keys()]),
		]),
		biddings: new Set(list("biddings")),
		losses: new Set(list("losses")),
		investigators: new Set(list("investigators")),
		methods: new Set(list("methods")),
		onlookers: new Set(list("onlookers")),
		observing: new Set(list("observing")),
		wordsSaid: new Set(list("wordsSaid")),
		wordsDo: new Set(list("wordsDo")),
		accounts: new Set(list("accounts")),
		styling: new Set(list("styling")),
		denying: new Set(list("denying")),
		deeds: new Set(list("deeds")),
		wishes: new Set(list("wishes")),
		inviting: new Set(list("inviting")),
		outcomes: new Set(list("outcomes")),
		chosen: new Set(list("chosen")),
		undergone: new Set([...list("undergone"), ...unchosen.flatMap(formsOf)]),
		light: new Map(keys("light").map((verb) => [verb, new Set(list("light", verb))])),
		prospects: new Set(list("prospects")),
		everyone: new Set(list("everyone")),
		scheduled: new Set(list("scheduled")),
		causing: new Set(list("causing")),
		routine: new Set(list("routine")),
		weather: new Set(list("weather")),
		outlooks: new Set(list("outlooks")),
		setPrices: new Set(list("setPrices")),
		duties: new Set(list("duties")),
		forced: new Set(list("forced")),
		dispositions: new Set(list("dispositions")),
		minds: new Set(list("minds")),
	};
}
