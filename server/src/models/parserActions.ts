/**
 * The features by which the parser chooses its next action: words and tags on top of the stack and next in the
 * sentence, their children so far, distances and numbers of children, in the conjunctions of Zhang and Nivre (2011)
 * and some that look further ahead.
 */
import type { ParserState } from "./parserState";
import { compileTemplates, type Templates } from "./parserTemplates";
import { M, ROW } from "./parserTokens";

/** Stack and buffer from the place of work; `l` and `k` are the outermost children to the left, `r` and `q` to the right. */
const NODES = "s0 s1 s2 b0 b1 b2 b3 s0l s0k s0r s0q s1l s1r s1q b0l b0k".split(" ");

/** Distance between the top of the stack and the next word, between the two upper words, marks between, depth. */
const EXTRAS = ["d", "e", "m", "n", "z"] as const;

/** Two decisions in three need no more. */
const FIRST = `
	b0.h | s0.h | b1.h | s1.h | s0.h b0.h | b0.h d | b0.t b0.ls | s0.h s1.h | s0.h d | s0.t b0.h | b0.h b1.h
	s0.h b0.t | b0.t b0.lv | s0.t b1.t | s0.h s1.t | b0.t b1.t | s0.w b0.h | b0.w b0.ls | s0.w b0.t | s0.t b0.w
	s0.w s1.t | b0.t b0l.r b0k.r | s0.h s0.rs b0.h | s0.h b0.h d | s0.h b0.h b1.h | s0.h s1.h b0.h
	s0.t b0.t b0l.r | s0.h b0.t b1.h | s0.t s0l.r b0.t | s0.t s0l.r s0k.r | s0.t b0.t b0l.w | s0.h s0.rs b0.t
	s0.t s0l.t b0.t | s0.h s1.t s1.rs | s0.h b0.t b0.ls | s0.t s0r.r s0q.r | s0.t b0.t b1.t | s0.t b0.t s1.t
	s0.p s0.rs b0.p b1.p | s0.p s1.p s1.rs b0.p
`;

const REST = `
	s0.w | s0.t | s0.s | s1.w | s1.t | s1.s | b0.w | b0.t | b0.s | b1.w | b1.t | b2.t | s2.t | b3.t | s0.c | s1.c
	b0.c | b1.c | b2.h | s0.w s0.t | b0.w b0.t | s1.w s1.t | s0.w b0.w | s0.t b0.t | s0.w s1.w | s0.t s1.w
	s0.t s1.t | s1.w b0.w | s1.t b0.w | s1.w b0.t | s1.t b0.t | b0.w b1.w | b0.w b1.t | s0.w b1.t | b1.t b2.t
	s0.w d | s0.t d | b0.w d | b0.t d | s1.t e | s0.t e | s0.t s0.rv | s1.t s1.rv | s0.w s0.ls | s0.t s0.ls
	s0.w s0.rs | s0.t s0.rs | s1.t s1.rs | s1.w s1.rs | s0.t s0.nv | b0.t b0.nv | b0.t b0.nm | s0.w b0.nm
	b0.w b0.nm | s0.t z | s0.c b0.c | s0.c b0.t | s0.t b0.c | s0.c s1.c | s0.c s1.t | s0.t s1.c | b0.c b1.c
	s0.t s1.h | s0.h b0.w | s0.w b0.t b1.t | s0.t b0.w b1.t | s0.t b0.t b1.w | s0.w s1.t b0.t | s0.t s1.w b0.t
	s0.t s1.t b0.w | s0.w b0.w s1.t | s0.w s1.w b0.t | s0.t s1.t s2.t | b0.t b1.t b2.t | s0.t b0.t d | s1.t s0.t e
	s0.t b0.t m | s0.t s1.t n | s0.t s0r.t b0.t | s0.t b0l.t b0.t | s0.t s1r.t s1.t | s0.t s1.t s0r.t
	s0.t s0r.w b0.t | s0.t s0l.w b0.t | s1.t s1r.w s0.t | s1.t s1r.r s1q.r | s0.t s0r.r b0.t | s1.t s0.t s1r.r
	s0.w s0r.r b0.t | s0.t s0.ls b0.t | s0.t s0.rs b0.t | s0.t b0.t b0.ls | s1.t s1.rs s0.t | s0.t s1.t s0.rs
	s1.t s1.ls s0.t | s0.w s0.rs b0.t | s0.w s0.ls b0.t | s1.w s1.rs s0.t | s0.t s0.rs b0.w | b0.w b0.ls s0.t
	s0.t s1.t s1.rv | s0.tp s0.t b0.t | s0.t s0.tn b0.t | b0.tp b0.t s0.t | s0.w b0.tp b0.t | s0.t s0.tn s1.t
	s0.tp s0.t s1.t | s0.t b0.t b0.nv | s0.t b0.t b0.nm | s0.t s1.t b0.nv | s0.p b0.w b0.nm | s0.c b0.c b1.t
	s0.c b0.t b1.t | s0.t b0.c b1.t | s0.c s1.t b0.t | s0.t s1.c b0.t | s0.t s1.t b0.c | s0.c s1.c b0.t
	s0.c s1.t b0.c | s0.t s0r.c b0.t | s0.c s0.rs b0.t | s0.c s0.ls b0.t | s1.c s1.rs s0.t | s0.c b0.c d
	s0.h s1.t b0.t | s0.t s1.t b0.t b1.t | s0.t b0.t b1.t b2.t | s0.t s1.t s2.t b0.t | b0.p b1.p b2.p b3.p
	s0.t s0.ls s0.rs b0.t | s0.w s1.t b0.t b1.t | s0.t s1.w b0.t b1.t | s0.p s1.p b0.w b1.p
`;

