/** What the newsroom has decided: everything besides the story itself that findings depend on. */
import type { Severity } from "./rule";

/** `strict` for a fact-check desk, `legal` before a lawyer's reading, `quiet` for a reporter at work. */
export type Profile = "default" | "strict" | "legal" | "quiet";

/** Opinion, reviews and obituaries argue and judge in their own voice: only rules on quotations and names read them. */
export type Genre = "news" | "opinion" | "review" | "obituary";

/** What the user says of a rule; `default` keeps the profile's severity. */
export type RuleSetting = Severity | "default" | "off";

export interface House {
	readonly profile: Profile;
	/** By rule id; a rule that is not named is at `default`. */
	readonly rules: Readonly<Record<string, RuleSetting>>;
	/** Undefined where the story's own front matter decides, which else is news. */
	readonly genre: Genre | undefined;
	/** Names that need no introduction and keep their spelling: single names, house spellings. */
	readonly knownNames: ReadonlySet<string>;
}

/** A house that has decided nothing. */
export const NO_HOUSE: House = { profile: "default", rules: {}, genre: undefined, knownNames: new Set() };
