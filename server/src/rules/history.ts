/** What is history: an event of 20 years and more before the story, which nobody need source again. */
import type { Article } from "../analysis/article";
import { countWhile } from "../text/search";
import type { Span } from "../text/span";

const LONG_AGO = 20;

/**
 * True for a sentence that a year so far back dates, its own or the last one before it in the paragraph. The story's own year is the
 * latest that it names: a text carries no other date.
 */
export function historyOf(
	article: Article,
): (claim: { readonly sentence: Span; readonly paragraph: number }) => boolean {
	const years = article.values.flatMap(({ start, type, normalized }) => {
		const year = type === "DATE" ? /^(?:1[5-9]|20)\d\d/.exec(normalized)?.[0] : undefined;
		return year === undefined ? [] : [{ start, year: Number(year) }];
	});
	const latest = years.reduce((last, { year }) => Math.max(last, year), 0);
	return ({ sentence, paragraph }) => {
		const last = years[countWhile(years, ({ start }) => start < sentence.end) - 1];
		const from = article.paragraphs[paragraph]?.start ?? sentence.start;
		return last !== undefined && last.start >= from && last.year <= latest - LONG_AGO;
	};
}
