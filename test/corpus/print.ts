/** The analysis printed back into the text: one printer per layer, in the notation of the tests. */
import type { Article, Attribution, Speaker } from "../../server/src/analysis/article";
import type { Mark } from "../support/marked";

export type Printer = (article: Article) => readonly Mark[];

/** A folder of `test/corpus` and what its files show. */
export const PRINTERS: Readonly<Record<string, Printer>> = {
	blocks: (article) => article.blocks.map(({ start, end, kind }) => ({ start, end, label: kind })),
	sentences: (article) =>
		article.paragraphs.flatMap(({ start: offset, reading }) =>
			reading.sentences.map(({ start, end }) => ({ start: start + offset, end: end + offset, label: "s" })),
		),
	quotes: (article) => [
		...article.quotes.map(({ start, end, closed, reopened, depth }) => ({
			start,
			end,
			label: `${depth > 0 ? "inner" : reopened ? "again" : "quote"}${closed ? "" : "-open"}`,
		})),
		...article.loneMarks.map(({ start, end, fault }) => ({ start, end, label: fault })),
	],
	names: (article) =>
		article.entities.flatMap((entity) =>
			entity.mentions.map(({ start, end }) => ({
				start,
				end,
				label: `${(entity.type ?? "name").toLowerCase()}${numberOf(article, entity.id)}`,
			})),
		),
	values: (article) =>
		article.values.map(({ start, end, type, normalized, relative }) => ({
			start,
			end,
			label: `${type.toLowerCase()}=${normalized.replace(/\s/g, "_")}${relative ? "~" : ""}`,
		})),
	attribution: (article) =>
		article.attributions.flatMap((attribution, index) => attributionMarks(article, attribution, index + 1)),
	claims: (article) =>
		article.claims.map(({ trigger, kind, coverage }) => ({
			...trigger,
			label: coverage === undefined ? `${kind}!` : `${kind}/${coverage.because}`,
		})),
};

/** 1 for the first entity that has more than one mention or alias, and so on; nothing for the others. */
function numberOf(article: Article, id: number): string {
	const joined = article.entities.filter((entity) => entity.mentions.length > 1);
	const place = joined.findIndex((entity) => entity.id === id);
	return place < 0 ? "" : `:${place + 1}`;
}

/** Content, cue and speaker of one attribution share a number; the content names whom the speaker refers to. */
function attributionMarks(article: Article, attribution: Attribution, number: number): readonly Mark[] {
	const { speaker, cue, kind, because } = attribution;
	const name = speaker === undefined ? "nobody" : referent(speaker);
	const marks: Mark[] = attribution.spans.map(({ start, end }) => ({
		start,
		end,
		label: `${kind}${number}=${name}/${because}`,
	}));
	if (cue !== undefined) marks.push({ start: cue.start, end: cue.end, label: `cue${number}` });
	if (
		speaker !== undefined &&
		speaker.because !== "carried" &&
		!marks.some((mark) => mark.start === speaker.start && mark.end === speaker.end)
	)
		marks.push({ start: speaker.start, end: speaker.end, label: `by${number}` });
	return marks.filter((mark) => mark.end <= article.text.length);
}

function referent(speaker: Speaker): string {
	if (speaker.entity !== undefined) return speaker.entity.name.replace(/\s/g, "_");
	return speaker.candidates.length > 0
		? `tie:${speaker.candidates.map(({ name }) => name.replace(/\s/g, "_")).join("|")}`
		: `“${speaker.text.replace(/\s/g, "_")}”`;
}
