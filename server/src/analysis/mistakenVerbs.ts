/**
 * Verbs that the tagger takes for nouns: “Most keepers | support | the sale”, “57 percent | back | him”. A bare form behind those
 * who may hold something, before a thing, in a sentence without another verb.
 */
import type { Frame } from "../lexicon/frames";
import { dependents, type Tree } from "./syntax";
import { isAdverb, isDeterminer, isNameToken, isPreposition, isQuoted, lowerAt, nameOf, type View } from "./view";

/** By the words beside it: whoever stands before may hold something, and a thing or a clause stands behind. */
export function mayBeMistaken(view: View, index: number, frame: Frame): boolean {
	if (!frame.thing && !frame.predicative) return false;
	const lower = lowerAt(view, index);
	if (lower !== frame.lemma || !/^(?:NOUN|ADV|ADJ)$/.test(view.syntax?.tags[index] ?? "")) return false;
	let before = index - 1;
	while (isAdverb(view, before)) before--;
	return mayHold(view, before) && beginsThing(view, index + 1);
}

/** The sentence has no other verb for its root. */
export function isMistaken(view: View, tree: Tree, index: number, frame: Frame): boolean {
	if (!mayBeMistaken(view, index, frame)) return false;
	const root = tree.first + tree.heads.indexOf(-1);
	return (
		!/^(?:VERB|AUX)$/.test(view.syntax?.tags[root] ?? "") &&
		!dependents(tree, root).some(({ relation }) => /^(?:cop|aux)/.test(relation))
	);
}

/** most; 57 percent; keepers: several, and people */
function mayHold(view: View, index: number): boolean {
	const lower = lowerAt(view, index);
	const { lexicon } = view;
	const name = nameOf(view, index);
	if (isQuoted(view, index) || (name !== undefined && name.type !== "NORP")) return false;
	if (lexicon.shares.has(lower) || /^(?:most|many|some|others|women|men|people|majorities)$/.test(lower)) return true;
	return (
		/[^s']s$/.test(lower) && (name !== undefined || (view.syntax?.tags[index] === "NOUN" && isPeople(view, lower)))
	);
}

const isPeople = ({ lexicon }: View, noun: string): boolean =>
	lexicon.roles.has(noun) ||
	lexicon.groups.has(noun) ||
	lexicon.crowds.has(noun) ||
	(/[a-z]{2}(?:er|or|ist|ian|ee)s$/.test(noun) && !lexicon.objects.has(noun));

const beginsThing = (view: View, index: number): boolean =>
	!isQuoted(view, index) &&
	!isPreposition(view, index) &&
	(isNameToken(view, index) ||
		isDeterminer(view, index) ||
		/^(?:NOUN|ADJ|PROPN|PRON|VERB)$/.test(view.syntax?.tags[index] ?? ""));
