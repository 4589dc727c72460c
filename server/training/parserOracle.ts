/**
 * What an action loses: the dynamic oracle for arc-hybrid (Goldberg and Nivre, 2013). It says for every state, also for
 * one that the parser reached by a mistake, how many arcs of the right tree can no longer be made after an action.
 */
import { LEFT, type ParserState, RIGHT, SHIFT } from "../src/models/parserState";

/** A sentence's right tree: heads by place (the number of words stands for the root), children, relations. */
export interface RightTree {
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
	readonly children: readonly (readonly number[])[];
}

/** Writes to `costs` what SHIFT, LEFT and RIGHT lose; Infinity where the action is not possible. */
export function costsOf(
	state: ParserState,
	{ heads, children }: RightTree,
	onStack: Uint8Array,
	costs: Float64Array,
): void {
	const { depth, next, stack, size } = state;
	const top = stack[depth - 1] as number;
	const below = depth > 1 ? (stack[depth - 2] as number) : -1;
	const head = heads[top] as number;
	let childrenAhead = 0;
	for (const child of children[top] as readonly number[]) if (child >= next) childrenAhead++;

	let shift = Number.POSITIVE_INFINITY;
	if (next < size) {
		shift = 0;
		const nextHead = heads[next] as number;
		if (nextHead < next && nextHead !== top && onStack[nextHead] === 1) shift++;
		for (const child of children[next] as readonly number[]) if (child < next && onStack[child] === 1) shift++;
	}
	costs[SHIFT] = shift;
	costs[LEFT] = childrenAhead + (head !== next && (head === below || head > next) ? 1 : 0);
	costs[RIGHT] = depth > 1 ? childrenAhead + (head >= next ? 1 : 0) : Number.POSITIVE_INFINITY;
}