/** Rows of the table of actions: 2^22, three weights each, overlapping. */
export const ACTION_BITS = 22;
export const ACTIONS = 3;

export interface ActionFeatures extends Templates {
	/** Fills the nodes for the place of work. */
	readonly look: (state: ParserState) => void;
}

export function createActionFeatures(): ActionFeatures {
	const templates = compileTemplates(FIRST, REST, NODES, EXTRAS, ACTION_BITS);
	const { nodes, extras } = templates;
	const look: ActionFeatures["look"] = (state) => {
		const { size, depth, next, rows, stack, left1, left2, right1, right2 } = state;
		const none = size + 1;
		const s0 = depth > 0 ? (stack[depth - 1] as number) : none;
		const s1 = depth > 1 ? (stack[depth - 2] as number) : none;
		nodes[0] = s0;
		nodes[1] = s1;
		nodes[2] = depth > 2 ? (stack[depth - 3] as number) : none;
		nodes[3] = next;
		nodes[4] = next + 1 < size ? next + 1 : none;
		nodes[5] = next + 2 < size ? next + 2 : none;
		nodes[6] = next + 3 < size ? next + 3 : none;
		nodes[7] = left1[s0] as number;
		nodes[8] = left2[s0] as number;
		nodes[9] = right1[s0] as number;
		nodes[10] = right2[s0] as number;
		nodes[11] = left1[s1] as number;
		nodes[12] = right1[s1] as number;
		nodes[13] = right2[s1] as number;
		nodes[14] = left1[next] as number;
		nodes[15] = left2[next] as number;
		extras[0] = bucket(next - s0);
		extras[1] = s1 === none ? 0 : bucket(s0 - s1);
		const marks = rows[s0 * ROW + M] as number;
		extras[2] = Math.min(3, (rows[(next - 1) * ROW + M] as number) - marks);
		extras[3] = s1 === none ? 4 : Math.min(3, marks - (rows[s1 * ROW + M] as number));
		extras[4] = Math.min(depth, 4);
	};
	return { ...templates, look };
}

/** 1 2 3 4 5 6–7 8–10 11–15 16– */
export function bucket(distance: number): number {
	if (distance < 6) return distance;
	if (distance < 8) return 6;
	if (distance < 11) return 7;
	return distance < 16 ? 8 : 9;
}
