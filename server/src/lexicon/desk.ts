/** Words of the desk's rules on sources. */
import { fold } from "../text/fold";
import type { Lists, Words } from "./lists";
import { pluralOf } from "./tables";

/** What stands behind a participle that reports without an agent: “believed | to …”, “considered | a scandal”. */
export const COMPLEMENTS = ["to", "that", "of", "for", "with", "as", "over", "on", "at", "thing"] as const;

export type Complement = (typeof COMPLEMENTS)[number];

const SIDES = ["doubt", "concession", "factive", "heat"] as const;

export type Side = (typeof SIDES)[number];

export interface AnonymousWords {
	/** A source that is nothing but a source: source, sources. */
	readonly bare: Words;
	/** People of an office: official, aides. */
	readonly officials: Words;
	readonly spokespeople: Words;
	/** On what spokespeople speak openly: statement. */
	readonly statements: Words;
	/** Offices whose officials brief every day: police. */
	readonly briefing: Words;
	/** Lemmas of cues by which nobody answers a reporter: tweet. */
	readonly unasked: Words;
	/** Those around somebody named: aides. */
	readonly entourage: Words;
	/** Phrases that tell why somebody is not named. */
	readonly reasons: readonly string[];
	readonly insults: Words;
}

/** Words of statements that nobody in particular makes. */
export interface VagueWords {
	/** What somebody voices, singular or plural: complaints. */
	readonly voiced: Words;
	/** Who does, and is nobody in particular: residents. */
	readonly crowd: Words;
	/** What narrows a class: of, at. */
	readonly narrowing: Words;
	/** What everybody is said to do: widely held. */
	readonly shared: Words;
	/** Those that only “by”, “as” or “among” turns into a report: often made by critics. */
	readonly sharedDoing: Words;
	readonly stands: Words;
	readonly sharing: Words;
}

export interface DeskWords {
	readonly vague: VagueWords;
	/** Names of one word that need no introduction, as `fold` has them. */
	readonly famousNames: Words;
	/** Role nouns that ask whose they are. */
	readonly unknownRoles: Words;
	/** Participle of a report without an agent → what may follow it. */
	readonly agentless: ReadonlyMap<string, ReadonlySet<Complement>>;
	/** Those of them that charge somebody: not being accused is no charge. */
	readonly charging: Words;
	/** Keys of those that judge rather than charge or believe: see, consider. */
	readonly judging: Words;
	/** Police, courts and their papers: where they are named, a charge has a source. */
	readonly law: Words;
	/** What a rule settles: considered a felony. */
	readonly standards: Words;
	/** Adverbs that admit hearsay: allegedly. */
	readonly hearsay: Words;
	/** Lemmas of cues that already charge. */
	readonly accusing: Words;
	/** Who charges by saying something: “Police said he allegedly …”. */
	readonly authorities: Words;
	/** People who speak for a body without its name: investigators, firefighters. */
	readonly officers: Words;
	/** Words about an allegation itself. */
	readonly allegations: Words;
	readonly anonymous: AnonymousWords;
	/** Lemma of a cue that takes a side → how: doubt, concession, factive, heat. */
	readonly loaded: ReadonlyMap<string, Side>;
	/** What makes a thing noted a matter of record. */
	readonly acts: Words;
	/** Form of a verb of the mind → its lemma. */
	readonly mental: ReadonlyMap<string, string>;
	/** What there is without anybody's having said it, singular or plural: fears. */
	readonly talk: Words;
	/** Forms of verbs that have a person on either side: met. */
	readonly meetings: Words;
}

/** `formsOf` gives the forms of a verb. */
export const deskWords = (list: Lists, formsOf: (lemma: string) => readonly string[]): DeskWords => ({
	famousNames: new Set(list("famousNames").map(fold)),
	unknownRoles: new Set(list("unknownRoles")),
	agentless: byWord((complement) => list("agentless", complement)),
	charging: new Set(list("charging")),
	judging: new Set(list("judging")),
	law: unionOf(list, "police", "prosecutors", "litigants", "papers", "proceedings"),
	standards: new Set(list("standards")),
	hearsay: new Set(list("hearsay")),
	accusing: new Set(list("accusing")),
	authorities: unionOf(list, "police", "prosecutors", "litigants", "advocates", "papers"),
	officers: unionOf(list, "police", "prosecutors", "responders"),
	allegations: new Set(list("allegations")),
	anonymous: anonymousWords(list),
	vague: vagueWords(list),
	loaded: new Map(SIDES.flatMap((side) => list("loaded", side).map((lemma) => [lemma, side] as const))),
	acts: new Set(list("acts")),
	mental: new Map(list("mental").flatMap((lemma) => formsOf(lemma).map((form) => [form, lemma] as const))),
	talk: new Set(list("talk").flatMap((noun) => [noun, pluralOf(noun)])),
	meetings: new Set(list("meetings")),
});

const unionOf = (list: Lists, ...names: readonly string[]): Words => new Set(names.flatMap((name) => list(name)));

function byWord(listOf: (complement: Complement) => readonly string[]): DeskWords["agentless"] {
	const words = new Map<string, Set<Complement>>();
	for (const complement of COMPLEMENTS)
		for (const word of listOf(complement)) words.set(word, (words.get(word) ?? new Set()).add(complement));
	return words;
}

function anonymousWords(list: Lists): AnonymousWords {
	const nouns = (name: string): Words => new Set(list(name).flatMap((noun) => [noun, pluralOf(noun)]));
	return {
		bare: nouns("bareSources"),
		officials: nouns("officials"),
		spokespeople: new Set(list("spokespeople")),
		statements: new Set(list("statements")),
		briefing: new Set(list("briefing")),
		unasked: new Set(list("unasked")),
		entourage: new Set(list("entourage")),
		reasons: list("reasons"),
		insults: nouns("insults"),
	};
}

function vagueWords(list: Lists): VagueWords {
	const words = (name: string): Words => new Set(list(name));
	return {
		voiced: new Set(list("voiced").flatMap((noun) => [noun, pluralOf(noun)])),
		crowd: words("crowd"),
		narrowing: words("narrowing"),
		shared: words("shared"),
		sharedDoing: words("sharedDoing"),
		stands: words("stands"),
		sharing: words("sharing"),
	};
}
