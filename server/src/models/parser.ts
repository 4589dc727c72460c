/**
 * Dependency trees: for each word its head and the Universal Dependencies relation to it.
 *
 * Greedy transition-based parsing (Nivre, 2008) with linear weights over hashed features: the arc-hybrid system, the
 * root behind the last word, three actions scored by one model and relations by another. Linear in the number of words.
 * Every word gets a head, one word of a sentence is the root, and no two arcs cross.
 */

import type { Weights } from "./linear";
import { ACTIONS, createActionFeatures } from "./parserActions";
import { createFileHinter } from "./parserHints";
import { createCandidates, createNamer } from "./parserRelations";
import {
	attachLeft,
	attachRight,
	begin,
	createState,
	isDone,
	LEFT,
	onlyAction,
	type ParserState,
	RIGHT,
	SHIFT,
	shift,
} from "./parserState";
import { fillRows, type Words } from "./parserTokens";
import type { TaggerWord, WordReader } from "./taggerWords";
import { type Expected, tableOf, type WeightFile, type WeightTable } from "./weightFile";

/** Raise `templates` with every change of the templates or of what they read. */
export const PARSER_WEIGHTS: Expected = { kind: "parser", templates: 2 };

/** A longer sentence is read in pieces of this many words. */
export const LONGEST = 250;

export interface Tree {
	/** Place of the head of each word, counting from 0; -1 for the root of the sentence. */
	readonly heads: Int32Array;
	/** Number of the relation to the head in `Parser.relations`. */
	readonly relations: Uint8Array;
}

export interface Parser {
	/** UD relations such as `nsubj:pass`, by number. */
	readonly relations: readonly string[];
	/** `known` is what the tagger knows of the forms, where they come from it. */
	readonly parse: (
		forms: readonly string[],
		upos: readonly string[],
		xpos: readonly string[],
		known?: readonly TaggerWord[],
	) => Tree;
}

/** An action that is ahead by more after the first templates, by the logarithm of the odds, is taken. */
const SURE_ACTION = 2;
/** The same for relations. Lower numbers are faster: with 1.5 for both, trees lose 0.3 and time a quarter. */
const SURE_RELATION = 2.5;

/** `words` are those of the tagger whose tags the parser gets: what it knows of words, the parser uses too. */
export function createParser(file: WeightFile, words: WordReader): Parser {
	const relations = file.labels.relations ?? [];
	const tagNumbers = new Map((file.labels.upos ?? []).map((tag, number) => [tag, number]));
	const root = Math.max(0, relations.indexOf("root"));
	const continued = Math.max(0, relations.indexOf("parataxis"));
	const candidates = createCandidates(tableOf(file, "seen").weights, tagNumbers.size, relations.length);
	const arcs = tableOf(file, "arcs");
	const nameArc = createNamer(arcs.weights, candidates, relations.length, SURE_RELATION / arcs.scale);
	const chooseAction = createActor(tableOf(file, "actions"));
	const hinter = createFileHinter(file, LONGEST);
	const state = createState(LONGEST);
	const tags = new Uint8Array(LONGEST + 2);

	const read = (sentence: Words, start: number, end: number): void => {
		fillRows(state.rows, sentence, start, end, words);
		for (let i = start; i < end; i++) tags[i - start] = tagNumbers.get(sentence.upos[i] ?? "") ?? 0;
		hinter(state.rows, end - start);
		begin(state, end - start);
		while (!isDone(state)) {
			const only = onlyAction(state);
			const action = only < 0 ? chooseAction(state) : only;
			if (action === SHIFT) shift(state);
			else {
				const child = state.stack[state.depth - 1] as number;
				if (action === RIGHT) attachRight(state, nameArc(state, tags, state.stack[state.depth - 2] as number, child));
				else attachLeft(state, state.next === state.size ? root : nameArc(state, tags, state.next, child));
			}
		}
	};

	const parse: Parser["parse"] = (forms, upos, xpos, known) => {
		const sentence: Words = { forms, upos, xpos, known };
		const tree = { heads: new Int32Array(forms.length), relations: new Uint8Array(forms.length) };
		let first = -1;
		for (let start = 0; start < forms.length; start += LONGEST) {
			const end = Math.min(forms.length, start + LONGEST);
			read(sentence, start, end);
			for (let i = start; i < end; i++) {
				const head = state.heads[i - start] as number;
				const isRoot = head === end - start;
				tree.heads[i] = isRoot ? first : head + start;
				tree.relations[i] = isRoot && first >= 0 ? continued : (state.relations[i - start] as number);
			}
			if (first < 0) first = tree.heads.indexOf(-1);
		}
		return tree;
	};
	return { relations, parse };
}

/** Chooses the next action as `createChooser` chooses classes. */
function createActor({ weights, scale }: WeightTable): (state: ParserState) => number {
	const actions = createActionFeatures();
	const features = new Int32Array(actions.count);
	const scores = new Float64Array(ACTIONS);
	const sure = SURE_ACTION / scale;
	return (state) => {
		actions.look(state);
		actions.first(state.rows, features);
		scores.fill(0);
		scoreActions(weights, features, 0, actions.firstCount, scores);
		const best = bestAction(state, scores);
		if (isAhead(state, scores, best, sure)) return best;
		actions.rest(state.rows, features);
		scoreActions(weights, features, actions.firstCount, actions.count, scores);
		return bestAction(state, scores);
	};
}

/** Adds what the rows `features[first … last - 1]` say. */
export function scoreActions(
	weights: Weights,
	features: Int32Array,
	first: number,
	last: number,
	scores: Float64Array,
): void {
	let shifts = 0;
	let lefts = 0;
	let rights = 0;
	for (let f = first; f < last; f++) {
		const row = features[f] as number;
		shifts += weights[row] as number;
		lefts += weights[row + 1] as number;
		rights += weights[row + 2] as number;
	}
	scores[SHIFT] = (scores[SHIFT] as number) + shifts;
	scores[LEFT] = (scores[LEFT] as number) + lefts;
	scores[RIGHT] = (scores[RIGHT] as number) + rights;
}

function isAhead({ depth }: ParserState, scores: Float64Array, best: number, sure: number): boolean {
	const least = (scores[best] as number) - sure;
	return (
		(best === SHIFT || (scores[SHIFT] as number) < least) &&
		(best === LEFT || (scores[LEFT] as number) < least) &&
		(best === RIGHT || depth < 2 || (scores[RIGHT] as number) < least)
	);
}

/** RIGHT wants two words on the stack. */
export function bestAction({ depth }: ParserState, scores: Float64Array): number {
	const best = (scores[LEFT] as number) > (scores[SHIFT] as number) ? LEFT : SHIFT;
	return depth > 1 && (scores[RIGHT] as number) > (scores[best] as number) ? RIGHT : best;
}
