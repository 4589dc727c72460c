/**
 * What the name finder tells apart, and its labels: O outside, and for each type B I L U, the beginning, inside and last
 * word of a name of several words, and a name of one word. Places are all LOC: that a country is a GPE and a bridge a FAC
 * is told by the lexicon, since no corpus that we may train on tells it.
 */
export const NAME_TYPES = ["PER", "ORG", "LOC", "NORP", "EVENT", "WORK", "PRODUCT", "MISC"] as const;

export type NameType = (typeof NAME_TYPES)[number];

/** The number of a label is `POSITION` + 4 × the number of its type; O is 0. */
export const POSITION = { begin: 1, inside: 2, last: 3, unit: 4 } as const;

export const OUTSIDE = 0;
export const LABELS = 1 + 4 * NAME_TYPES.length;

/** Labels behind which nothing is open, and labels that open a name or stand outside: any of these may follow any of those. */
export const CLOSED: readonly number[] = [OUTSIDE, ...NAME_TYPES.flatMap((_, type) => [4 * type + 3, 4 * type + 4])];
export const OPENING: readonly number[] = [OUTSIDE, ...NAME_TYPES.flatMap((_, type) => [4 * type + 1, 4 * type + 4])];
/** The `begin` of each type; its `inside` and `last` are the two labels behind it. */
export const BEGINS: readonly number[] = NAME_TYPES.map((_, type) => 4 * type + 1);

export interface Transitions {
	readonly from: Uint8Array;
	readonly to: Uint8Array;
}

/** Which label may follow which. Nothing is open before the first word or behind the last, as if O stood there. */
export const TRANSITIONS: Transitions = allowedTransitions();

function allowedTransitions(): Transitions {
	const from: number[] = [];
	const to: number[] = [];
	for (let left = 0; left < LABELS; left++) {
		for (let right = 0; right < LABELS; right++) {
			if (!mayFollow(left, right)) continue;
			from.push(left);
			to.push(right);
		}
	}
	return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}

function mayFollow(left: number, right: number): boolean {
	const leftOpen = left !== OUTSIDE && positionOf(left) <= POSITION.inside;
	const rightContinues =
		right !== OUTSIDE && (positionOf(right) === POSITION.inside || positionOf(right) === POSITION.last);
	return leftOpen ? rightContinues && typeOf(left) === typeOf(right) : !rightContinues;
}

export function positionOf(label: number): number {
	return ((label - 1) & 3) + 1;
}
/** Number of the type of a label other than O. */
export function typeOf(label: number): number {
	return (label - 1) >> 2;
}

export const labelOf = (type: number, position: number): number => 4 * type + position;

export interface LabelledName {
	readonly first: number;
	readonly last: number;
	readonly type: number;
}

/** The names in a sequence of labels that obeys `TRANSITIONS`. */
export function namesIn(labels: ArrayLike<number>, length: number): readonly LabelledName[] {
	const names: LabelledName[] = [];
	let first = 0;
	for (let index = 0; index < length; index++) {
		const label = labels[index] ?? OUTSIDE;
		if (label === OUTSIDE) continue;
		const position = positionOf(label);
		if (position === POSITION.begin || position === POSITION.unit) first = index;
		if (position === POSITION.last || position === POSITION.unit)
			names.push({ first, last: index, type: typeOf(label) });
	}
	return names;
}
