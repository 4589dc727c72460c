/** Names that the name finder found, joined with the runs of capitals that the patterns read: titles, nicknames, what it missed. */
import type { Lexicon } from "../lexicon/lexicon";
import type { FoundName } from "./foundNames";
import { type NamePiece, titleBefore } from "./nameRuns";
import { adjoins, isNameWord } from "./nameWords";
import type { RegisteredForm, RegisteredPlace } from "./paragraph";
import type { Token } from "./tokens";

export interface FoundPiece extends NamePiece {
	/** What the name finder says of it; undefined where patterns alone read it. */
	readonly found?: FoundName | undefined;
	/** True where the name finder sees a name here but is not sure of its words or its type. */
	readonly hinted?: boolean;
	/** Set where the newsroom's register has exactly these words. */
	readonly registered?: RegisteredForm;
}

/** What is less probable is left to the patterns: two in three of such names are wrong in their words or their type. */
const LEAST = 0.3;

/** All names found, each with the title before it, and the `runs` that touch none of them, in order. */
export function joinFound(
	tokens: readonly Token[],
	runs: readonly NamePiece[],
	all: readonly FoundName[],
	lexicon: Lexicon,
): readonly FoundPiece[] {
	const found = all.filter(({ probability }) => probability >= LEAST);
	const hints = all.filter(({ probability }) => probability < LEAST);
	const taken = new Int32Array(tokens.length).fill(-1);
	found.forEach((name, index) => {
		taken.fill(index, name.first, name.last + 1);
	});
	const isFree = ({ first, last }: NamePiece): boolean => {
		for (let index = first; index <= last; index++) if ((taken[index] ?? 0) >= 0) return false;
		return true;
	};
	const runAt = new Map<number, NamePiece>();
	for (const run of runs) {
		const name = taken[run.last] ?? -1;
		if (name >= 0) runAt.set(name, run);
	}
	const pieces = found.flatMap((name, index): readonly FoundPiece[] => {
		if (PARTY.test(tokens[name.first]?.text ?? "")) return [];
		const { first, last } = bounds(tokens, name, runAt.get(index), lexicon);
		const titleFirst = name.before > 0 ? first : titleBefore(tokens, first, lexicon);
		return [{ first, last, titleFirst, found: name }];
	});
	const free = runs.filter(isFree).map(
		(run): FoundPiece => ({
			...run,
			hinted: hints.some(({ first, last }) => first <= run.last && run.first <= last),
		}),
	);
	return [...pieces, ...free].sort((a, b) => a.first - b.first);
}

/**
 * `pieces` with the register's names: what was cut short is made whole, what was passed over is put in. A longer name
 * around the words stays as it is: the Sandby Harbor Office is not the harbor office of the register.
 */
export function joinRegistered(
	tokens: readonly Token[],
	pieces: readonly FoundPiece[],
	places: readonly RegisteredPlace[],
	lexicon: Lexicon,
): readonly FoundPiece[] {
	if (places.length === 0) return pieces;
	const joined: FoundPiece[] = [];
	let next = 0;
	for (const { first, last, form } of places) {
		for (let piece = pieces[next]; piece !== undefined && piece.last < first; piece = pieces[++next])
			joined.push(piece);
		const inside: FoundPiece[] = [];
		for (let piece = pieces[next]; piece !== undefined && piece.first <= last; piece = pieces[++next])
			inside.push(piece);
		const [only, another] = inside;
		if (only !== undefined && another === undefined && only.first === first && only.last === last)
			joined.push({ ...only, registered: form });
		else if (
			inside.some((piece) => piece.first < first || last < piece.last) ||
			isPartOfName(tokens, first, last, lexicon)
		)
			joined.push(...inside);
		else joined.push({ first, last, titleFirst: titleBefore(tokens, first, lexicon), registered: form });
	}
	joined.push(...pieces.slice(next));
	return joined;
}

/** Capitals beside it that are no title: “Mary | Nora Quill”, “Nora Quill | Foundation”. */
function isPartOfName(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): boolean {
	const isBefore = isNameWord(tokens[first - 1], lexicon) && adjoins(tokens, first);
	const isBehind = isNameWord(tokens[last + 1], lexicon) && adjoins(tokens, last + 1);
	return (
		(isBefore && titleBefore(tokens, first, lexicon) === first) ||
		(isBehind && !lexicon.roles.has(tokens[last + 1]?.lower ?? ""))
	);
}

/** R-Iowa, D-Ellery: where a member of a house comes from. */
const PARTY = /^[RDI]-\p{Lu}/u;

/** Where the name finder's name begins: with its particle, behind its title and behind “the”. */
function bounds(
	tokens: readonly Token[],
	{ first, last, type }: FoundName,
	run: NamePiece | undefined,
	lexicon: Lexicon,
): { readonly first: number; readonly last: number } {
	// Quill & Marlow
	if (run !== undefined && run.first < first && run.last === last && tokens[first - 1]?.text === "&")
		return { first: run.first, last };
	if (type === "PER") {
		// al | Karim, van der | Laan
		if (run !== undefined && run.first < first && run.last === last && areParticles(tokens, run.first, first, lexicon))
			return { first: run.first, last };
		// Capt | Murdo Galbraith
		for (let name = last; name > first; name--)
			if (titleBefore(tokens, name, lexicon) === first) return { first: name, last };
	}
	return type !== "WORK" && first < last && tokens[first]?.lower === "the"
		? { first: first + 1, last }
		: { first, last };
}

const areParticles = (tokens: readonly Token[], first: number, end: number, lexicon: Lexicon): boolean =>
	tokens.slice(first, end).every((token) => lexicon.particles.has(token.lower));
