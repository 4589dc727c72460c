/**
 * Names relations. An arc gets its name as it is made, because later actions look at it; naming all once more when the
 * tree is complete was tried and gained nothing. Only relations that training text showed between such tags on such a
 * side are weighed.
 */
import type { Weights } from "./linear";
import { createChooser } from "./parserChoice";
import { createLabelFeatures } from "./parserLabels";
import type { ParserState } from "./parserState";

export interface Candidates {
	/** Numbers of the relations possible for a child with tag `child` under a head with tag `head`. */
	readonly of: (head: number, child: number, toTheLeft: boolean) => Uint8Array;
}

/** `seen` is 1 at [head tag, child tag, side, relation] for what training text showed. */
export function createCandidates(seen: Int8Array, tags: number, relations: number): Candidates {
	const every = Uint8Array.from({ length: relations }, (_, relation) => relation);
	const lists: Uint8Array[] = [];
	for (let place = 0; place < tags * tags * 2; place++) {
		const list = every.filter((relation) => (seen[place * relations + relation] ?? 0) !== 0);
		lists.push(list.length > 0 ? list : every);
	}
	return { of: (head, child, toTheLeft) => lists[(head * tags + child) * 2 + (toTheLeft ? 0 : 1)] ?? every };
}

/** The relation of an arc about to be made from `head` to `child`. */
export type Namer = (state: ParserState, tags: Uint8Array, head: number, child: number) => number;

/** `sure` as in `createChooser`. */
export function createNamer(weights: Weights, candidates: Candidates, relations: number, sure: number): Namer {
	const label = createLabelFeatures();
	const choose = createChooser(label, weights, relations, sure);
	return (state, tags, head, child) => {
		const list = candidates.of(tags[head] as number, tags[child] as number, child < head);
		label.look(state, head, child, nearest(state, head, child));
		return choose(state.rows, list);
	};
}

/** The child that was hung from `head` last on the side of `child`. */
export const nearest = ({ left1, right1 }: ParserState, head: number, child: number): number =>
	(child < head ? left1[head] : right1[head]) as number;
