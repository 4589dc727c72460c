/** Phrases that give a claim away, and what finders ask about the words around them. */
import type { PhraseTable } from "../../lexicon/phrases";
import type { Span } from "../../text/span";
import type { ClaimKind, LocalClaim, Name } from "../paragraph";
import { dependents, headOf, relationOf, subtree, type Tree } from "../syntax";
import { isQuoted, lowerAt, nameOf, spanOf, type View } from "../view";
import { claimOf } from "./clauses";
import { isExemptSentence } from "./exempt";

/** A trigger: its first and last token, and what the phrase table says of it. */
export interface Trigger {
	readonly first: number;
	readonly last: number;
	readonly value: string;
}

/**
 * Indices of the words of the reporter's own that begin a phrase of some table, in order. Found once for all finders: when each
 * looked at every word, that was a third of their time.
 */
export function openingsIn(view: View): readonly number[] {
	const { openings } = view.lexicon.claims;
	const found: number[] = [];
	view.tokens.forEach(({ lower }, index) => {
		if (openings.has(lower) && !isQuoted(view, index) && properName(view, index) === undefined) found.push(index);
	});
	return found;
}

/** The name at token `index`; a sentence's first word, which has its capital anyway, only where it is read as a name: “Prices”, “Hoping”. */
function properName(view: View, index: number): Name | undefined {
	const name = nameOf(view, index);
	if (name === undefined || name.first !== name.last || view.sentenceAt[index - 1] === view.sentenceAt[index])
		return name;
	return /^(?:PROPN|X)$/.test(view.syntax?.tags[index] ?? "X") ? name : undefined;
}

/** The phrases of `table` at `openings`, in order. */
export function triggersAt(view: View, openings: readonly number[], table: PhraseTable): readonly Trigger[] {
	const found: Trigger[] = [];
	for (const first of openings) {
		const phrase = table
			.get(lowerAt(view, first))
			?.find(({ rest }) => rest.every((word, index) => lowerAt(view, first + index + 1) === word));
		if (phrase !== undefined) found.push({ first, last: first + phrase.rest.length, value: phrase.value });
	}
	return found;
}

/** What a finder makes of a trigger; undefined where it gives nothing away. */
export interface Evidence {
	readonly key: string;
	/** The head token of the phrase that it is about. */
	readonly subject: number | undefined;
	/** Where the trigger's words end, if not with the phrase. */
	readonly last?: number;
}

/**
 * Claims of one kind: of the phrases of `table` at `openings` those that `seems` lets pass by their words and `judge` takes by the
 * tree, in sentences that are not exempt.
 */
export const claimsBy = (
	view: View,
	openings: readonly number[],
	kind: ClaimKind,
	table: PhraseTable,
	judge: (tree: Tree, trigger: Trigger) => Evidence | undefined,
	seems: (trigger: Trigger) => boolean = () => true,
): readonly LocalClaim[] => claimsOf(view, triggersAt(view, openings, table).filter(seems), kind, judge);

/** The same for triggers that the caller has found and read. */
export function claimsOf(
	view: View,
	triggers: readonly Trigger[],
	kind: ClaimKind,
	judge: (tree: Tree, trigger: Trigger) => Evidence | undefined,
): readonly LocalClaim[] {
	return triggers.flatMap((trigger) => {
		if (isExemptSentence(view, trigger.first)) return [];
		const tree = view.syntax?.treeOf(view.sentenceAt[trigger.first] ?? -1);
		const found = tree === undefined ? undefined : judge(tree, trigger);
		if (tree === undefined || found === undefined) return [];
		const subject = found.subject === undefined ? undefined : phraseOf(view, tree, found.subject);
		return [claimOf(view, kind, { first: trigger.first, last: found.last ?? trigger.last }, found.key, subject)];
	});
}

/** The nearest verb at or over token `at` that has a subject, and that subject; never the reporter's own “I” or “we”. */
export function verbOver(
	view: View,
	tree: Tree,
	at: number,
): { readonly verb: number; readonly subject: number } | undefined {
	for (let verb = at; verb >= 0; verb = headOf(tree, verb)) {
		const subject = subjectOf(tree, verb);
		if (subject !== undefined) return /^(?:i|we|you)$/.test(lowerAt(view, subject)) ? undefined : { verb, subject };
	}
	return undefined;
}

/** The subject that hangs from the verb at `token`. */
export const subjectOf = (tree: Tree, token: number): number | undefined =>
	dependents(tree, token).find(({ relation }) => /^(?:nsubj|csubj)/.test(relation))?.token;

/** The subject of the verb at `token`, or of those that it hangs from: Avery rose and | left. Undefined for a passive's. */
export function agentOf(tree: Tree, token: number): number | undefined {
	for (let at = token, steps = 0; at >= 0 && steps < 5; steps++) {
		const own = subjectOf(tree, at);
		if (own !== undefined) return relationOf(tree, own) === "nsubj" ? own : undefined;
		if (!/^(?:conj|xcomp|advcl|aux|cop)/.test(relationOf(tree, at))) return undefined;
		at = headOf(tree, at);
	}
	return undefined;
}

/** The words of a noun phrase around its head, no clause behind it. */
function phraseOf(view: View, tree: Tree, head: number): Span {
	const { first } = subtree(tree, head);
	return spanOf(view, Math.min(first, head), nameOf(view, head)?.last ?? head);
}

/** People, bodies and peoples have motives and views: Avery, the council, they; not the storm, not it. */
export function isActor(view: View, head: number): boolean {
	const lower = lowerAt(view, head);
	const name = properName(view, head);
	const { lexicon } = view;
	if (name !== undefined) return name.type === undefined || /^(?:PERSON|ORG|GPE|NORP)$/.test(name.type);
	return (
		/^(?:he|she|they|who)$/.test(lower) ||
		lexicon.roles.has(lower) ||
		lexicon.collectives.has(lower) ||
		lexicon.crowds.has(lower) ||
		lexicon.claims.bodies.has(lower) ||
		(/[a-z]{2}(?:er|or|ist|ian|ee)s$/.test(lower) && !lexicon.objects.has(lower))
	);
}
