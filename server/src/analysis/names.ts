/**
 * Names of one paragraph, each with what its own words and neighbours tell of it. The statistical name finder says where
 * they stand; capitals and word lists add what it missed, and do all the work where it is not at hand.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { describeName } from "./descriptions";
import type { FoundName } from "./foundNames";
import { type FoundPiece, joinFound, joinRegistered } from "./namePieces";
import { cutRun, type NamePiece, readRun, textOf, withoutVerb } from "./nameRuns";
import { type TypedName, typeOfName } from "./nameTypes";
import { isCommonNoun } from "./nameWords";
import type { Gender, Name, RegisteredPlace } from "./paragraph";
import type { Token } from "./tokens";

/**
 * The names among `tokens`, in order and free of overlaps. `starts` holds the indices of tokens that begin a sentence,
 * `found` what the name finder found; undefined where there is none. `registered` holds places of names that the register has.
 */
export function findNames(
	tokens: readonly Token[],
	starts: ReadonlySet<number>,
	found: readonly FoundName[] | undefined,
	registered: readonly RegisteredPlace[],
	lexicon: Lexicon,
): readonly Name[] {
	const runs = readPieces(tokens, starts, lexicon);
	const pieces = found === undefined ? runs : joinFound(tokens, runs, found, lexicon);
	return joinRegistered(tokens, pieces, registered, lexicon).map((piece) => {
		const name = makeName(tokens, piece, starts, lexicon);
		if (found === undefined || piece.registered !== undefined) return name;
		// What the name finder passed over is a name only where the story shows it elsewhere: “Osk” behind “Wendreth Osk”.
		const isShown = name.because === "age" || (piece.hinted === true && WORDS.test(name.because));
		return piece.found === undefined && !isShown ? { ...name, weak: true } : name;
	});
}

/** The name's own words tell what it is: Ellery Marathon, Ellery Courier. */
const WORDS = /^(?:facility-word|event-word|organization-word|known-organization)$/;

/** Runs of capitals, cut at titles and demonyms. */
function readPieces(tokens: readonly Token[], starts: ReadonlySet<number>, lexicon: Lexicon): readonly NamePiece[] {
	const pieces: NamePiece[] = [];
	let index = 0;
	while (index < tokens.length) {
		const run = readRun(tokens, index, lexicon);
		if (run === undefined) {
			index++;
			continue;
		}
		const isNoun =
			run.first === run.last && starts.has(run.first) && isCommonNoun(tokens[run.first]?.lower ?? "", lexicon);
		if (!isNoun) pieces.push(...cutRun(tokens, withoutVerb(tokens, run, starts, lexicon), lexicon));
		index = run.last + 1;
	}
	return pieces;
}

function makeName(tokens: readonly Token[], piece: FoundPiece, starts: ReadonlySet<number>, lexicon: Lexicon): Name {
	const { first, last, titleFirst, found } = piece;
	const words = nameWords(tokens, first, last, found);
	const honorific = titleFirst < first ? textOf(tokens, titleFirst, first - 1) : undefined;
	const described = describeName(tokens, piece, lexicon);
	const typed = registeredType(piece, typeOfName(tokens, piece, words, described, lexicon));
	const isWeak =
		first === last &&
		piece.registered === undefined &&
		honorific === undefined &&
		found === undefined &&
		typed.type === undefined &&
		(starts.has(first) || tokens[first - 1]?.kind === "mark");
	const start = (tokens[first]?.start ?? 0) + (found?.before ?? 0);
	return {
		start,
		end: (tokens[last]?.end ?? start) - (found?.behind ?? 0),
		first,
		last,
		text: words.join(" "),
		words,
		honorific,
		gender: genderOf(honorific, described?.role, lexicon),
		type: typed.type,
		weak: isWeak,
		leads: false,
		definite: tokens[titleFirst - 1]?.lower === "the",
		because: typed.because,
		probability: found?.probability,
		description: described?.text,
		role: described?.role,
		registered: piece.registered,
	};
}

/** What the register says of a name; one word alone may be somebody else's, or another thing's. */
function registeredType({ first, last, registered }: FoundPiece, typed: TypedName): TypedName {
	if (registered?.type === undefined) return typed;
	const isOwn = first < last || registered.isAcronym;
	return isOwn || typed.type === undefined ? { type: registered.type, because: "register" } : typed;
}

/** The words without marks and nicknames between them: Peter “Pete” Lund → Peter Lund. */
function nameWords(
	tokens: readonly Token[],
	first: number,
	last: number,
	found: FoundName | undefined,
): readonly string[] {
	const words: string[] = [];
	for (let index = first; index <= last; index++) {
		const token = tokens[index];
		if (token === undefined) continue;
		if (token.kind === "mark") {
			index += 2;
			continue;
		}
		const start = index === first ? (found?.before ?? 0) : 0;
		const end = token.text.length - (index === last ? (found?.behind ?? 0) : 0);
		const word = token.text.slice(start, end).replace(/\u00ad/g, "");
		if (token.lower === "'s" && words.length > 0) words.push(`${words.pop()}${word}`);
		else words.push(word);
	}
	// Helen Strachan QC, Jane Doe MP: letters behind a name are no part of it.
	if (words.length > 2 && POSTNOMINAL.test(words.at(-1) ?? "")) words.pop();
	return words;
}

const POSTNOMINAL = /^(?:QC|KC|MP|MSP|MEP|MLA|OBE|CBE|MBE|MD|PhD|RN|Esq)$/;

function genderOf(honorific: string | undefined, role: string | undefined, lexicon: Lexicon): Gender | undefined {
	const stated =
		honorific === undefined ? undefined : lexicon.honorifics.get(honorific.toLowerCase().replace(/\.$/, ""));
	if (stated === "male" || stated === "female") return stated;
	const fromRole = role === undefined ? undefined : lexicon.roles.get(role);
	return fromRole === "male" || fromRole === "female" ? fromRole : undefined;
}
