/** Words of the copy as messages and titles show them. */
import type { Claim } from "../analysis/article";
import { firstWords } from "../text/excerpt";
import { slice } from "../text/span";

const MOST_WORDS = 6;

/** The first words of a stretch of copy, on one line. */
export const excerptOf = (copy: string): string => firstWords(copy, MOST_WORDS);

/** What gives a claim away, as the copy has it. */
export const triggerOf = (text: string, claim: Pick<Claim, "trigger">): string => excerptOf(slice(text, claim.trigger));
