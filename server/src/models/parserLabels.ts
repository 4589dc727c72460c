/**
 * The features by which the parser names the relation between a word and its head when the arc is made, with the
 * children that there are by then.
 */

import { bucket } from "./parserActions";
import type { ParserState } from "./parserState";
import { compileTemplates } from "./parserTemplates";
import { M, ROW } from "./parserTokens";

/** Head, child, the outermost children of the child and of the head, head of the head, nearest sibling.
 * `g`, `y` and `h.r` stand for what is known only of a complete tree: none here; the weights were learned with them. */
const NODES = "h d dl dk dr dq hl hr g x y".split(" ");
/** Distance with side, marks between. */
const EXTRAS = ["d", "m", "i"] as const;

const TEMPLATES = `
	d.c | h.c | d.w | d.t | d.s | d.h | h.w | h.t | h.s
	d.c i | d.c h.c | d.c h.t | d.t h.c | d.h i | d.h h.t | d.h h.w | d.h h.h | d.w i | d.t i | h.w i | h.t i
	d.w h.w | d.w h.t | d.t h.w | d.t h.t | d.s h.t | d.t h.s | d.w dl.w | d.w dr.w | d.t dl.w | d.w d.ls
	d.w d.rs | d.t d.ls | d.t d.rs | h.w h.ls | h.w h.rs | h.t h.ls | h.t h.rs | d.w d.tn | d.w d.tp | d.w d.wp
	d.w d.wn | h.r d.t | h.r d.w
	d.c h.c i | d.c h.t i | d.t h.c i | d.c h.c dl.w | d.t h.t dl.c | d.t h.t dr.c | d.h h.t d.t | d.h h.h i
	d.w h.w i | d.w h.t i | d.t h.w i | d.t h.t i | d.t h.t d | d.t h.t m | d.w h.t d | d.t h.t dl.t
	d.t h.t dr.t | d.t h.t dl.w | d.t h.t dr.w | d.t h.w dl.w | d.t h.w dr.w | d.t h.t hl.t | d.t h.t hr.t
	d.t h.w hl.t | d.t h.w hr.t | d.t h.t d.ls | d.t h.t d.rs | d.t h.t h.ls | d.t h.t h.rs | d.t h.w h.ls
	d.t h.w h.rs | d.w h.t h.ls | d.t h.w d.ls | d.t d.tp h.t | d.t d.tn h.t | d.t h.t h.tn | d.t h.t h.tp
	d.t d.tp d.tn | d.t h.t h.wn | d.t h.t d.wp | d.t h.t d.wn | d.t h.t g.t | d.t h.w g.t | d.t h.t h.r
	d.t h.w h.r | d.t h.t x.r | d.t h.t y.r | d.t h.t x.t | d.t h.t y.t | d.t x.w h.t | d.t dl.r dr.r
	d.t h.t h.ls h.rs | d.t h.t d.ls d.rs | d.t h.t d.ls h.ls | d.t h.t d.ls h.rs | d.t h.t dl.w m
	d.t h.t x.t y.t | d.t h.w d.ls i | d.t h.t d.tn d.tp
`;

/** Rows of the table of relations, overlapping. */
export const LABEL_BITS = 20;

export interface LabelFeatures {
	readonly count: number;
	/** For `child` hanging from `head`; `sibling` is the nearest other child of the head on that side. */
	readonly extract: (state: ParserState, head: number, child: number, sibling: number, features: Int32Array) => void;
}

export function createLabelFeatures(): LabelFeatures {
	const templates = compileTemplates(TEMPLATES, NODES, EXTRAS, LABEL_BITS);
	const nodes = new Int32Array(NODES.length);
	const extras = new Int32Array(EXTRAS.length);
	const extract: LabelFeatures["extract"] = (state, head, child, sibling, features) => {
		const { size, rows, left1, left2, right1, right2 } = state;
		const none = size + 1;
		nodes[0] = head;
		nodes[1] = child;
		nodes[2] = left1[child] as number;
		nodes[3] = left2[child] as number;
		nodes[4] = right1[child] as number;
		nodes[5] = right2[child] as number;
		nodes[6] = left1[head] as number;
		nodes[7] = right1[head] as number;
		nodes[8] = none;
		nodes[9] = sibling;
		nodes[10] = none;
		const left = child < head;
		extras[0] = left ? -bucket(head - child) : bucket(child - head);
		const between = left
			? (rows[(head - 1) * ROW + M] as number) - (rows[child * ROW + M] as number)
			: (rows[(child - 1) * ROW + M] as number) - (rows[head * ROW + M] as number);
		extras[1] = (left ? 8 : 0) + Math.min(3, Math.max(0, between));
		extras[2] = left ? 1 : 2;
		templates.extract(rows, nodes, extras, features);
	};
	return { count: templates.count, extract };
}
