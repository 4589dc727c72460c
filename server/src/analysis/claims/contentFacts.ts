/** What the content of an attribution holds that a claim may share: entities, words, figures. */
import { countWhile } from "../../text/search";
import type { Attribution, Entity } from "../article";
import type { Evidence } from "./placed";
import { stemOf } from "./sameFact";

export interface Content {
	readonly entities: readonly Entity[];
	/** Stems of the words that are asked for. */
	readonly stems: ReadonlySet<string>;
	/** Figures, normalized. */
	readonly figures: readonly string[];
}

/** Of the words those in `wanted` alone are kept. */
export function contentOf(
	{ paragraphs, mentioned }: Evidence,
	{ spans, paragraph, speaker }: Attribution,
	wanted: ReadonlySet<string>,
): Content {
	const { start: by = 0, reading } = paragraphs[paragraph] ?? {};
	const found = new Set(speaker?.entity === undefined ? [] : [speaker.entity]);
	const stems = new Set<string>();
	const figures: string[] = [];
	for (const { start, end } of spans) {
		for (const entity of mentioned({ start, end })) found.add(entity);
		const tokens = reading?.tokens ?? [];
		const from = countWhile(tokens, (token) => token.start + by < start);
		for (let index = from; (tokens[index]?.start ?? end) + by < end; index++) {
			const stem = stemOf(tokens[index]?.lower ?? "");
			if (wanted.has(stem)) stems.add(stem);
		}
		const values = reading?.values ?? [];
		const first = countWhile(values, (value) => value.start + by < start);
		for (let index = first; (values[index]?.start ?? end) + by < end; index++) {
			const value = values[index];
			if (value !== undefined) figures.push(value.normalized);
		}
	}
	return { entities: [...found], stems, figures };
}
