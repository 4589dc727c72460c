/**
 * The features by which the parser names the relation between a word and its head when the arc is made, with the
 * children that there are by then.
 */

import { bucket } from "./parserActions";
import type { ParserState } from "./parserState";
import { compileTemplates, type Templates } from "./parserTemplates";
import { M, ROW } from "./parserTokens";

/** Head, child, the outermost children of the child and of the head, nearest sibling. */
const NODES = "h d dl dr hl hr x".split(" ");
/** Distance with side, marks between. */
const EXTRAS = ["d", "m", "i"] as const;

const FIRST = `
	d.h | d.c | d.t | d.h i | d.t dl.w | d.h h.t | d.t d.ls | d.h h.h | d.t i | h.t h.ls | d.c i | h.t i | d.t d.rs
	h.t h.rs | d.w d.ls | d.w i | d.t dl.r dr.r | d.h h.h i | d.t h.t dl.t | d.t h.t d | d.t h.t x.r | d.h h.t d.t
`;

const REST = `
	h.c | d.w | d.s | h.w | h.t | h.s | d.c h.c | d.c h.t | d.t h.c | d.h h.w | h.w i | d.w h.w | d.w h.t | d.t h.w
	d.t h.t | d.s h.t | d.t h.s | d.w dl.w | d.w dr.w | d.w d.rs | h.w h.ls | h.w h.rs | d.w d.tn | d.w d.tp
	d.w d.wp | d.w d.wn | d.c h.c i | d.c h.t i | d.t h.c i | d.c h.c dl.w | d.t h.t dl.c | d.t h.t dr.c
	d.w h.w i | d.w h.t i | d.t h.w i | d.t h.t i | d.t h.t m | d.w h.t d | d.t h.t dr.t | d.t h.t dl.w
	d.t h.t dr.w | d.t h.w dl.w | d.t h.w dr.w | d.t h.t hl.t | d.t h.t hr.t | d.t h.w hl.t | d.t h.w hr.t
	d.t h.t d.ls | d.t h.t d.rs | d.t h.t h.ls | d.t h.t h.rs | d.t h.w h.ls | d.t h.w h.rs | d.w h.t h.ls
	d.t h.w d.ls | d.t d.tp h.t | d.t d.tn h.t | d.t h.t h.tn | d.t h.t h.tp | d.t d.tp d.tn | d.t h.t h.wn
	d.t h.t d.wp | d.t h.t d.wn | d.t h.t x.t | d.t x.w h.t | d.t h.t h.ls h.rs | d.t h.t d.ls d.rs
	d.t h.t d.ls h.ls | d.t h.t d.ls h.rs | d.t h.t dl.w m | d.t h.w d.ls i | d.t h.t d.tn d.tp
`;

/** Rows of the table of relations, overlapping. */
export const LABEL_BITS = 20;

export interface LabelFeatures extends Templates {
	/** Fills the nodes for `child` hanging from `head`; `sibling` is the nearest other child of the head on that side. */
	readonly look: (state: ParserState, head: number, child: number, sibling: number) => void;
}

export function createLabelFeatures(): LabelFeatures {
	const templates = compileTemplates(FIRST, REST, NODES, EXTRAS, LABEL_BITS);
	const { nodes, extras } = templates;
	const look: LabelFeatures["look"] = (state, head, child, sibling) => {
		const { rows, left1, right1 } = state;
		nodes[0] = head;
		nodes[1] = child;
		nodes[2] = left1[child] as number;
		nodes[3] = right1[child] as number;
		nodes[4] = left1[head] as number;
		nodes[5] = right1[head] as number;
		nodes[6] = sibling;
		const left = child < head;
		extras[0] = left ? -bucket(head - child) : bucket(child - head);
		const between = left
			? (rows[(head - 1) * ROW + M] as number) - (rows[child * ROW + M] as number)
			: (rows[(child - 1) * ROW + M] as number) - (rows[head * ROW + M] as number);
		extras[1] = (left ? 8 : 0) + Math.min(3, Math.max(0, between));
		extras[2] = left ? 1 : 2;
	};
	return { ...templates, look };
}
