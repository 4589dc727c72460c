/** Of the places where the parts of a quotation stand, those that were meant: in order, near one another, one speaker's. */
import type { CloseFind } from "./closeWords";
import type { Stretch } from "./exactWords";
import type { QuotedPart } from "./quotedWords";
import { placeOfWord, type SpokenIndex } from "./spokenIndex";

export interface ChainPart {
	readonly joint: QuotedPart["joint"];
	/** In order of their places. */
	readonly options: readonly Stretch[];
}

/** Where all parts stand in order, in the words of one speaker, with least between them. Undefined where they do not. */
export function bestChain(
	index: SpokenIndex,
	parts: readonly ChainPart[],
	isTheirs: (word: number) => boolean | undefined,
): readonly Stretch[] | undefined {
	let best: readonly Stretch[] | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const first of parts[0]?.options ?? []) {
		const chain = chainFrom(index, first, parts);
		if (chain === undefined) continue;
		const cost = between(chain) + penalty(isTheirs(first.start));
		if (cost < least) [least, best] = [cost, chain];
	}
	return best;
}

/** No distance is as wrong as another speaker. */
const FAR = 1e7;

const penalty = (theirs: boolean | undefined): number => (theirs === false ? 2 * FAR : theirs === undefined ? FAR : 0);

function chainFrom(index: SpokenIndex, first: Stretch, parts: readonly ChainPart[]): readonly Stretch[] | undefined {
	const chain = [first];
	const speaker = placeOfWord(index, first.start)?.speaker;
	let end = first.end;
	for (const { options } of parts.slice(1)) {
		const next = options.find(
			({ start }) =>
				start >= end && (speaker === undefined || sameSpeaker(speaker, placeOfWord(index, start)?.speaker)),
		);
		if (next === undefined) return undefined;
		chain.push(next);
		end = next.end;
	}
	return chain;
}

export const sameSpeaker = (one: string | undefined, other: string | undefined): boolean =>
	one === other || one === undefined || other === undefined;

const between = (chain: readonly Stretch[]): number =>
	chain.reduce((sum, { start }, place) => sum + (place === 0 ? 0 : start - (chain[place - 1]?.end ?? start)), 0);

/** A place for a unit of the quotation; the difference is undefined where there is none. */
export type Option = Omit<CloseFind, "difference"> & { readonly difference: CloseFind["difference"] | undefined };

const MISSING = 12;
const OTHER_SENTENCE = 3;
const OUT_OF_ORDER = 5;
const OTHER_SPEAKER = 3;

/** For each unit the place that fits best with those of the others; undefined where none is like it. */
export function bestOptions(
	index: SpokenIndex,
	units: readonly (readonly Option[])[],
	isTheirs: (word: number) => boolean | undefined,
): readonly (Option | undefined)[] {
	interface Way {
		readonly cost: number;
		readonly last: Option | undefined;
		readonly option: Option | undefined;
		readonly before: Way | undefined;
	}
	let ways: readonly Way[] = [];
	for (const options of units) {
		const next: Way[] = [];
		for (const option of [undefined, ...options]) {
			const own =
				option === undefined ? MISSING : costOf(option) + (isTheirs(option.start) === false ? 2 * OTHER_SPEAKER : 0);
			let way: Way = {
				cost: ways.length === 0 ? own : Number.POSITIVE_INFINITY,
				last: option,
				option,
				before: undefined,
			};
			for (const before of ways) {
				const cost = before.cost + own + stepCost(index, before.last, option);
				if (cost < way.cost) way = { cost, last: option ?? before.last, option, before };
			}
			next.push(way);
		}
		ways = next;
	}
	const best = ways.reduce<Way | undefined>(
		(one, other) => (one === undefined || other.cost < one.cost ? other : one),
		undefined,
	);
	const chosen: (Option | undefined)[] = [];
	for (let way = best; way !== undefined; way = way.before) chosen.unshift(way.option);
	return chosen;
}

const costOf = ({ share, isSame }: Option): number => (1 - share) * 10 + (isSame ? 0 : OTHER_SENTENCE);

function stepCost(index: SpokenIndex, before: Option | undefined, option: Option | undefined): number {
	if (before === undefined || option === undefined) return 0;
	const gap = option.start - before.end;
	const order = gap < 0 ? OUT_OF_ORDER : Math.min(gap / 40, OUT_OF_ORDER - 1);
	const [one, other] = [placeOfWord(index, before.start)?.speaker, placeOfWord(index, option.start)?.speaker];
	return order + (sameSpeaker(one, other) ? 0 : OTHER_SPEAKER);
}
