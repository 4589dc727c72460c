/** Where the content of a reporting verb ends, given how its clause stands in the sentence. */
import type { Beginning } from "./beginnings";
import { extentOf } from "./contentExtent";
import type { FrameCue } from "./frameCues";
import { isRelativeWord } from "./nounPhrases";
import type { Stretch } from "./stretches";
import { type Dependent, dependents, headOf, relationOf, type Tree } from "./syntax";
import { lowerAt, type View } from "./view";

/** What a reporting verb reports. */
export interface FrameContent extends Stretch {
	/** False for things and infinitives, where the verb alone does not show that somebody speaks: “The storm rejects no boat”. */
	readonly isClause: boolean;
	/** True where no word need be said: “refused | to sell the mill”, but not “refused | to say why”. */
	readonly isDeed?: boolean;
	/** Of a passive, what stands before the cue and belongs to what is said: “| the bridge | is believed | to be safe”. */
	readonly subject?: Stretch;
}

/** The last token of content that begins at `content.first`, behind `cue`; `content.last` is the last that it may have. */
export const frameExtent = (
	view: View,
	tree: Tree,
	cue: FrameCue,
	content: Omit<Beginning, "cue" | "isSubordinate" | "isRelative">,
): number => extentOf(view, tree, { ...content, cue, ...placeOf(view, tree, cue) });

/** How the cue's clause stands in the sentence, which tells what a comma behind it means. */
function placeOf(
	view: View,
	tree: Tree,
	cue: FrameCue,
): { readonly isSubordinate: boolean; readonly isRelative: boolean } {
	const relation = relationOf(tree, cue.first);
	const hasRelative = dependents(tree, cue.first).some(
		({ token, relation }) => relation.startsWith("nsubj") && isRelativeWord(view, token),
	);
	const isMarked = dependents(tree, cue.first).some(
		({ token, relation }) =>
			/^(?:mark|advmod)$/.test(relation) &&
			token < cue.first &&
			view.lexicon.adverbialOpeners.has(lowerAt(view, token)),
	);
	return {
		// Asked about the gate, | Quill laughed
		isSubordinate:
			isMarked ||
			(cue.isPassive && cue.first === tree.first) ||
			(relation === "advcl" && headOf(tree, cue.first) > cue.last),
		isRelative:
			hasRelative || relation.startsWith("acl") || (relation === "advcl" && headOf(tree, cue.first) < cue.first),
	};
}

/** A way to find what is said behind `cue`, up to token `end`; `behind` hangs from the cue and stands behind it, in order. */
export type ContentFinder = (
	view: View,
	tree: Tree,
	cue: FrameCue,
	behind: readonly Dependent[],
	end: number,
) => FrameContent | undefined;
