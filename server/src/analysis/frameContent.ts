/** What a reporting verb reports, by its frame: a clause, an infinitive, a thing, what follows a preposition, a passive's subject. */
import { calledContent } from "./calledContent";
import { clauseContent } from "./clauseContent";
import { isAnonymity } from "./clauseStart";
import type { FrameCue } from "./frameCues";
import type { FrameContent } from "./frameExtent";
import { gerundContent, infinitiveContent } from "./infinitiveContent";
import { agentContent, passiveSubject } from "./passiveContent";
import { prepositionContent } from "./prepositionContent";
import { dependents, type Tree } from "./syntax";
import { thingContent } from "./thingContent";
import type { View } from "./view";

/** The content of `cue` within tokens up to `last`. */
export function contentOf(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	const content = contentBehind(view, tree, cue, last) ?? (cue.isPassive ? agentContent(view, tree, cue) : undefined);
	const subject =
		cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma) ? passiveSubject(tree, cue) : undefined;
	return content === undefined || subject === undefined || content.first === subject.first
		? content
		: { ...content, subject };
}

function contentBehind(view: View, tree: Tree, cue: FrameCue, last: number): FrameContent | undefined {
	// an official who asked not to be named
	if (isAnonymity(view, cue.last + 1)) return undefined;
	const below = dependents(tree, cue.first);
	const behind = below.filter(({ token }) => token > cue.last);
	const called = prepositionContent(view, tree, cue, behind, last);
	const asked = infinitiveContent(view, tree, cue, behind, last);
	return (
		(cue.isPassive && !view.lexicon.verbClasses.asking.has(cue.frame.lemma)
			? undefined
			: clauseContent(view, tree, cue, behind, last)) ??
		// called on | the port to mend the gate
		(called !== undefined && asked !== undefined && called.first < asked.first
			? { ...called, last: Math.max(called.last, asked.last) }
			: asked) ??
		gerundContent(view, tree, cue, last) ??
		(cue.isPassive ? undefined : thingContent(view, tree, cue, behind, last)) ??
		calledContent(view, tree, cue, last) ??
		called
	);
}
