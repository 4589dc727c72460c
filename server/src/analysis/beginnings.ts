/** Where content begins and what is known of it there, and the questions that commas and words alike ask of what follows. */
import type { Words } from "../lexicon/lists";
import type { Stretch } from "./stretches";
import { headOf, type Tree } from "./syntax";
import { isComma, isPronounToken, isVerbal, lowerAt, type View } from "./view";

/** Content that begins at `first`, with its cue; `last` is the sentence's last word. */
export interface Beginning {
	readonly first: number;
	readonly cue: Stretch;
	readonly last: number;
	/** True where the content is a clause; a thing (“criticized the plan | on Monday”) ends before places and times. */
	readonly isClause: boolean;
	/** A token that belongs to the content for certain: the “unusual” of “called the gate behind the mill unusual”. */
	readonly least?: number;
	/** True where the parser sees no clause behind the cue: then it does not tell where it ends either. */
	readonly isUnparsed?: boolean;
	/** True in “Although Quill said …, | the pier stayed open”: the comma ends it. */
	readonly isSubordinate?: boolean;
	/** True in “Avery, who said …, | left”: the comma before the next verb ends it. */
	readonly isRelative?: boolean;
	/** Words that go on with a thing: “accused the port | of neglect”. */
	readonly joins?: Words | undefined;
}

/** True where the parser hangs the word at `index` from what stands of the content before it: “the pier, | closed in May”. */
export function isWithin(tree: Tree, { first, cue, isUnparsed }: Beginning, index: number): boolean {
	if (isUnparsed === true) return true;
	for (let at = headOf(tree, index), steps = 0; at >= 0 && steps < 60; at = headOf(tree, at), steps++) {
		if (at >= first && at < index) return true;
		if (at < first) return at > cue.last;
	}
	return false;
}

/** …, but | Nora Quill said; …, and | he has called: another report begins. */
export function startsReport(view: View, first: number, last: number): boolean {
	for (let index = first; index <= Math.min(last, first + 7) && !isComma(view, index); index++) {
		if (/^(?:who|which|that|whose|to)$/.test(lowerAt(view, index))) return false;
		const frame = index > first && isVerbal(view, index) ? view.lexicon.frames.get(lowerAt(view, index)) : undefined;
		if (frame?.clause === true && !frame.ambiguous) return true;
		if (frame !== undefined && index === first + 1 && isPronounToken(view, first)) return true;
	}
	return false;
}

/** A verb that may be finite, by its tag. */
export const FINITE = /^(?:AUX|VERB)$/;

/** that the gate held: “that” as a conjunction, no pronoun. */
export const isThat = (view: View, index: number): boolean =>
	/^(?:that|whether)$/.test(lowerAt(view, index)) && view.syntax?.tags[index] === "SCONJ";
