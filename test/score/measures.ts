/** What the table of the language models holds: every line with the bar that it should reach. Data, so that a test can read it. */

export interface Measure {
	readonly id: string;
	readonly name: string;
	/** The figure to reach; none where a line only informs. */
	readonly bar?: number;
	/** True where the bar is the most that is allowed. */
	readonly atMost?: true;
	readonly digits?: 0;
}

/** The figures of one line, by the program that they are of. */
export interface Row {
	readonly ours: number | undefined;
	readonly compromise?: number;
	readonly wink?: number;
}

export type Figures = Readonly<Record<string, Row>>;

const words = { digits: 0 } as const;
const limit = { atMost: true } as const;

export const MEASURES: readonly Measure[] = [
	{ id: "upos-ewt", name: "UPOS, EWT test", bar: 95 },
	{ id: "upos-gum", name: "UPOS, GUM test", bar: 96 },
	{ id: "upos-news", name: "UPOS, GUM test, news and interviews" },
	{ id: "verb-ewt", name: "VERB F1, EWT test", bar: 97 },
	{ id: "verb-gum", name: "VERB F1, GUM test", bar: 97 },
	{ id: "verbal-ewt", name: "VERB and AUX as one, F1, EWT test", bar: 97 },
	{ id: "verbal-gum", name: "VERB and AUX as one, F1, GUM test", bar: 97 },
	{ id: "lemma-ewt", name: "lemmas, EWT test" },
	{ id: "lemma-gum", name: "lemmas, GUM test" },
	{ id: "uas-ewt", name: "UAS, EWT test", bar: 85.5 },
	{ id: "las-ewt", name: "LAS, EWT test", bar: 82 },
	{ id: "uas-gum", name: "UAS, GUM test", bar: 84.5 },
	{ id: "las-gum", name: "LAS, GUM test", bar: 80.5 },
	{ id: "las-news", name: "LAS, GUM test, news and interviews" },
	{ id: "tokens", name: "words F1 from raw text, GUM news and interviews", bar: 99.5 },
	{ id: "tokens-test", name: "words F1 from raw text, of these the test part", bar: 99.5 },
	{ id: "sentences", name: "sentences F1 from raw text, GUM news and interviews", bar: 96 },
	{ id: "sentences-test", name: "sentences F1 from raw text, of these the test part", bar: 96 },
	...named("eww.dev", 84, 74),
	...named("ieer.dev", 87, 76),
	...named("conll03.dev"),
	...named("gum.test"),
	...named("uner-ewt.test"),
	{ id: "norp-eww.dev", name: "NORP, eww.dev", bar: 88 },
	{ id: "norp-eww.dev-finder", name: "NORP, eww.dev, name finder by itself" },
	{ id: "date-ieer.dev", name: "DATE, ieer.dev", bar: 88 },
	{ id: "money-ieer.dev", name: "MONEY, ieer.dev", bar: 92 },
	{ id: "speed", name: "words a second, tags, names and the trees asked for, whole stories", bar: 60_000, ...words },
	{ id: "speed-all-trees", name: "words a second, a tree for every sentence", ...words },
	{ id: "size-tagger", name: "weights as shipped, MB: tagger" },
	{ id: "size-parser", name: "weights as shipped, MB: parser" },
	{ id: "size-names", name: "weights as shipped, MB: names" },
	{ id: "size", name: "weights as shipped, MB: together", bar: 6, ...limit },
	{ id: "load", name: "load to ready, ms", bar: 150, ...limit, ...words },
	{ id: "memory", name: "resident, idle, MB", bar: 90, ...limit, ...words },
];

/** The lines for names of one corpus: as the analysis gives them in the end, and as the name finder alone does. */
function named(corpus: string, bar?: number, organizationBar?: number): readonly Measure[] {
	return [
		{ id: `names-${corpus}`, name: `PER, ORG, LOC, ${corpus}`, ...barOf(bar) },
		{ id: `names-${corpus}-finder`, name: `PER, ORG, LOC, ${corpus}, name finder by itself` },
		{ id: `org-${corpus}`, name: `ORG, ${corpus}`, ...barOf(organizationBar) },
		{ id: `org-${corpus}-finder`, name: `ORG, ${corpus}, name finder by itself` },
	];
}

function barOf(bar: number | undefined): { readonly bar?: number } {
	return bar === undefined ? {} : { bar };
}

/** Whether `figure` stays below the bar of its line, or above one that is a limit. */
export const misses = ({ bar, atMost }: Measure, figure: number | undefined): boolean =>
	bar !== undefined && figure !== undefined && (atMost ? figure > bar : figure < bar);
