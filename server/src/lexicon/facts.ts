/** Words of accusations, figures and rankings, from `facts.yml`. */
import { firstWords, type Lists, type Words } from "./lists";

export interface AccusationWords {
	/** Inflected form → lemma of verbs that accuse by themselves, with their particles: ran over → run over. */
	readonly verbs: ReadonlyMap<string, string>;
	/** Inflected form → lemma of those that accuse where a person suffers it. */
	readonly bodily: ReadonlyMap<string, string>;
	/** Inflected form → lemma and the nouns with which it accuses: took, bribes. */
	readonly things: ReadonlyMap<string, { readonly lemma: string; readonly nouns: Words }>;
	/** What the forms of all three begin with: asking it first spares most words three look-ups of up to three words. */
	readonly openings: Words;
	/** Wrongdoers, singular. */
	readonly people: Words;
	readonly crimes: Words;
	/** What shows that a court has spoken. */
	readonly settled: Words;
	/** Before a verb in its sentence they say that somebody charges it. */
	readonly charges: Words;
	/** What shows that a case is under way. */
	readonly pending: Words;
	/** Lemma → what makes it none of wrongdoing behind it: stole the show, lied down. */
	readonly spared: ReadonlyMap<string, Words>;
	/** Adverbs that make a deed wrong, and what a wrong deed lacks: without their | consent. */
	readonly wrongly: Words;
	readonly lacking: Words;
	/** Verbs that accuse in the present tense too: the gang | extorts money. */
	readonly habits: Words;
	/** For them somebody is responsible, or behind them, besides `crimes`. */
	readonly wrongs: Words;
	/** Right before a name they convict by themselves: murderer Ada Kell. */
	readonly convicting: Words;
	/** Forms of verbs whose deed is wrong in secret. */
	readonly secret: Words;
	/** What somebody is robbed of where a court would call it that. */
	readonly valuables: Words;
	readonly forces: Words;
	/** What such sides do to each other. */
	readonly warlike: Words;
	/** Whoever suffers a deed and has no name: him, a guard. */
	readonly sufferers: Words;
	readonly civilians: Words;
}

export interface SuperlativeWords {
	readonly ranks: Words;
	readonly oneOf: Words;
	/** They end in “est” and rank nothing. */
	readonly none: Words;
	readonly sequence: Words;
	readonly scopes: Words;
	/** What is a whole behind “of”: of its kind, of the war. */
	readonly wholes: Words;
	/** Behind “this”: the driest spring this century. */
	readonly spans: Words;
	readonly records: Words;
	/** They say that nothing compares: unprecedented. */
	readonly peerless: Words;
	/** Participles behind “has”: the worst storm the coast has | known. */
	readonly known: Words;
	/** Verbs behind “to” that tell what the ranked are ranked by: the strongest storm to | hit. */
	readonly feats: Words;
	/** Verbs by which people take turns: the first to | arrive. */
	readonly turns: Words;
	/** Sizes that maps give, and what they give them of. */
	readonly sizes: Words;
	readonly landmarks: Words;
	/** What tells who ranks, without a cue. */
	readonly rankers: Words;
	/** What can be measured, behind “one of the most”. */
	readonly traits: Words;
	/** Words with which a ranking may begin, besides superlatives. */
	readonly openers: Words;
}

export interface NumberWords {
	/** Those of wreckage among them. */
	readonly casualties: Words;
	/** What happens to things, which a reporter can count where they are few: destroyed. */
	readonly wreckage: Words;
	/** Of these casualties who does them suffers it: 42 people drowned. */
	readonly dying: Words;
	/** Forms, with their particles, of what is done to many at once: laid off. */
	readonly affecting: Words;
	/** Forms of what happens to many at once: escaped. */
	readonly befalling: Words;
	/** Plurals of what is counted by the case: murders. */
	readonly events: Words;
	/** Before “rate” they make a count of it: the birth rate. */
	readonly countedRates: Words;
	/** Forms of the verbs. */
	readonly changes: Words;
	/** Forms of verbs that change a count: cut the herd. */
	readonly changing: Words;
	/** Forms of verbs that tell how much something comes to, with their particles: amounted to. */
	readonly measures: Words;
	/** Those of them that do so of a count nobody calls an estimate. */
	readonly reckonings: Words;
	/** Forms of what a fire or a flood does to land. */
	readonly ravages: Words;
	/** Forms of what lets out what ought to stay in: leaked. */
	readonly spills: Words;
	/** Forms of what takes money away. */
	readonly drains: Words;
	/** What is compared with times: twice as | many. */
	readonly compared: Words;
	/** What a multiple is of: four times the | limit. */
	readonly norms: Words;
	readonly losses: Words;
	readonly approximators: Words;
	readonly shares: Words;
	/** What is counted in public. */
	readonly tallied: Words;
	/** So many millions of them nobody has on a list: people. */
	readonly masses: Words;
	/** What a clock, a calendar or a map counts. */
	readonly units: Words;
	/** They make a percentage a rule, not a count: a tax of 10 percent. */
	readonly rates: Words;
	/** A market quotes them, alone and in pairs: shares, market value. */
	readonly markets: Words;
	/** What a business or a country counts, whatever its shares do: sales. */
	readonly business: Words;
	/** Who is on somebody's list of wages: employees. */
	readonly staff: Words;
	/** What somebody writes or makes in a life: papers. */
	readonly works: Words;
	/** Whom a study chooses: volunteers. */
	readonly subjects: Words;
	/** They make a figure an election's: turnout. */
	readonly elections: Words;
	/** A share of them is so much of a time or a road. */
	readonly spans: Words;
	/** An election counts them. */
	readonly electoral: Words;
	/** What shall be: a goal of 80 percent. */
	readonly demands: Words;
	/** What tells where a figure comes from, without a cue. */
	readonly derived: Words;
	/** Before an estimated amount they say what became of the money. */
	readonly payments: Words;
	/** They make a percentage a view: 40 percent oppose the bridge. */
	readonly opinions: Words;
	/** People who have come together. */
	readonly crowds: Words;
	/** Before a figure that only says what somebody is: a staff of 400. */
	readonly identifying: Words;
	/** Papers that count: data, a census. */
	readonly statistics: Words;
	/** What shows that the figures around it are a poll's. */
	readonly polls: Words;
}

