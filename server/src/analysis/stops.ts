/** What may stand at a sentence's end. */
import type { Token } from "./tokens";

export const STOPS: ReadonlySet<string> = new Set([".", "!", "?", "…", "….", "...", "....", ".."]);

export const ELLIPSIS = /^(?:…|\.{2,})$/;

// U.S., p.m., Inc., Ore. and Ph.D. may end a sentence; Mr. and Sen. never do.
const NEVER_ENDS =
	/^(?:\p{L}|mr|mrs|ms|dr|prof|sen|rep|gov|lt|sgt|capt|col|gen|maj|adm|cmdr|cpl|pvt|rev|fr|hon|mt|nos?|vs|cf|sec|supt|pres|atty|spc|ph|det|insp|ald|asst|messrs|mmes|vol|pp|fig|op|e\.g|i\.e)\.$/iu;

/** True for an abbreviation that a sentence may end with; its stop is the sentence's. */
export const endsWithStop = (token: Token): boolean =>
	token.kind === "word" && token.text.endsWith(".") && !NEVER_ENDS.test(token.text);
