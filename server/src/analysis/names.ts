/**
 * Names of one paragraph, by capitals and word lists, each with what its own words and neighbours tell of it. A
 * statistical name finder will stand beside this; it stays as the fallback.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Gender, Name } from "./article";
import { describeName } from "./descriptions";
import { cutRun, type NamePiece, readRun, textOf, withoutVerb } from "./nameRuns";
import { typeOfName } from "./nameTypes";
import { isCommonNoun } from "./nameWords";
import type { Token } from "./tokens";

/** The names among `tokens`, in order and free of overlaps. `starts` holds the indices of tokens that begin a sentence. */
export function findNames(tokens: readonly Token[], starts: ReadonlySet<number>, lexicon: Lexicon): readonly Name[] {
	const names: Name[] = [];
	let index = 0;
	while (index < tokens.length) {
		const run = readRun(tokens, index, lexicon);
		if (run === undefined) {
			index++;
			continue;
		}
		if (run.first === run.last && starts.has(run.first) && isCommonNoun(tokens[run.first]?.lower ?? "", lexicon)) {
			index = run.last + 1;
			continue;
		}
		const begun = withoutVerb(tokens, run, starts, lexicon);
		for (const piece of cutRun(tokens, begun, lexicon)) names.push(makeName(tokens, piece, starts, lexicon));
		index = run.last + 1;
	}
	return names;
}

function makeName(tokens: readonly Token[], piece: NamePiece, starts: ReadonlySet<number>, lexicon: Lexicon): Name {
	const { first, last, titleFirst } = piece;
	const words = nameWords(tokens, first, last);
	const honorific = titleFirst < first ? textOf(tokens, titleFirst, first - 1) : undefined;
	const described = describeName(tokens, piece, lexicon);
	const typed = typeOfName(tokens, piece, words, described, lexicon);
	const isWeak =
		first === last &&
		honorific === undefined &&
		typed.type === undefined &&
		(starts.has(first) || tokens[first - 1]?.kind === "mark");
	const start = tokens[first]?.start ?? 0;
	return {
		start,
		end: tokens[last]?.end ?? start,
		first,
		last,
		text: words.join(" "),
		words,
		honorific,
		gender: genderOf(honorific, described?.role, lexicon),
		type: typed.type,
		weak: isWeak,
		definite: tokens[titleFirst - 1]?.lower === "the",
		because: typed.because,
		description: described?.text,
		role: described?.role,
	};
}

/** The words without marks and nicknames between them: Peter “Pete” Lund → Peter Lund. */
function nameWords(tokens: readonly Token[], first: number, last: number): readonly string[] {
	const words: string[] = [];
	for (let index = first; index <= last; index++) {
		const token = tokens[index];
		if (token === undefined) continue;
		if (token.kind === "mark") {
			index += 2;
			continue;
		}
		words.push(token.text.replace(/\u00ad/g, ""));
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
