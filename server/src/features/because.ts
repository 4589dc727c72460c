/** The patterns that decide, spelled out for people: what a hover says after “because”. */
import type { Attribution, Speaker } from "../analysis/article";

const PATTERNS: Readonly<Record<Attribution["because"], string>> = {
	"cue-after": "a speaker and a cue follow the quotation",
	"cue-after-inverted": "a cue and a speaker follow the quotation",
	"cue-before": "a speaker and a cue stand before the quotation",
	"according-to": "“according to” names the source",
	"lead-in": "one name and a colon lead in to the quotation",
	running: "the quotation runs on from the paragraph before",
	"running-back": "the quotation runs on into a paragraph that names its speaker",
	"goes-on": "the paragraph before quotes this one speaker",
	"set-up": "the words before report this one speaker",
	announced: "the paragraph before announces the words",
	"dash-name": "a dash and a name sign the quotation",
	"cue-inside": "a speaker and a cue stand inside the statement",
	"noun-cue": "a noun of speech and its speaker stand before the statement",
	"that-clause": "a speaker and a cue stand before the statement",
	"trailing-cue": "a speaker and a cue follow the statement",
};

/** Why the content belongs to its cue and speaker. */
export const attributionReason = (attribution: Attribution): string => PATTERNS[attribution.because];

export const ONLY_ONE = "nobody else near by fits";

const REFERENCES: Readonly<Record<string, string>> = {
	name: "the name stands beside the cue",
	"short-name": "the story gives the full name elsewhere",
	role: "one person in the story has that role",
	"last-speaker": "that person spoke last",
	"only-person": ONLY_ONE,
	carried: "the speaker is carried on",
};

/** Why the words beside the cue refer to that entity; undefined where they refer to nobody clear. */
export const speakerReason = (speaker: Speaker): string | undefined =>
	speaker.entity === undefined ? undefined : REFERENCES[speaker.because];
