/** The prediction record of an article: what `sourcemark annotate` prints and what scoring reads (DESIGN.md, “Contracts”). */
import type { Article, Attribution } from "../analysis/article";
import { attributionClass } from "../analysis/attributionClass";
import type { Value } from "../analysis/paragraph";
import type { Finding } from "../rules/rule";
import { slice } from "../text/span";

interface RecordSpan {
	readonly start: number;
	readonly end: number;
}

export interface PredictionRecord {
	readonly id: string;
	readonly blocks: readonly (RecordSpan & { readonly kind: string })[];
	readonly quotes: readonly (RecordSpan & {
		readonly spans: readonly RecordSpan[];
		readonly kind: string;
		readonly class: string;
		readonly speaker: (RecordSpan & { readonly text: string; readonly name: string }) | null;
		readonly cue: (RecordSpan & { readonly text: string }) | null;
		readonly because: string;
	})[];
	readonly entities: readonly {
		readonly id: string;
		readonly type: string;
		readonly name: string;
		readonly aliases: readonly string[];
		readonly mentions: readonly (RecordSpan & { readonly form: string })[];
	}[];
	readonly claims: readonly (RecordSpan & { readonly kind: string; readonly covered: boolean })[];
	readonly findings: readonly (RecordSpan & {
		readonly rule: string;
		readonly severity: string;
		readonly message: string;
	})[];
}

/** The record of `article`; entities whose type the story does not show are left out, since every entity there has one. */
export function toRecord(id: string, article: Article, findings: readonly Finding[]): PredictionRecord {
	return {
		id,
		blocks: article.blocks.map(({ start, end, kind }) => ({ start, end, kind })),
		quotes: article.attributions.map((attribution) => toQuote(article.text, attribution)),
		entities: [...names(article), ...values(article)],
		claims: article.claims.map(({ start, end, kind, coverage }) => ({
			start,
			end,
			kind,
			covered: coverage !== undefined,
		})),
		findings: findings.map(({ rule, severity, start, end, message }) => ({ rule, severity, start, end, message })),
	};
}

type RecordEntity = PredictionRecord["entities"][number];

const names = (article: Article): readonly RecordEntity[] =>
	article.entities.flatMap((entity) =>
		entity.type === undefined
			? []
			: [
					{
						id: `e${entity.id}`,
						type: entity.type,
						name: entity.name,
						aliases: entity.aliases,
						mentions: entity.mentions.map(({ start, end, form }) => ({ start, end, form })),
					},
				],
	);

/** One entity for all values of one type that mean the same. “Last year” and “three days” name nothing by themselves. */
function values(article: Article): readonly RecordEntity[] {
	const groups = new Map<string, Value[]>();
	for (const value of article.values) {
		if (value.relative) continue;
		const key = `${value.type} ${value.normalized}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}
	return [...groups.values()].flatMap(([first, ...others], index) =>
		first === undefined
			? []
			: [
					{
						id: `v${index}`,
						type: first.type,
						name: first.normalized,
						aliases: [...new Set([first, ...others].map((value) => slice(article.text, value)))],
						mentions: [first, ...others].map(({ start, end }) => ({ start, end, form: "name" })),
					},
				],
	);
}

function toQuote(text: string, attribution: Attribution): PredictionRecord["quotes"][number] {
	const { start, end, spans, kind, speaker, cue, because } = attribution;
	return {
		start,
		end,
		spans,
		kind,
		class: attributionClass(attribution),
		speaker:
			speaker === undefined
				? null
				: { start: speaker.start, end: speaker.end, text: speaker.text, name: speaker.entity?.name ?? speaker.text },
		cue: cue === undefined ? null : { start: cue.start, end: cue.end, text: slice(text, cue) },
		because,
	};
}
