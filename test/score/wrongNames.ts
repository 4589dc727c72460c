/**
 * How often a direct quotation is given a wrong name, the worst thing that Sourcemark can do. Judged are quotations whose speaker
 * we resolve to a name: it is wrong if neither the name nor an alias shares a word with the annotated speaker.
 *
 * PolNeAR marks the words of the copy, so that only speakers whose head is a name can be judged by it (“Nora Quill”, not *she* nor
 * *the mayor*). The stories of `scu` have full names for every source, however the copy refers to it: there a statement's
 * quotations are judged by the names of all its sources. A word in common is little to ask: where “Nora Quill's aide” is given the
 * name Nora Quill, it does not count as wrong.
 */
import type { Article, Attribution, Entity } from "../../server/src/analysis/article";
import { type Span, slice } from "../../server/src/text/span";

export interface NewsDocument {
	readonly id: string;
	readonly text: string;
	readonly quotes: readonly (Span & {
		readonly kind: string;
		readonly speaker: Span | null;
		readonly speaker_type: string;
	})[];
}

export interface ScuDocument {
	readonly id: string;
	readonly text: string;
	readonly statements: readonly (Span & { readonly sources: readonly { readonly name: string | null }[] })[];
}

/** Annotated kinds of speaker that are names. */
const NAMES: ReadonlySet<string> = new Set(["name", "org_or_place", "proper_other"]);

export function wrongNamesInQuotations(documents: readonly NewsDocument[], articles: readonly Article[]): string {
	const judged = documents.flatMap(({ text, quotes }, index) =>
		quotes.flatMap(({ start, end, kind, speaker, speaker_type }) => {
			if (kind !== "direct" || speaker === null || !NAMES.has(speaker_type)) return [];
			const named = namedEntity(articles[index]?.attributions.find((ours) => isHalf(ours, { start, end })));
			return named === undefined ? [] : [sharesWord(named, [slice(text, speaker)])];
		}),
	);
	return summary(judged);
}

export function wrongNamesInStatements(documents: readonly ScuDocument[], articles: readonly Article[]): string {
	const judged = documents.flatMap(({ statements }, index) =>
		(articles[index]?.attributions ?? []).flatMap((attribution) => {
			const named = attribution.kind === "direct" ? namedEntity(attribution) : undefined;
			const names = statements
				.filter((statement) => 2 * overlap(statement, attribution) >= lengthOf(attribution))
				.flatMap(({ sources }) => sources.flatMap(({ name }) => (name === null ? [] : [name])));
			return named === undefined || names.length === 0 ? [] : [sharesWord(named, names)];
		}),
	);
	return summary(judged);
}

const summary = (judged: readonly boolean[]): string => {
	const wrong = judged.filter((right) => !right).length;
	return `${wrong} of ${judged.length} wrong, ${((100 * wrong) / Math.max(1, judged.length)).toFixed(1)} in 100`;
};

const namedEntity = (attribution: Attribution | undefined): Entity | undefined => attribution?.speaker?.entity;

/** At least half of all that either covers is covered by both. */
const isHalf = (a: Span, b: Span): boolean => 2 * overlap(a, b) >= lengthOf(a) + lengthOf(b) - overlap(a, b);

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const lengthOf = ({ start, end }: Span): number => end - start;

function sharesWord({ name, aliases }: Pick<Entity, "name" | "aliases">, gold: readonly string[]): boolean {
	const ours = new Set([name, ...aliases].flatMap(wordsOf));
	return gold.flatMap(wordsOf).some((word) => ours.has(word));
}

/** Words that many names have in common prove nothing. */
const COMMON: ReadonlySet<string> = new Set(["the", "of", "and", "for", "mr", "mrs", "ms", "dr", "sen", "rep", "gov"]);

const wordsOf = (name: string): readonly string[] =>
	(
		name
			.normalize("NFD")
			.replace(/\p{M}/gu, "")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).filter((word) => word.length > 1 && !COMMON.has(word));
