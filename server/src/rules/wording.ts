/** Words of the copy as messages and titles show them. */
import type { Claim } from "../analysis/article";
import { firstWords } from "../text/excerpt";
import { splitLines } from "../text/lines";
import { countWhile } from "../text/search";
import { slice } from "../text/span";

const MOST_WORDS = 6;

/** The first words of a stretch of copy, on one line. */
export const excerptOf = (copy: string): string => firstWords(copy, MOST_WORDS);

/** What gives a claim away, as the copy has it. */
export const triggerOf = (text: string, claim: Pick<Claim, "trigger">): string => excerptOf(slice(text, claim.trigger));

/** Tells the 1-based line of an offset; the text is cut into lines once. */
export function lineCounter(text: string): (offset: number) => number {
	let lines: ReturnType<typeof splitLines> | undefined;
	return (offset) => {
		lines ??= splitLines(text);
		return countWhile(lines, ({ start }) => start <= offset);
	};
}
