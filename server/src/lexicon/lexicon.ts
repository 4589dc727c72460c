/** The words that the analysis and the rules know, as `buildLexicon.ts` makes them of their files. */
import type { ClaimWords } from "./claims";
import type { DeskWords } from "./desk";
import type { FactWords } from "./facts";
import type { CueAdjective, CueNoun, Frame, VerbClasses } from "./frames";
import type { Words } from "./lists";
import type { SpeechWords } from "./speech";
import type { ValueWords } from "./values";

export type Gender = "male" | "female";

export interface CueVerb {
	readonly lemma: string;
	readonly stance: string;
	/** True where the verb reports only with “that”, “as” or a quotation beside it. */
	readonly ambiguous: boolean;
}

export interface Lexicon {
	/** Inflected form → verb; forms of two words (“pointed out”) are keys too. */
	readonly cues: ReadonlyMap<string, CueVerb>;
	/** Words at which a report may stand, whatever its kind: where a sentence has none of them, nothing in it is asked. */
	readonly reporting: Words;
	/** Forms that begin a cue or frame of two words: “pointed | out”. Asking them first spares pairs that are no cue. */
	readonly phrasal: Words;
	/** Inflected form → verb and what its content may be: the verbs of `cues` and those that report no clause. */
	readonly frames: ReadonlyMap<string, Frame>;
	/** Noun, singular or plural → what may begin its content: the claim that, criticism of. */
	readonly cueNouns: ReadonlyMap<string, CueNoun>;
	/** Noun → the verbs that it reports with alone: took aim at. A noun may stand here and in `cueNouns`. */
	readonly cueIdioms: ReadonlyMap<string, CueNoun>;
	/** What somebody is who takes a side, and what begins the side: is a critic of. */
	readonly partisans: ReadonlyMap<string, CueNoun>;
	/** Those of `cueNouns` that report by the words alone: complaints from the port that. */
	readonly plainCueNouns: Words;
	/** Reporting nouns, by lemma, that report with “that” where nobody is named: complaint, fear. */
	readonly anybodysNouns: Words;
	/** Those that ask where a question follows and nobody is named: a debate over whether. */
	readonly askingNouns: Words;
	/** What somebody claims and says nothing: the nomination, a victory. */
	readonly prizes: Words;
	/** What words that nobody owns do: rumors were swirling, fears grew. */
	readonly spreading: Words;
	/** Adjectives of belief and stand: “confident that …”, “critical of …”. */
	readonly cueAdjectives: ReadonlyMap<string, CueAdjective>;
	/** Every form of the verbs that stand for “be” before an adjective: remained. */
	readonly linkingVerbs: Words;
	/** Forms of verbs that lend a noun their subject: “made the claim that …”. */
	readonly lightVerbs: Words;
	/** Forms of verbs by which somebody deals with their own claim: kept his promise. */
	readonly owningVerbs: Words;
	readonly verbClasses: VerbClasses;
	/** Stances of verbs that stand in a clause with “as”: “As Avery noted, …”. */
	readonly granting: Words;
	/** Every form of verbs that tell how things look to nobody named: seems, appeared. */
	readonly evidential: Words;
	/** in → view, by → account. */
	readonly viewNouns: ReadonlyMap<string, Words>;
	readonly pollNouns: Words;
	/** Every form of the verbs by which papers and pictures show something: shows, revealed, found. */
	readonly showing: Words;
	readonly hearsayAdverbs: Words;
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
	/** Documents of those who look into things: poll, audit. */
	readonly inquiries: Words;
	/** What documents come in: batch, series. */
	readonly gatherings: Words;
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
	/** What quotations and transcripts write differently. */
	readonly speech: SpeechWords;
}
