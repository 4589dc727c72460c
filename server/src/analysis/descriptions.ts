/** How copy describes a person beside the name: “Nadim al-Sabri, Ellery's harbor minister, …”, “campaign manager Corey Dane”. */
import type { Lexicon } from "../lexicon/lexicon";
import type { NamePiece } from "./nameRuns";
import type { Token } from "./tokens";

export interface Description {
	readonly text: string;
	/** The head noun, lower case. */
	readonly role: string;
	/** True where the noun is an organization's: “Kataib, a militia with ties to the port”. */
	readonly isOrganization: boolean;
}

/** The description of the name at `piece`; undefined where none stands beside it. */
export function describeName(tokens: readonly Token[], piece: NamePiece, lexicon: Lexicon): Description | undefined {
	return after(tokens, piece, lexicon) ?? before(tokens, piece, lexicon);
}

const LONGEST = 16;

// Hakim Sabry, head of the parliament's security committee, told …
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
function after(tokens: readonly Token[], piece: NamePiece, lexicon: Lexicon): Description | undefined {
	const comma = piece.last + 1;
	if (tokens[comma]?.text !== ",") return undefined;
	// Jane Doe, 43, a nurse at St. Anne's
	const first =
		/^\d{1,3}$/.test(tokens[comma + 1]?.text ?? "") && tokens[comma + 2]?.text === "," ? comma + 3 : comma + 1;
	let head: number | undefined;
	let last = first;
	for (; last < tokens.length && last - first < LONGEST; last++) {
		const token = tokens[last];
		if (token === undefined || token.kind === "mark" || isBreak(token)) break;
		if (
			head === undefined &&
			(lexicon.subordinators.has(token.lower) ||
				(lexicon.cues.has(token.lower) && !lexicon.roles.has(token.lower)) ||
				lexicon.auxiliaries.has(token.lower) ||
				token.lower === "who")
		)
			break;
		if (head !== undefined && (token.lower === "who" || token.lower === "whose" || token.lower === "which")) break;
		const isHead =
			lexicon.roles.has(token.lower) ||
			(lexicon.collectives.has(token.lower) && /^(?:a|an|the|another)$/.test(tokens[first]?.lower ?? ""));
		if (head === undefined && isHead && !isModifier(tokens, last, lexicon)) head = last;
		if (head === undefined && last > first && lexicon.prepositions.has(token.lower)) break;
	}
	if (head === undefined) return undefined;
	// In an interview with Jane Doe, the mayor said: the mayor is somebody else, but not in “Jane Doe, the mayor of Ellery said”.
	const verb = cueBetween(tokens, head + 1, last, lexicon);
	if (verb !== undefined && !startsClause(tokens, piece.titleFirst)) return undefined;
	last = verb ?? last;
	const isOrganization = !lexicon.roles.has(tokens[head]?.lower ?? "");
	// Coastline News, the department rated …: a clause begins, not an apposition.
	const follows = tokens[head + 1];
	if (
		isOrganization &&
		follows !== undefined &&
		!isBreak(follows) &&
		!/^(?:with|that|which|of|for|from|in|at|based|behind|whose|led|run|known|and)$/.test(follows.lower)
	)
		return undefined;
	return { ...described(tokens, first, last - 1, head), isOrganization };
}

/** The first verb of speech among the tokens from `first` to before `end`. */
function cueBetween(tokens: readonly Token[], first: number, end: number, lexicon: Lexicon): number | undefined {
	for (let index = first; index < end; index++) {
		const lower = tokens[index]?.lower ?? "";
		if (lexicon.cues.has(lower) && !lexicon.roles.has(lower) && !lexicon.prepositions.has(lower)) return index;
	}
	return undefined;
}

/** Nothing stands before the name but a stop or a quotation mark. */
const startsClause = (tokens: readonly Token[], first: number): boolean => {
	const before = tokens[first - 1];
	return before === undefined || before.kind === "mark" || /^[.!?]$/.test(before.text);
};

const isBreak = (token: Token): boolean => /^(?:[,.;:!?)(—–]|--|\.{3}|…)$/.test(token.text);

/** A role noun with another noun right behind it is no head: “a police union official”. */
function isModifier(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
	const next = tokens[index + 1];
	if (next === undefined || next.kind !== "word") return false;
	return next.lower === "'s" || lexicon.roles.has(next.lower) || lexicon.collectives.has(next.lower);
}

// Sand campaign manager Corey Dane; State Department Spokesman Mark Dane; the spokesman, Jaffar al Hosni
function before(tokens: readonly Token[], piece: NamePiece, lexicon: Lexicon): Description | undefined {
	if (piece.titleFirst < piece.first) {
		const title = tokens.slice(piece.titleFirst, piece.first);
		const role = title.at(-1)?.lower.replace(/\.$/, "") ?? "";
		let first = piece.titleFirst;
		while (first > 0 && isTitleModifier(tokens[first - 1])) first--;
		return described(tokens, first, piece.first - 1, piece.first - 1, role);
	}
	let head = piece.first - 1;
	const apposed = tokens[head]?.text === ",";
	if (apposed) head--;
	const noun = tokens[head];
	if (noun === undefined || noun.kind !== "word" || !lexicon.roles.has(noun.lower)) return undefined;
	let first = head;
	while (first > 0 && head - first < 6 && isPremodifier(tokens, first - 1, lexicon)) first--;
	// In apposition only a definite phrase describes: “the spokesman, Jaffar al Hosni”, not “asked officials, Doe said”.
	if (
		apposed &&
		!/^(?:the|his|her|their|its|a|an|one)$/.test(tokens[first]?.lower ?? "") &&
		tokens[first + 1]?.lower !== "'s"
	)
		return undefined;
	return described(tokens, first, head, head);
}

const isTitleModifier = (token: Token | undefined): boolean =>
	token !== undefined &&
	token.kind === "word" &&
	(/^\p{Lu}/u.test(token.text) || /^(?:former|then|deputy|'s)$/.test(token.lower)) &&
	!/^(?:the|a|but|and|in|on|when|as|while|after|for)$/.test(token.lower);

function isPremodifier(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
	const token = tokens[index];
	if (token === undefined || token.kind !== "word") return false;
	if (token.lower === "'s") return true;
	if (tokens[index + 1] !== undefined && lexicon.determiners.has(tokens[index + 1]?.lower ?? ""))
		return tokens[index + 1]?.lower !== "the" && token.lower === "'s";
	return !(
		lexicon.prepositions.has(token.lower) ||
		lexicon.subordinators.has(token.lower) ||
		lexicon.conjunctions.has(token.lower) ||
		lexicon.auxiliaries.has(token.lower) ||
		lexicon.cues.has(token.lower) ||
		lexicon.pastVerbs.has(token.lower) ||
		lexicon.adverbs.has(token.lower) ||
		/ly$|ed$/.test(token.lower)
	);
}

function described(
	tokens: readonly Token[],
	first: number,
	last: number,
	head: number,
	role = tokens[head]?.lower ?? "",
): Description {
	let text = "";
	for (let index = first; index <= last; index++) {
		const token = tokens[index];
		if (token === undefined) continue;
		const glued = index === first || token.lower === "'s" || token.start === tokens[index - 1]?.end;
		text += glued ? token.text : ` ${token.text}`;
	}
	return { text, role, isOrganization: false };
}
