/**
 * Trains the hints, and makes those that the parser learns with: each part of the lessons is guessed by a model that saw
 * only the others, so that they are as reliable as guesses will be on new text.
 */
import { bestOf, scoreClasses } from "../src/models/linear";
import { LONGEST } from "../src/models/parser";
import { createHinter, createHintFeatures, HINT_BITS, SURE as SURE_HINT } from "../src/models/parserHints";
import { fillRows, HINT, ROW } from "../src/models/parserTokens";
import type { WordReader } from "../src/models/taggerWords";
import { GLANCE } from "./parserCoach";
import type { Lesson, Lessons } from "./parserData";
import { createLearner, softmax } from "./parserLearner";
import { createRandom } from "./random";

export interface Hints {
	/** Guesses for the words of each lesson, in the order of the lessons. */
	readonly guesses: readonly Uint8Array[];
	readonly weights: Float32Array;
	/** Pairs of UPOS and XPOS, “VERB VBD”, and 1 at [pair, hint] for the hints that they allow. */
	readonly tags: readonly string[];
	readonly allowed: Int8Array;
}

const PARTS = 5;
const PASSES = 3;
const RATE = 0.05;
const SURE = 0.95;

/** What is learned of one sentence: its tag pairs and the right hints. */
interface Exercise {
	readonly lesson: Lesson;
	readonly pairs: Uint8Array;
	readonly right: Uint8Array;
}

export function trainHints({ lessons, relations, words }: Lessons, seed: number, log: (line: string) => void): Hints {
	const count = relations.length * 2;
	const numbers = new Map<string, number>();
	const exercises = lessons.map((lesson) => exerciseOf(lesson, numbers));
	const tags = [...numbers.keys()];
	const allowed = allowedIn(exercises, tags.length, count);
	const lists = tags.map((_, pair) =>
		Uint8Array.from({ length: count }, (_, hint) => hint).filter((hint) => allowed[pair * count + hint] === 1),
	);
	const guesses: Uint8Array[] = [];
	let right = 0;
	let all = 0;
	for (let part = 0; part < PARTS; part++) {
		const others = exercises.filter((_, number) => number % PARTS !== part);
		const hinter = createHinter(learn(others, lists, count, seed, words), lists, count, SURE_HINT);
		const rows = new Int32Array((LONGEST + 2) * ROW);
		for (let number = part; number < exercises.length; number += PARTS) {
			const exercise = exercises[number] as Exercise;
			const size = exercise.right.length;
			fillRows(rows, exercise.lesson.words, 0, size, words);
			hinter(rows, size, exercise.pairs);
			const guess = Uint8Array.from({ length: size }, (_, i) => rows[i * ROW + HINT] as number);
			guesses[number] = guess;
			all += size;
			right += guess.filter((hint, i) => hint - 1 === exercise.right[i]).length;
		}
	}
	log(`hints on sentences not seen: ${((100 * right) / all).toFixed(2)} right`);
	return { guesses, weights: learn(exercises, lists, count, seed, words), tags, allowed };
}

function learn(
	exercises: readonly Exercise[],
	lists: readonly Uint8Array[],
	count: number,
	seed: number,
	words: WordReader,
): Float32Array {
	const random = createRandom(seed);
	const hint = createHintFeatures();
	const features = new Int32Array(hint.count);
	const scores = new Float64Array(count);
	const learner = createLearner((1 << HINT_BITS) + count, RATE);
	const rows = new Int32Array((LONGEST + 2) * ROW);
	const order = [...exercises];
	for (let pass = 0; pass < PASSES; pass++) {
		random.shuffle(order);
		for (const { lesson, pairs, right } of order) {
			const size = right.length;
			fillRows(rows, lesson.words, 0, size, words);
			for (let i = 0; i < size; i++) {
				const list = lists[pairs[i] as number] as Uint8Array;
				hint.look(size, i);
				hint.first(rows, features);
				const length = random.next() < GLANCE ? hint.firstCount : hint.count;
				if (length === hint.count) hint.rest(rows, features);
				scores.fill(0, 0, list.length);
				scoreClasses(learner.weights, features, 0, length, list, 0, list.length, scores);
				rows[i * ROW + HINT] = (list[bestOf(scores, list.length)] as number) + 1;
				const answer = list.indexOf(right[i] as number);
				learner.tick();
				if (answer < 0) continue;
				softmax(scores, list.length);
				if ((scores[answer] as number) > SURE) continue;
				scores[answer] = (scores[answer] as number) - 1;
				learner.step(features, length, list, scores, list.length);
			}
		}
	}
	return learner.average();
}

function exerciseOf(lesson: Lesson, numbers: Map<string, number>): Exercise {
	const { words, tree } = lesson;
	const pairs = words.upos.map((upos, i) => {
		const pair = `${upos} ${words.xpos[i] ?? ""}`;
		const number = numbers.get(pair) ?? numbers.size;
		numbers.set(pair, number);
		return number;
	});
	const right = tree.relations.map((relation, child) => relation * 2 + ((tree.heads[child] as number) < child ? 0 : 1));
	return { lesson, pairs: Uint8Array.from(pairs), right };
}

/**
 * What is rare for a pair of tags is a slip of the tagger or not worth the time: at most three times or once in a hundred
 * for rare pairs, less than once in a thousand for any.
 */
function allowedIn(exercises: readonly Exercise[], pairs: number, count: number): Int8Array {
	const counts = new Uint32Array(pairs * count);
	const totals = new Uint32Array(pairs);
	for (const { pairs, right } of exercises) {
		right.forEach((hint, i) => {
			const pair = pairs[i] as number;
			counts[pair * count + hint] = (counts[pair * count + hint] as number) + 1;
			totals[pair] = (totals[pair] as number) + 1;
		});
	}
	return Int8Array.from(counts, (times, place) => {
		const total = totals[Math.floor(place / count)] as number;
		return times > Math.max(Math.min(3, total / 100), total / 1000) ? 1 : 0;
	});
}
