/** What happened so long ago that nobody alive is accused by it. */
import type { Article, Claim } from "../analysis/article";
import { slice } from "../text/span";

/** RULES.md: so many years before the story. */
const YEARS = 60;

/** No story that we read is older; it counts where a story dates itself by old years alone. */
const EARLIEST_STORY = 2000;

// in 1865;  in the 1940s;  May 3, 1921
const YEAR = /(?<![\d.,$£€])(?<year>1[0-9]\d\d|20\d\d)(?=s?\b)(?!\d|,\d)/g;

const yearsIn = (text: string): readonly number[] => [...text.matchAll(YEAR)].map(({ groups }) => Number(groups?.year));

/** True for a claim that its paragraph, up to the end of its sentence, dates before living memory. */
export function longAgo(article: Article): (claim: Claim) => boolean {
	const latest = yearsIn(article.text).reduce((last, year) => Math.max(last, year), EARLIEST_STORY);
	return ({ paragraph, sentence }) => {
		const { start = sentence.start } = article.paragraphs[paragraph] ?? {};
		const years = yearsIn(slice(article.text, { start, end: sentence.end }));
		const [last] = years.slice(-1);
		return last !== undefined && last <= latest - YEARS;
	};
}
