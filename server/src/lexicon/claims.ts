/** Phrases and words that give away motives, forecasts and their kin, and what excuses a sentence; from `claims.yml`. */
import type { Lists, Words } from "./lists";
import { type PhraseTable, phraseTable } from "./phrases";

export interface ClaimWords {
	/** They begin a sentence that tells the reader to do something: call the office. */
	readonly biddings: Words;
	/** Who is on the spot for the outlet: reporters. */
	readonly onlookers: Words;
	/** Forms of what a reporter on the spot does: saw, counted. */
	readonly observing: Words;
	/** What was said, as a later sentence calls it: remarks, comments. */
	readonly wordsSaid: Words;
	/** What such words do: came, drew. */
	readonly wordsDo: Words;
	/** Forms of verbs whose complement did not happen: denied stealing, failed to pay. */
	readonly denying: Words;
	/** Forms of deeds that accuse late in an account: beat. */
	readonly deeds: Words;
	readonly motives: PhraseTable;
	/** Their value is “plain” where an outcome must follow, else “strong”. */
	readonly predictions: PhraseTable;
	readonly outcomes: Words;
	readonly scheduled: Words;
	/** Their value is “verb” or “adverb”. */
	readonly evidentials: PhraseTable;
	readonly dispositions: Words;
	readonly minds: Words;
	readonly rebuttals: PhraseTable;
	readonly causes: PhraseTable;
	readonly evaluations: PhraseTable;
	readonly plans: PhraseTable;
	/** First words of all phrases in these tables: one look-up tells most words of a story from those that begin one. */
	readonly openings: Words;
}

export function claimWords(list: Lists): ClaimWords {
	const valued = (phrases: readonly string[], value: string): readonly (readonly [string, string])[] =>
		phrases.map((phrase) => [phrase, value] as const);
	const table = (name: string): PhraseTable => phraseTable(valued(list(name), name));
	const tables = {
		motives: table("motives"),
		predictions: phraseTable([
			...valued(list("predictions", "plain"), "plain"),
			...valued(list("predictions", "strong"), "strong"),
		]),
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
	return {
		...tables,
		openings: new Set(Object.values(tables).flatMap((phrases) => [...phrases.keys()])),
		biddings: new Set(list("biddings")),
		onlookers: new Set(list("onlookers")),
		observing: new Set(list("observing")),
		wordsSaid: new Set(list("wordsSaid")),
		wordsDo: new Set(list("wordsDo")),
		denying: new Set(list("denying")),
		deeds: new Set(list("deeds")),
		outcomes: new Set(list("outcomes")),
		scheduled: new Set(list("scheduled")),
		dispositions: new Set(list("dispositions")),
		minds: new Set(list("minds")),
	};
}
