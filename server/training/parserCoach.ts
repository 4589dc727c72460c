/** One pass after the other over the lessons: parses, compares with the oracle, moves the weights, goes on from there. */

import { bestOf, scoreClasses } from "../src/models/linear";
import { bestAction, LONGEST, scoreActions } from "../src/models/parser";
import { ACTION_BITS, ACTIONS, createActionFeatures } from "../src/models/parserActions";
import { createLabelFeatures, LABEL_BITS } from "../src/models/parserLabels";
import { createCandidates, nearest } from "../src/models/parserRelations";
import {
	attachLeft,
	attachRight,
	begin,
	createState,
	isDone,
	LEFT,
	onlyAction,
	RIGHT,
	SHIFT,
	shift,
} from "../src/models/parserState";
import type { Templates } from "../src/models/parserTemplates";
import { fillRows, HINT, ROW } from "../src/models/parserTokens";
import type { Lesson, Lessons } from "./parserData";
import { createLearner, softmax } from "./parserLearner";
import { costsOf } from "./parserOracle";
import { createRandom } from "./random";

export interface Coach {
	/** One pass; tells how often the best action and the best relation were wrong. */
	readonly epoch: (number: number) => string;
	/** Averaged weights by table. */
	readonly tables: () => readonly (readonly [string, Float32Array])[];
}

export interface CoachOptions {
	readonly rate: number;
	/** How often a feature is left out of an example. */
	readonly dropout: number;
	/** How often an example shows only the first templates. */
	readonly glance: number;
	/** How often the parser goes on with its own choice where that is wrong. */
	readonly exploration: number;
	/** An example is learned from while the probability of the right answer is below this. */
	readonly sure: number;
	/** Flattens the probabilities by which the parser chooses where to go on; 0 takes the best. */
	readonly temperature: number;
}

/** Often enough that the first templates learn to decide what they can, seldom enough that the rest lose nothing. */
export const GLANCE = 0.15;

export const OPTIONS: CoachOptions = {
	rate: 0.05,
	dropout: 0.1,
	glance: GLANCE,
	exploration: 0.9,
	sure: 0.98,
	temperature: 1,
};

