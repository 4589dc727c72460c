/** The classes of the tagger, and those that frequent forms have in the treebanks. */
import { normalizeForm } from "../src/models/hash";
import type { TaggerTexts } from "../src/models/taggerKnowledge";
import type { ConlluSentence } from "./conllu";

/** Pairs of UPOS and XPOS that occur more than once. */
export function classesOf(sentences: readonly ConlluSentence[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const { words } of sentences)
		for (const { upos, xpos } of words) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1);
	return [...counts]
		.filter(([, number]) => number > 1)
		.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
		.map(([name]) => name);
}

export interface Frequencies {
	/** Frequency from which a form gets only classes that it has in the data. */
	readonly closedFrom: number;
	/** Frequency from which a form has habits. */
	readonly habitFrom: number;
}

export function dictionaries(
	sentences: readonly ConlluSentence[],
	classes: readonly string[],
	{ closedFrom, habitFrom }: Frequencies,
): Pick<TaggerTexts, "habits" | "closed"> {
	const counts = new Map<string, Map<number, number>>();
	for (const { words } of sentences)
		for (const { form, upos, xpos } of words) {
			const label = classes.indexOf(`${upos}|${xpos}`);
			if (label < 0) continue;
			const key = normalizeForm(form);
			const own = counts.get(key) ?? new Map<number, number>();
			own.set(label, (own.get(label) ?? 0) + 1);
			counts.set(key, own);
		}
	const habits: string[] = [];
	const closed: string[] = [];
	for (const [form, own] of [...counts].sort((one, other) => (one[0] < other[0] ? -1 : 1))) {
		if (/[\s]/.test(form)) continue;
		const total = [...own.values()].reduce((sum, number) => sum + number, 0);
		const sorted = [...own].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
		const list = (from: number): string =>
			sorted
				.filter(([, number]) => number >= from)
				.map(([label]) => label)
				.join(" ");
		if (total >= habitFrom) habits.push(`${form} ${list(total * 0.05)}`);
		if (total >= closedFrom) closed.push(`${form} ${list(1)}`);
	}
	return { habits: habits.join("\n"), closed: closed.join("\n") };
}
