/** What may stand behind a verb that reports: a clause, an infinitive, a thing, what it is called, what follows a preposition. */
import type { CueVerb } from "./lexicon";
import type { Words } from "./lists";
import { entries, record, strings } from "./tables";

/** A verb and what its content may be. */
export interface Frame extends CueVerb {
	/** “said that …”: a clause; false for verbs of `frames.yml` alone (“attacked”). */
	readonly clause: boolean;
	/** “vowed to mend the gate” */
	readonly infinitive: boolean;
	/** “criticized the plan” */
	readonly thing: boolean;
	/** “called the gate a scandal” */
	readonly predicative: boolean;
	/** “accused the port | of neglect”: the words that begin what is said of the object or to it; undefined where none may. */
	readonly addressed: Words | undefined;
	/** “complained | about the noise”: what follows one of these is the content. */
	readonly prepositions: Words;
}

/** A noun that reports and the words that may begin its content. */
export interface CueNoun {
	readonly lemma: string;
	readonly stance: string;
	readonly begins: Words;
	/** Forms of the verbs that it reports with alone: “took | aim at”; undefined where any light verb will do, or none. */
	readonly lenders?: Words;
	/** Prepositions that it reports behind alone, with “be” before them: “is in | favor of”. */
	readonly within?: Words;
}

/** An adjective of belief or stand and the words that may begin what it is about. */
export interface CueAdjective {
	readonly stance: string;
	readonly begins: Words;
}

/** Every adjective of belief or stand. */
export const cueAdjectiveTable = (adjectives: unknown): ReadonlyMap<string, CueAdjective> =>
	new Map(
		entries(adjectives).flatMap(([stance, list]) =>
			entries(list).map(([word, begins]) => [word, { stance, begins: new Set(strings(begins)) }] as const),
		),
	);

/** Every noun that reports, singular and plural. */
export function cueNounTable(nouns: unknown, pluralOf: (noun: string) => string): ReadonlyMap<string, CueNoun> {
	const table = new Map<string, CueNoun>();
	for (const [stance, list] of entries(nouns))
		for (const [lemma, words] of entries(list)) {
			const noun = { lemma, stance: stance === "speech" ? "noun" : stance, begins: new Set(strings(words)) };
			table.set(lemma, noun).set(pluralOf(lemma), noun);
		}
	return table;
}

/** Nouns that report only with certain verbs: “took aim at”. A noun may stand in both tables. */
export function idiomTable(
	idioms: unknown,
	pluralOf: (noun: string) => string,
	formsOf: (lemma: string) => readonly string[],
): ReadonlyMap<string, CueNoun> {
	const table = new Map<string, CueNoun>();
	for (const [stance, list] of entries(idioms))
		for (const [lemma, idiom] of entries(list)) {
			const { verbs, begins, within } = record(idiom);
			const lenders = new Set(strings(verbs).flatMap(formsOf));
			const noun: CueNoun = {
				lemma,
				stance,
				begins: new Set(strings(begins)),
				lenders,
				...(within === undefined ? {} : { within: new Set(strings(within)) }),
			};
			table.set(lemma, noun).set(pluralOf(lemma), noun);
		}
	return table;
}

/** What somebody is who takes a side: “is a critic of”. */
export function partisanTable(partisans: unknown, pluralOf: (noun: string) => string): ReadonlyMap<string, CueNoun> {
	const table = new Map<string, CueNoun>();
	for (const [lemma, words] of entries(partisans)) {
		const noun = { lemma, stance: "thought", begins: new Set(strings(words)) };
		table.set(lemma, noun).set(pluralOf(lemma), noun);
	}
	return table;
}

/** Verbs that behave alike in one thing, by lemma; `frames.yml` has a sentence of each. */
export interface VerbClasses {
	readonly asking: Words;
	readonly quoting: Words;
	readonly refusing: Words;
	readonly lasting: Words;
	readonly striking: Words;
	readonly accompanying: Words;
	readonly ordering: Words;
	readonly informing: Words;
	readonly showing: Words;
	readonly finding: Words;
	readonly feeling: Words;
	readonly intransitive: Words;
}

/** `words` gives the list at a path of `frames.yml`. */
export const verbClasses = (words: (...path: readonly string[]) => Words): VerbClasses => ({
	asking: words("classes", "asking"),
	quoting: words("classes", "quoting"),
	refusing: words("classes", "refusing"),
	lasting: words("classes", "lasting"),
	striking: words("classes", "striking"),
	accompanying: words("classes", "accompanying"),
	ordering: words("classes", "ordering"),
	informing: words("classes", "informing"),
	showing: words("classes", "showing"),
	finding: words("classes", "finding"),
	feeling: words("classes", "feeling"),
	intransitive: words("classes", "intransitive"),
});

type Table = (...path: readonly string[]) => unknown;

/** Every form of every reporting verb. `formsOf` inflects. */
export function frameTable(
	cues: ReadonlyMap<string, CueVerb>,
	at: Table,
	formsOf: (lemma: string) => readonly string[],
): ReadonlyMap<string, Frame> {
	const lemmas = new Map<string, Frame>();
	for (const verb of cues.values()) lemmas.set(verb.lemma, { ...bare(verb.lemma, verb.stance), ...verb, clause: true });
	const change = (lemma: string, stance: string, part: Partial<Frame>): void => {
		lemmas.set(lemma, { ...(lemmas.get(lemma) ?? bare(lemma, stance)), ...part });
	};
	for (const kind of ["infinitive", "thing", "predicative"] as const)
		for (const [stance, list] of entries(at(kind)))
			for (const entry of strings(list)) change(entry.replace("*", ""), stance, { [kind]: true });
	for (const kind of ["addressed", "prepositions"] as const)
		for (const [stance, verbs] of entries(at(kind)))
			for (const [lemma, words] of entries(verbs)) change(lemma, stance, { [kind]: new Set(strings(words)) });
	const table = new Map<string, Frame>();
	for (const [form, verb] of cues) table.set(form, lemmas.get(verb.lemma) ?? bare(verb.lemma, verb.stance));
	for (const frame of lemmas.values())
		if (!frame.clause) for (const form of formsOf(frame.lemma)) if (!table.has(form)) table.set(form, frame);
	return table;
}

const bare = (lemma: string, stance: string): Frame => ({
	lemma,
	stance,
	ambiguous: false,
	clause: false,
	infinitive: false,
	thing: false,
	predicative: false,
	addressed: undefined,
	prepositions: new Set(),
});