export function createCoach(
	{ lessons, relations, upos, seen, words }: Lessons,
	guesses: readonly Uint8Array[],
	seed: number,
	{ rate, dropout, glance, exploration, sure, temperature }: CoachOptions = OPTIONS,
): Coach {
	const random = createRandom(seed);
	const candidates = createCandidates(seen, upos.length, relations.length);
	const root = relations.indexOf("root");
	const actionLearner = createLearner((1 << ACTION_BITS) + ACTIONS, rate);
	const arcLearner = createLearner((1 << LABEL_BITS) + relations.length, rate);
	const actions = createActionFeatures();
	const labels = createLabelFeatures();
	const features = new Int32Array(Math.max(actions.count, labels.count));
	const scores = new Float64Array(relations.length);
	const slopes = new Float64Array(relations.length);
	const costs = new Float64Array(ACTIONS);
	const classes = Uint8Array.of(SHIFT, LEFT, RIGHT);
	const state = createState(LONGEST);
	const onStack = new Uint8Array(LONGEST + 2);
	const count = { actions: 0, wrongActions: 0, relations: 0, wrongRelations: 0 };

	/** Leaves features out at random and returns how many remain. At times all but the first: they must do alone, mostly. */
	const thin = ({ first, rest, firstCount, count }: Templates): number => {
		first(state.rows, features);
		const glances = random.next() < glance;
		if (!glances) rest(state.rows, features);
		const length = glances ? firstCount : count;
		let kept = 0;
		for (let f = 0; f < length; f++) if (random.next() >= dropout) features[kept++] = features[f] as number;
		return kept;
	};

	/** An action by its probability, flattened by `temperature`: a trained parser makes few mistakes to learn from. */
	const wander = (predicted: number, length: number): number => {
		if (temperature === 0) return predicted;
		const best = scores[predicted] as number;
		let sum = 0;
		for (let action = 0; action < length; action++) sum += Math.exp(((scores[action] as number) - best) / temperature);
		let left = random.next() * sum;
		for (let action = 0; action < length; action++) {
			left -= Math.exp(((scores[action] as number) - best) / temperature);
			if (left < 0) return action;
		}
		return predicted;
	};

	const chooseAction = (lesson: Lesson, explores: boolean): number => {
		actions.look(state);
		const kept = thin(actions);
		scores.fill(0, 0, ACTIONS);
		scoreActions(actionLearner.weights, features, 0, kept, scores);
		costsOf(state, lesson.tree, onStack, costs);
		const length = state.depth > 1 ? 3 : 2;
		const predicted = bestAction(state, scores);
		const least = Math.min(...costs);
		let right = -1;
		for (let action = 0; action < length; action++)
			if (costs[action] === least && (right < 0 || (scores[action] as number) > (scores[right] as number)))
				right = action;
		count.actions++;
		if (costs[predicted] !== least) count.wrongActions++;
		const wandered = wander(predicted, length);
		softmax(scores, length);
		let sum = 0;
		for (let action = 0; action < length; action++) if (costs[action] === least) sum += scores[action] as number;
		if (sum < sure) {
			for (let action = 0; action < length; action++) {
				const probability = scores[action] as number;
				slopes[action] = probability - (costs[action] === least ? probability / Math.max(sum, 1e-9) : 0);
			}
			actionLearner.step(features, kept, classes, slopes, length);
		}
		actionLearner.tick();
		return explores && random.next() < exploration ? wandered : right;
	};

	/** Learns the relation of an arc that is right; names it in any case. */
	const chooseRelation = ({ tags, tree }: Lesson, head: number, child: number): number => {
		const list = candidates.of(tags[head] as number, tags[child] as number, child < head);
		const { length } = list;
		labels.look(state, head, child, nearest(state, head, child));
		const kept = thin(labels);
		scores.fill(0, 0, length);
		scoreClasses(arcLearner.weights, features, 0, kept, list, 0, length, scores);
		const predicted = list[bestOf(scores, length)] as number;
		const right = tree.heads[child] === head ? list.indexOf(tree.relations[child] as number) : -1;
		if (right < 0) return predicted;
		count.relations++;
		if (predicted !== tree.relations[child]) count.wrongRelations++;
		softmax(scores, length);
		if ((scores[right] as number) < sure) {
			for (let c = 0; c < length; c++) slopes[c] = (scores[c] as number) - (c === right ? 1 : 0);
			arcLearner.step(features, kept, list, slopes, length);
		}
		arcLearner.tick();
		return predicted;
	};

	const take = (lesson: Lesson, guess: Uint8Array, explores: boolean): void => {
		const size = lesson.words.forms.length;
		fillRows(state.rows, lesson.words, 0, size, words);
		for (let i = 0; i < size; i++) state.rows[i * ROW + HINT] = guess[i] as number;
		begin(state, size);
		onStack.fill(0, 0, size);
		while (!isDone(state)) {
			const only = onlyAction(state);
			const action = only < 0 ? chooseAction(lesson, explores) : only;
			if (action === SHIFT) {
				onStack[state.next] = 1;
				shift(state);
				continue;
			}
			const child = state.stack[state.depth - 1] as number;
			const head = action === RIGHT ? (state.stack[state.depth - 2] as number) : state.next;
			const relation = head === size ? root : chooseRelation(lesson, head, child);
			onStack[child] = 0;
			if (action === RIGHT) attachRight(state, relation);
			else attachLeft(state, relation);
		}
	};

	const epoch: Coach["epoch"] = (number) => {
		Object.assign(count, { actions: 0, wrongActions: 0, relations: 0, wrongRelations: 0 });
		const order = [...lessons.keys()];
		random.shuffle(order);
		for (const place of order) take(lessons[place] as Lesson, guesses[place] as Uint8Array, number > 1);
		const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
		return `wrong actions ${percent(count.wrongActions, count.actions)}, relations ${percent(count.wrongRelations, count.relations)}`;
	};
	const tables: Coach["tables"] = () => [
		["actions", actionLearner.average()],
		["arcs", arcLearner.average()],
	];
	return { epoch, tables };
}
