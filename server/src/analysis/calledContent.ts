/** What somebody or something is called, where the tree has lost it: “called the tide change | a hoax”. */
import type { FrameCue } from "./frameCues";
import { type FrameContent, frameExtent } from "./frameExtent";
import { secondPhrase } from "./secondPhrase";
import type { Tree } from "./syntax";
import { isGeneric, PREDICATES } from "./thingContent";
import type { View } from "./view";

/** The thing and what it is called, behind an active verb that says so; undefined where only one phrase follows. */
export function calledContent(view: View, tree: Tree, cue: FrameCue, end: number): FrameContent | undefined {
	if (!cue.frame.predicative || cue.isPassive || isGeneric(view, cue)) return undefined;
	const first = cue.last + 1;
	const second = secondPhrase(view, first, end);
	if (second === undefined) return undefined;
	const last = frameExtent(view, tree, cue, { first, last: end, least: second, isClause: false, joins: PREDICATES });
	return last < second ? undefined : { first, last, isClause: false };
}
