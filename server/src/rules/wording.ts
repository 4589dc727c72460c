/** Words of the copy as messages and titles show them. */
import type { Claim } from "../analysis/article";
import { firstWords, lastWords } from "../text/excerpt";
import { splitLines } from "../text/lines";
import { countWhile } from "../text/search";
import { slice } from "../text/span";

const MOST_WORDS = 6;
const MOST_LAST_WORDS = 4;
const MOST_CLAIM_WORDS = 9;

/** The first words of a stretch of copy, on one line. */
export const excerptOf = (copy: string): string => firstWords(copy, MOST_WORDS);

/** What gives a claim away, as the copy has it. */
export const triggerOf = (text: string, claim: Pick<Claim, "trigger">): string => excerptOf(slice(text, claim.trigger));

/** Words of the copy as evidence: between the marks that every message has, with none of the copy's own inside. */
export const quoted = (copy: string, most: number = MOST_WORDS): string => inMarks(firstWords(copy, most));

/** The last words, where what is amiss stands behind them. */
export function quotedEnd(copy: string): string {
	const words = lastWords(copy, MOST_LAST_WORDS);
	return inMarks(words.length < copy.trim().length ? `… ${words}` : words);
}

// first.… → first…;  a lease, → a lease;  home.” → home;  he “ran” off → he ‘ran’ off
const inMarks = (words: string): string =>
	`“${words
		.replace(/^["“”„‟]+|[.,;:\s]+(?=…?$)|[.,;:]["“”„‟'’]+$|["“”„‟]+$/gu, "")
		.replace(/[“„‟]/gu, "‘")
		.replaceAll("”", "’")
		.replaceAll('"', "'")}”`;

/** What gives a claim away. */
export const quotedTrigger = (text: string, claim: Pick<Claim, "trigger">): string =>
	quoted(slice(text, claim.trigger));

/** From what gives a claim away to the next comma: “in order to shield her son”. */
export const quotedFrom = (text: string, claim: Stretch): string => quoted(restOf(text, claim));

/** Who and what: “Ada Brandt struck a nurse…”; “Tom Avery … poisoned the pond” where the copy has words between them. */
export function quotedClaim(text: string, claim: Stretch & Pick<Claim, "subject">): string {
	const { subject, trigger } = claim;
	if (subject === undefined || subject.end > trigger.start) return quotedFrom(text, claim);
	const between = text.slice(subject.end, trigger.start).trim() === "" ? " " : " … ";
	return quoted(`${excerptOf(slice(text, subject))}${between}${restOf(text, claim)}`, MOST_CLAIM_WORDS);
}

type Stretch = Pick<Claim, "trigger" | "end">;

// who | poisoned the pond|, left Ellery;  killed | 1,200 geese
function restOf(text: string, { trigger, end }: Stretch): string {
	const behind = text.slice(trigger.end, Math.max(trigger.end, end));
	return slice(text, trigger) + behind.split(/[;:—–]|,(?!\d)/, 1).join("");
}

/** Tells the 1-based line of an offset; the text is cut into lines once. */
export function lineCounter(text: string): (offset: number) => number {
	let lines: ReturnType<typeof splitLines> | undefined;
	return (offset) => {
		lines ??= splitLines(text);
		return countWhile(lines, ({ start }) => start <= offset);
	};
}
