/**
 * A parse under way: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011) with the root behind the last
 * word (Ballesteros and Nivre, 2013). SHIFT moves the next word onto the stack, LEFT hangs the top of the stack from
 * the next word, RIGHT hangs it from the word below it. Every tree that it makes is projective and has one root.
 */
import { LS, LV, R, ROW, RS, RV } from "./parserTokens";

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

export interface ParserState {
	/** Words of the sentence; `size` stands for the root, `size + 1` for no word. */
	size: number;
	/** Words on the stack. */
	depth: number;
	/** The next word, which is the root once all words were shifted. */
	next: number;
	readonly rows: Int32Array;
	readonly stack: Int32Array;
	/** The head of each word, -1 while it has none. */
	readonly heads: Int32Array;
	readonly relations: Uint8Array;
	/** Outermost child to the left, and the one that was outermost before it; to the right likewise. */
	readonly left1: Int32Array;
	readonly left2: Int32Array;
	readonly right1: Int32Array;
	readonly right2: Int32Array;
}

export function createState(capacity: number): ParserState {
	const words = () => new Int32Array(capacity + 2);
	return {
		size: 0,
		depth: 0,
		next: 0,
		rows: new Int32Array((capacity + 2) * ROW),
		stack: words(),
		heads: words(),
		relations: new Uint8Array(capacity + 2),
		left1: words(),
		left2: words(),
		right1: words(),
		right2: words(),
	};
}

/** Begins a sentence of `size` words, whose rows were filled. */
export function begin(state: ParserState, size: number): void {
	state.size = size;
	state.depth = 0;
	state.next = 0;
	const none = size + 1;
	state.heads.fill(-1, 0, size + 2);
	state.relations.fill(0, 0, size + 2);
	state.left1.fill(none, 0, size + 2);
	state.left2.fill(none, 0, size + 2);
	state.right1.fill(none, 0, size + 2);
	state.right2.fill(none, 0, size + 2);
}

export const isDone = (state: ParserState): boolean => state.depth === 0 && state.next === state.size;

/** The action that the rules leave no choice about, or -1. */
export function onlyAction(state: ParserState): number {
	if (state.depth === 0) return SHIFT;
	if (state.next < state.size) return -1;
	return state.depth > 1 ? RIGHT : LEFT;
}

export function shift(state: ParserState): void {
	state.stack[state.depth++] = state.next++;
}

/** Hangs the top of the stack from the next word. */
export function attachLeft(state: ParserState, relation: number): void {
	const child = state.stack[--state.depth] as number;
	const head = state.next;
	hang(state, child, head, relation);
	state.left2[head] = state.left1[head] as number;
	state.left1[head] = child;
	const row = head * ROW;
	(state.rows[row + LV] as number)++;
	(state.rows[row + LS] as number) |= kindOf(relation);
}

/** Hangs the top of the stack from the word below it. */
export function attachRight(state: ParserState, relation: number): void {
	const child = state.stack[--state.depth] as number;
	const head = state.stack[state.depth - 1] as number;
	hang(state, child, head, relation);
	state.right2[head] = state.right1[head] as number;
	state.right1[head] = child;
	const row = head * ROW;
	(state.rows[row + RV] as number)++;
	(state.rows[row + RS] as number) |= kindOf(relation);
}

function hang(state: ParserState, child: number, head: number, relation: number): void {
	state.heads[child] = head;
	state.relations[child] = relation;
	state.rows[child * ROW + R] = relation + 1;
}

/** Relations are numbered from the commonest: the rarest share the last bit of the set. */
const kindOf = (relation: number): number => (relation < 31 ? 1 << relation : 1 << 31);
