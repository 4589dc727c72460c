/**
 * Whose verb it is by the sentence's tree, for cues beside a quotation: “Sand, in a letter that drew much notice, | wrote”;
 * “Crowds filled the quay, waving flags and | chanting”. Without a tree nothing is found.
 */

import { describePhrase } from "./nounPhrases";
import type { SpeakerPhrase } from "./paragraph";
import { dependents, subtree, type Tree } from "./syntax";
import { isComma, isQuoted, isWord, lowerAt, nameOf, spanOf, type View } from "./view";

/**
 * The subject of the verb at token `verb`, or of the verb that it hangs from: “Quill rose and | said”. `outer` looks past the
 * report that it hangs from: Quill said Avery knew, | adding, “…”
 */
export function treeSubject(view: View, verb: number, outer = false): SpeakerPhrase | undefined {
	const tree = view.syntax?.treeOf(view.sentenceAt[verb] ?? -1);
	const subject = tree === undefined ? undefined : subjectOf(view, tree, verb, outer);
	if (tree === undefined || subject === undefined || isQuoted(view, subject)) return undefined;
	if (lowerAt(view, subject) !== "who")
		return /^(?:that|which|it|this|there)$/.test(lowerAt(view, subject))
			? undefined
			: describe(view, tree, subject, verb);
	const antecedent = antecedentOf(tree, verb);
	if (antecedent === undefined) return undefined;
	// Beside the cue stands “who”; the name is its antecedent's.
	const who = spanOf(view, subject, subject);
	return { ...describe(view, tree, antecedent, verb), ...who, form: "pronoun", head: who };
}

/** How many heads stand above token `index` in its sentence; undefined without a tree. */
export function treeDepth(view: View, index: number): number | undefined {
	const tree = view.syntax?.treeOf(view.sentenceAt[index] ?? -1);
	if (tree === undefined) return undefined;
	let depth = 0;
	for (let head = tree.heads[index - tree.first] ?? -1; head >= 0; head = tree.heads[head - tree.first] ?? -1) depth++;
	return depth;
}

const ownSubject = (tree: Tree, verb: number): number | undefined =>
	dependents(tree, verb).find(({ relation }) => relation === "nsubj")?.token;

function subjectOf(view: View, tree: Tree, verb: number, outer: boolean): number | undefined {
	for (let at = verb, steps = 0; at >= 0 && steps < 5; steps++) {
		const subject = ownSubject(tree, at);
		const relation = tree.relations[at - tree.first] ?? "";
		const head = tree.heads[at - tree.first] ?? -1;
		const reporter = outer && relation === "ccomp" && at !== verb ? ownSubject(tree, head) : undefined;
		if (subject !== undefined) return reporter ?? subject;
		// a source | speaking: the noun that the participle describes; footage of Quill | asking: the noun beside it
		if (relation === "acl" && !isSetOff(view, head, at))
			return dependents(tree, head).findLast(({ token, relation: own }) => own === "nmod" && token < at)?.token ?? head;
		// Crowds filled the quay, | chanting: behind a comma it describes the subject
		if (!/^(?:conj|xcomp|advcl|acl|obj|obl)/.test(relation)) return undefined;
		at = head;
	}
	return undefined;
}

function isSetOff(view: View, noun: number, participle: number): boolean {
	for (let index = noun + 1; index < participle; index++) if (isComma(view, index)) return true;
	return false;
}

/** The noun that the relative clause of `verb` describes. */
function antecedentOf(tree: Tree, verb: number): number | undefined {
	for (let at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
		const head = tree.heads[at - tree.first] ?? -1;
		if (tree.relations[at - tree.first] === "acl:relcl") return head < 0 ? undefined : head;
		at = head;
	}
	return undefined;
}

/** The noun and what stands before it, with the “of the port” or the apposition that follow. */
function describe(view: View, tree: Tree, noun: number, verb: number): SpeakerPhrase {
	const { first, last: whole } = subtree(tree, noun);
	const last = noun < verb ? Math.min(whole, verb - 1) : whole;
	const head = Math.max(noun, nameOf(view, noun)?.last ?? noun);
	let end = head;
	while (end < last && isWord(view, end + 1) && !isQuoted(view, end + 1)) end++;
	const apposed = dependents(tree, noun).find(({ token, relation }) => relation === "appos" && token > head);
	const apposition = apposed === undefined || !isComma(view, end + 1) ? undefined : subtree(tree, apposed.token);
	return describePhrase(view, { first, last: end }, apposition);
}