export interface FactWords {
	readonly accusations: AccusationWords;
	readonly numbers: NumberWords;
	readonly superlatives: SuperlativeWords;
	/** Words of fiction and games, in which wrongdoing is none. */
	readonly play: Words;
}

type Forms = (lemma: string) => readonly string[];

/** `keys` lists the keys of a group: the verbs that need a thing. */
export function factWords(list: Lists, keys: Lists, formsOf: Forms): FactWords {
	const words = (...path: readonly string[]): Words => new Set(list(...path));
	// ran over: a particle stays as it is
	const phraseForms = (lemma: string): readonly string[] => {
		const [verb = lemma, ...particles] = lemma.split(" ");
		return formsOf(verb).map((form) => [form, ...particles].join(" "));
	};
	const verbs = (...path: readonly string[]): ReadonlyMap<string, string> =>
		new Map(list(...path).flatMap((lemma) => phraseForms(lemma).map((form) => [form, lemma] as const)));
	const deeds = {
		verbs: verbs("accusations", "verbs"),
		bodily: verbs("accusations", "bodily"),
		things: new Map(
			keys("accusations", "things").flatMap((lemma) => {
				const nouns = words("accusations", "things", lemma);
				return phraseForms(lemma).map((form) => [form, { lemma, nouns }] as const);
			}),
		),
	};
	return {
		accusations: {
			...deeds,
			openings: firstWords([...deeds.verbs.keys(), ...deeds.bodily.keys(), ...deeds.things.keys()]),
			people: words("accusations", "people"),
			crimes: words("accusations", "crimes"),
			settled: words("accusations", "settled"),
			charges: words("accusations", "charges"),
			pending: words("accusations", "pending"),
			spared: new Map(keys("accusations", "spared").map((lemma) => [lemma, words("accusations", "spared", lemma)])),
			wrongly: words("accusations", "wrongly"),
			habits: words("accusations", "habits"),
			wrongs: words("accusations", "wrongs"),
			convicting: words("accusations", "convicting"),
			lacking: words("accusations", "lacking"),
			secret: new Set(list("accusations", "secret").flatMap(formsOf)),
			valuables: words("accusations", "valuables"),
			forces: words("accusations", "forces"),
			warlike: words("accusations", "warlike"),
			sufferers: words("accusations", "sufferers"),
			civilians: words("accusations", "civilians"),
		},
		numbers: {
			casualties: new Set([...list("casualties"), ...list("wreckage")]),
			wreckage: words("wreckage"),
			dying: words("dying"),
			affecting: new Set(list("affecting").flatMap(phraseForms)),
			befalling: new Set(list("befalling").flatMap(phraseForms)),
			events: words("events"),
			countedRates: words("countedRates"),
			changes: new Set(list("changes").flatMap(formsOf)),
			changing: new Set(list("changing").flatMap(formsOf)),
			measures: new Set(list("measures").flatMap(phraseForms)),
			reckonings: new Set(list("reckonings").flatMap(phraseForms)),
			ravages: new Set(list("ravages").flatMap(phraseForms)),
			spills: new Set(list("spills").flatMap(formsOf)),
			drains: new Set(list("drains").flatMap(phraseForms)),
			compared: words("compared"),
			norms: words("norms"),
			losses: words("losses"),
			approximators: words("approximators"),
			shares: words("shares"),
			masses: words("masses"),
			units: words("units"),
			tallied: words("tallied"),
			rates: words("rates"),
			markets: words("markets"),
			business: words("business"),
			staff: words("staff"),
			works: words("works"),
			subjects: words("subjects"),
			elections: words("elections"),
			spans: words("spans"),
			electoral: words("electoral"),
			demands: words("demands"),
			derived: words("derived"),
			payments: words("payments"),
			opinions: words("opinions"),
			crowds: words("crowds"),
			identifying: words("identifying"),
			polls: words("polls"),
			statistics: words("statistics"),
		},
		superlatives: {
			ranks: words("superlatives", "ranks"),
			oneOf: words("superlatives", "one of"),
			none: words("superlatives", "none"),
			sequence: words("superlatives", "sequence"),
			scopes: words("superlatives", "scopes"),
			wholes: words("superlatives", "wholes"),
			spans: words("superlatives", "spans"),
			records: words("superlatives", "records"),
			peerless: words("superlatives", "peerless"),
			known: words("superlatives", "known"),
			feats: words("superlatives", "feats"),
			turns: words("superlatives", "turns"),
			sizes: words("superlatives", "sizes"),
			landmarks: words("superlatives", "landmarks"),
			rankers: words("superlatives", "rankers"),
			traits: words("superlatives", "traits"),
			openers: new Set([
				...list("superlatives", "ranks"),
				...list("superlatives", "peerless"),
				...list("superlatives", "openers"),
			]),
		},
		play: words("play"),
	};
}
