/** Names found against names annotated: exact span and type, as `tools/score_ner.js` counts. */

import type { NameDocument } from "../src/models/namesDocument";
import type { FoundName } from "../src/models/namesEvidence";
import { NAME_TYPES } from "../src/models/namesLabels";
import { findNames } from "../src/models/namesLooks";
import type { NameModel } from "../src/models/namesTable";
import type { NameDocumentLabels } from "./namesCorpora";

export interface Score {
	found: number;
	gold: number;
	right: number;
}

export const f1 = ({ found, gold, right }: Score): number => (found + gold === 0 ? 0 : (200 * right) / (found + gold));

export interface ReadDocument {
	readonly labels: NameDocumentLabels;
	readonly document: NameDocument;
}

export function scoreNames(documents: readonly ReadDocument[], model: NameModel, looks?: number): Map<string, Score> {
	const scores = new Map<string, Score>();
	for (const { labels, document } of documents) scoreFound(labels, findNames(document, model, looks), scores);
	return scores;
}

export interface TypedSpan {
	readonly start: number;
	readonly end: number;
	readonly type: string;
}

export const spansOf = ({ tokens }: NameDocumentLabels, names: readonly FoundName[]): readonly TypedSpan[] =>
	names.map(({ sentence, first, last, type }) => ({
		start: tokens[sentence]?.[first]?.start ?? 0,
		end: tokens[sentence]?.[last]?.end ?? 0,
		type: NAME_TYPES[type] ?? "MISC",
	}));

const COARSE: Readonly<Record<string, string>> = { EVENT: "MISC", WORK: "MISC", PRODUCT: "MISC" };
const MAIN: ReadonlySet<string> = new Set(["PER", "ORG", "LOC"]);

/** Adds one document to `scores`. */
export function scoreFound(labels: NameDocumentLabels, names: readonly FoundName[], scores: Map<string, Score>): void {
	const found = spansOf(labels, names);
	const scored = new Set(labels.types.map((type) => COARSE[type] ?? type));
	const keyed = (spans: readonly TypedSpan[]): Map<string, string> =>
		new Map(
			spans
				.map((span) => [keyOf(labels.text, span), COARSE[span.type] ?? span.type] as const)
				.filter(([, type]) => scored.has(type)),
		);
	const gold = keyed(labels.gold);
	const ours = keyed(found);
	const count = (type: string, key: keyof Score): void => {
		for (const name of [type, ...(MAIN.has(type) ? ["main"] : [])]) {
			const score = scores.get(name) ?? { found: 0, gold: 0, right: 0 };
			score[key]++;
			scores.set(name, score);
		}
	};
	for (const [key, type] of ours) {
		count(type, "found");
		if (gold.get(key) === type) count(type, "right");
	}
	for (const [, type] of gold) count(type, "gold");
}

/** Without a leading “the” and a trailing possessive. */
function keyOf(text: string, { start, end }: TypedSpan): string {
	const words = text.slice(start, end);
	const article = /^the\s+/i.exec(words)?.[0].length ?? 0;
	const possessive = /(?:['’]s|['’])$/.exec(words)?.[0].length ?? 0;
	return `${start + article}:${end - possessive}`;
}

export function printScores(title: string, scores: ReadonlyMap<string, Score>): string {
	const parts = ["main", "PER", "ORG", "LOC", "NORP", "MISC"].flatMap((type) => {
		const score = scores.get(type);
		if (score === undefined || score.gold === 0) return [];
		const precision = (100 * score.right) / (score.found || 1);
		const recall = (100 * score.right) / score.gold;
		return [`${type} ${f1(score).toFixed(1)} (${precision.toFixed(0)}/${recall.toFixed(0)})`];
	});
	return `${title.padEnd(18)} ${parts.join("  ")}`;
}
