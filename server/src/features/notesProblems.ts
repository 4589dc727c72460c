/** What the desk's files name that is not there: ids that no register has, rules that do not exist, files that are gone. */
import { RULES } from "../rules";
import type { Named } from "../sources/named";
import { nearestTo } from "../sources/nearest";
import type { Problem } from "../sources/problem";
import { MARK_FINDINGS } from "./marks";
import { RECORD_FINDINGS } from "./recordChecks";

const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** All that a finding may be called: what marks and transcripts have to tell is no rule, and no slip either. */
const KNOWN: ReadonlySet<string> = new Set([...RULE_IDS, ...MARK_FINDINGS, ...RECORD_FINDINGS]);

export const unknownRules = (rules: readonly Named[]): readonly Problem[] =>
	rules
		.filter(({ words }) => !KNOWN.has(words))
		.map(({ words, used }) => ({
			...used,
			message: `There is no rule “${words}”${meant(words, RULE_IDS) ?? ": the page of the rules lists their ids."}`,
		}));

/** `known`: the ids of every register that the story has. */
export function unknownSources(sources: readonly Named[], known: readonly string[]): readonly Problem[] {
	const ids = new Set(known);
	return sources
		.filter(({ words }) => !ids.has(words))
		.map(({ words, used }) => ({
			...used,
			message: `No register has “${words}”${meant(words, known) ?? ": add it to sources.yaml, or name another."}`,
		}));
}

export const missingFile = ({ words, used }: Named): Problem => ({
	...used,
	message: /^[a-z][a-z+.-]+:/i.test(words)
		? `“${words}” is an address, not a file beside this register: an address is the source's url.`
		: `There is no file “${words}” as seen from this register's folder.`,
});

function meant(words: string, known: readonly string[]): string | undefined {
	const near = nearestTo(words, known);
	return near === undefined ? undefined : `: is “${near}” meant?`;
}
