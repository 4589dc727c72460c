/**
 * A story's annotations as WebAnno's TSV 3.3, which INCEpTION reads. Offsets count UTF-16 units, as that format does. A
 * quotation in several pieces is several annotations: the format knows none with a gap. Text that no sentence holds, the
 * front matter and comments, is not in it.
 */
import type { Article } from "../../analysis/article";
import { splitLines } from "../../text/lines";
import { type Span, shift, slice, trim } from "../../text/span";
import { claimsOf } from "../claims";
import { copyOf } from "../copyOf";
import type { Exported } from "./exported";
import { type Layer, type Row, rowsOf } from "./webAnnoRows";

export function webAnno(exported: Exported): string {
	const copy = copyOf(exported.article);
	const layers = layersOf(exported);
	const header = [
		"#FORMAT=WebAnno TSV 3.3",
		...layers.map(({ type, features }) => `#T_SP=${[type, ...features].join("|")}`),
	];
	const sentences = sentencesOf(exported.article, copy);
	const rows = rowsOf(
		sentences.map(({ tokens }) => tokens),
		layers,
	);
	const body = sentences.map((sentence, index) =>
		[
			...slice(copy, sentence)
				.split("\n")
				.map((line) => `#Text=${escapeText(line)}\n`),
			...(rows[index] ?? []).map((row) => `${rowLine(copy, index + 1, row)}\n`),
		].join(""),
	);
	// Its readers take an empty line for the promise of a sentence: none at the end.
	return `${header.join("\n")}\n\n\n${body.join("\n")}`;
}

const rowLine = (text: string, sentence: number, { number, span, cells }: Row): string =>
	[`${sentence}-${number}`, `${span.start}-${span.end}`, escapeText(slice(text, span)), ...cells].join("\t");

/** The layers by name, their features in order of the alphabet, as the format's own writer has them. */
function layersOf({ article, checks }: Exported): readonly Layer[] {
	const { attributions, entities } = article;
	const trimmed = (span: Span): Span => trim(article.text, span);
	const layers: readonly Layer[] = [
		{
			type: "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
			features: ["identifier", "value"],
			annotations: entities.flatMap(({ type, name, mentions, candidates }) =>
				type === undefined || candidates.length > 0
					? []
					: mentions.map((span) => ({ span: trimmed(span), values: [name, type] })),
			),
		},
		{
			type: "webanno.custom.Claim",
			features: ["covered", "kind"],
			annotations: claimsOf(article).map((claim) => ({
				span: trimmed(claim),
				values: [String(claim.coverage !== undefined), claim.kind],
			})),
		},
		{
			type: "webanno.custom.Cue",
			features: ["lemma"],
			annotations: attributions.flatMap(({ cue }) =>
				cue === undefined ? [] : [{ span: trimmed(cue), values: [cue.lemma] }],
			),
		},
		{
			type: "webanno.custom.Mark",
			features: ["changed", "note", "place", "source", "status"],
			annotations: checks.flatMap(({ span, isChanged, note, place, sources, status }) => {
				const names = sources.map(({ id, name }) => name ?? id).join("; ");
				return span === undefined
					? []
					: [{ span: trimmed(span), values: [String(isChanged), note, place, names, status] }];
			}),
		},
		{
			type: "webanno.custom.Quotation",
			features: ["kind", "speaker"],
			annotations: attributions.flatMap(({ spans, kind, speaker }) =>
				spans.map((span) => ({ span: trimmed(span), values: [kind, speaker?.entity?.name] })),
			),
		},
		{
			type: "webanno.custom.Speaker",
			features: ["name"],
			annotations: attributions.flatMap(({ speaker }) =>
				speaker === undefined ? [] : [{ span: trimmed(speaker), values: [speaker.entity?.name] }],
			),
		},
	];
	return layers;
}

interface Sentence extends Span {
	readonly tokens: readonly Span[];
}

/** The sentences of what is read; of other copy the lines, each blank-separated stretch a token. */
function sentencesOf(article: Article, copy: string): readonly Sentence[] {
	const read = new Set(article.paragraphs.map(({ start }) => start));
	const others = article.blocks.filter(({ start }) => !read.has(start));
	return [...article.paragraphs.flatMap(paragraphSentences), ...others.flatMap((block) => lineSentences(copy, block))]
		.filter(({ tokens }) => tokens.length > 0)
		.sort((a, b) => a.start - b.start);
}

function paragraphSentences({ start, reading }: Article["paragraphs"][number]): readonly Sentence[] {
	const { tokens, sentences } = reading;
	let next = 0;
	return sentences.map((own) => {
		const inside: Span[] = [];
		for (; next < tokens.length; next++) {
			const token = tokens[next];
			if (token === undefined || token.start >= own.end) break;
			inside.push(shift({ start: token.start, end: token.end }, start));
		}
		return { ...shift(own, start), tokens: inside };
	});
}

const lineSentences = (copy: string, block: Span): readonly Sentence[] =>
	splitLines(slice(copy, block)).flatMap((line) => {
		const span = trim(copy, shift(line, block.start));
		const tokens = [...slice(copy, span).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
			start: span.start + index,
			end: span.start + index + word.length,
		}));
		return tokens.length === 0 ? [] : [{ ...span, tokens }];
	});

const TEXT_ESCAPES: Readonly<Record<string, string>> = {
	"\t": "\\t",
	"\n": "\\n",
	"\r": "\\r",
	"\f": "\\f",
	"\b": "\\b",
	"\\": "\\\\",
};

/** As the format's own writer has it: other control characters keep their place behind a backslash, but for the tab of lines. */
const escapeText = (text: string): string =>
	text.replace(/[\p{Cc}\\]/gu, (unit) => TEXT_ESCAPES[unit] ?? (unit < " " && unit !== "\v" ? `\\${unit}` : unit));
