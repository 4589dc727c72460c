/**
 * Names of one paragraph, by capitals and word lists: runs of capitalized words with the particles and connectors that
 * names take inside (“Jaffar al Husseini”, “Ministry of Health”), cut at titles (“State Department Spokesman | Mark
 * Toner”). A statistical name finder will stand beside this; it stays as the fallback.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { isUpper } from "../text/characters";
import type { Gender, Name } from "./article";
import { describeName } from "./descriptions";
import { typeOfName } from "./nameTypes";
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

/**
 * “Police said …”, “Studies show …”: at a sentence's start the capital proves nothing. “Barber said …” is a name all the
 * same: a role in the singular would have a determiner.
 */
function isCommonNoun(lower: string, lexicon: Lexicon): boolean {
	const isPlural = lower.endsWith("s") || /^(?:people|police|women|men|children)$/.test(lower);
	if (lexicon.roles.has(lower)) return isPlural || lower.endsWith("men") || lower.endsWith("women");
	return lexicon.collectives.has(lower) || lexicon.documents.has(lower) || lexicon.vague.nouns.includes(lower);
}

/** “Meet Nora Quill”: at a sentence's start a word before a given name is no name's, unless it is a title or a given name. */
function withoutVerb(tokens: readonly Token[], run: Run, starts: ReadonlySet<number>, lexicon: Lexicon): Run {
	const { first, last } = run;
	const lead = tokens[first];
	const isShown = lead === undefined || last - first < 2 || !starts.has(first) || lead.text.endsWith(".");
	if (isShown || !lexicon.givenNames.has(tokens[first + 1]?.text ?? "") || lexicon.givenNames.has(lead.text))
		return run;
	const isKnown =
		lexicon.demonyms.has(lead.text) ||
		lexicon.honorifics.has(lead.lower) ||
		lexicon.roles.has(lead.lower) ||
		lexicon.countries.has(lead.text) ||
		lexicon.cities.has(lead.text) ||
		lexicon.organizations.known.has(lead.text);
	return isKnown || lead.text === lead.text.toUpperCase() ? run : { first: first + 1, last };
}

export interface Run {
	readonly first: number;
	readonly last: number;
}

export interface NamePiece extends Run {
	/** Index of the first token of the titles before the name; equal to `first` where there are none. */
	readonly titleFirst: number;
}

/** al-Abadi, el-Sisi, bin-Salman: a particle joined to its name by a hyphen. */
const JOINED_PARTICLE = /^(?:al|el|an|ash|as|ar|at|az|ad|bin|ibn)[-‐‑]\p{Lu}/u;

export const isCapitalized = (token: Token | undefined): boolean =>
	token !== undefined &&
	token.kind === "word" &&
	(isUpper(token.text) ||
		JOINED_PARTICLE.test(token.text) ||
		/^(?:[A-Z]*\d*-?)?\p{Lu}/u.test(token.text) ||
		/^(?:d|l|o)['’]\p{Lu}/u.test(token.text) ||
		/^e?i?\p{Lu}[\p{L}]+$/u.test(token.text));

const CONNECTORS: ReadonlySet<string> = new Set(["of", "for", "on", "and", "&", "the"]);

/** The longest run of name words from `first`; undefined where none begins. */
function readRun(tokens: readonly Token[], first: number, lexicon: Lexicon): Run | undefined {
	const start = tokens[first];
	if (start === undefined || start.kind !== "word") return undefined;
	if (!isCapitalized(start)) {
		// de Blasio, al Husseini: a particle may begin a name when a capital follows.
		const second = lexicon.particles.has(tokens[first + 1]?.lower ?? "") ? first + 2 : first + 1;
		if (
			!lexicon.particles.has(start.lower) ||
			!isNameWord(tokens[second], lexicon) ||
			!adjoins(tokens, first + 1) ||
			!adjoins(tokens, second) ||
			tokens[first - 1]?.lower === "the"
		)
			return undefined;
		return extend(tokens, first, second, lexicon);
	} else if (!isNameWord(start, lexicon)) return undefined;
	return extend(tokens, first, first, lexicon);
}

function extend(tokens: readonly Token[], first: number, from: number, lexicon: Lexicon): Run {
	let last = from;
	for (;;) {
		const next = tokens[last + 1];
		if (next === undefined || !adjoins(tokens, last + 1)) break;
		if (isNameWord(next, lexicon)) {
			last++;
			continue;
		}
		const through = throughConnector(tokens, first, last, lexicon);
		if (through === undefined) break;
		last = through;
	}
	return { first, last };
}

/** May a capitalized word be part of a name? Function words, days and months may not. */
function isNameWord(token: Token | undefined, lexicon: Lexicon): boolean {
	if (token === undefined || !isCapitalized(token)) return false;
	const { lower, text } = token;
	if (lower === "'s" || text === "I" || /^I['’]/.test(text)) return false;
	if (lexicon.calendar.has(text)) return false;
	if (text.length > 1 && text === text.toUpperCase() && text !== "A" && text !== "I") return true;
	return !(
		lexicon.determiners.has(lower) ||
		lexicon.prepositions.has(lower) ||
		lexicon.conjunctions.has(lower) ||
		lexicon.subordinators.has(lower) ||
		lexicon.auxiliaries.has(lower) ||
		lexicon.adverbs.has(lower) ||
		isPronoun(lower, lexicon) ||
		OTHER_FUNCTION_WORDS.has(lower)
	);
}

const OTHER_FUNCTION_WORDS: ReadonlySet<string> = new Set([
	"not",
	"there",
	"here",
	"yes",
	"well",
	"oh",
	"ok",
	"okay",
	"please",
	"thanks",
	"asked",
	"according",
	"last",
	"next",
	"such",
	"what",
	"who",
	"which",
	"whose",
	"whom",
	"let",
	"it's",
	"he's",
	"she's",
	"that's",
	"there's",
	"they're",
	"we're",
	"you're",
	"i'm",
	"we've",
	"they've",
	"let's",
	"what's",
	"who's",
	"here's",
	"isn't",
	"don't",
	"didn't",
	"nobody",
	"nothing",
	"everything",
	"something",
	"someone",
	"everyone",
	"none",
	"him",
	"them",
	"us",
	"me",
	"her",
	"mine",
	"yours",
	"much",
	"more",
	"less",
	"perhaps",
	"maybe",
	"because",
]);

export function isPronoun(lower: string, lexicon: Lexicon): boolean {
	const { male, female, neutral, relative } = lexicon.pronouns;
	return male.has(lower) || female.has(lower) || neutral.has(lower) || relative.has(lower);
}

/** Only blanks between a token and the one before it: no line structure is left inside a paragraph. */
const adjoins = (tokens: readonly Token[], index: number): boolean => {
	const before = tokens[index - 1];
	const token = tokens[index];
	return before !== undefined && token !== undefined && token.start - before.end <= 2;
};

/** Where a run goes on behind a particle, “of”, “&” or a nickname in quotation marks; undefined where it ends. */
function throughConnector(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): number | undefined {
	const next = tokens[last + 1];
	if (next === undefined) return undefined;
	const capitalAt = (index: number): boolean => isNameWord(tokens[index], lexicon) && adjoins(tokens, index);
	if (lexicon.particles.has(next.lower)) {
		if (capitalAt(last + 2)) return last + 2;
		if (lexicon.particles.has(tokens[last + 2]?.lower ?? "") && capitalAt(last + 3)) return last + 3;
	}
	if (next.text === "&" && capitalAt(last + 2)) return last + 2;
	// Peter “Pete” Lund
	if (
		next.kind === "mark" &&
		capitalAt(last + 2) &&
		tokens[last + 3]?.kind === "mark" &&
		capitalAt(last + 4) &&
		last === first
	)
		return last + 4;
	if (!CONNECTORS.has(next.lower) || !headsOrganization(tokens, first, last, lexicon)) return undefined;
	const skip = tokens[last + 2]?.lower === "the" ? 3 : 2;
	if (next.lower === "and")
		return capitalAt(last + 2) && tokens.slice(first, last).some((token) => token.lower === "of")
			? last + 2
			: undefined;
	return next.lower !== "the" && capitalAt(last + skip) ? last + skip : undefined;
}

/** Department of …, University of …, Committee on …: the word before the connector is an organization's head noun. */
function headsOrganization(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): boolean {
	const head = tokens[last]?.text ?? "";
	const inside = tokens.slice(first, last).some((token) => token.lower === "of");
	return (
		inside ||
		lexicon.organizations.endings.has(head) ||
		lexicon.organizations.beginnings.some((beginning) => beginning.split(" ")[0] === head)
	);
}

/** Cuts a run at titles and demonyms: “Iraqi | Prime Minister | Haider al-Abadi”. */
function cutRun(tokens: readonly Token[], run: Run, lexicon: Lexicon): readonly NamePiece[] {
	const { last } = run;
	let { first } = run;
	const isOrganization =
		lexicon.organizations.endings.has(tokens[last]?.text ?? "") ||
		lexicon.organizations.known.has(textOf(tokens, first, last));
	const pieces: NamePiece[] = [];
	if (isOrganization) return [{ first, last, titleFirst: first }];
	const title = lastTitle(tokens, first, last, lexicon);
	// “King said”: a title alone, without a determiner, is somebody's surname.
	const isAlone =
		first === last &&
		SURNAME_TITLES.test(tokens[first]?.text ?? "") &&
		!lexicon.determiners.has(tokens[first - 1]?.lower ?? "");
	if (title !== undefined && !isAlone) {
		if (title.first > first) pieces.push(...cutRun(tokens, { first, last: title.first - 1 }, lexicon));
		if (title.last < last) pieces.push({ first: title.last + 1, last, titleFirst: title.first });
		return pieces;
	}
	const lead = tokens[first];
	if (lead !== undefined && first < last && (lexicon.demonyms.has(lead.text) || lexicon.decades.has(lead.lower))) {
		pieces.push({ first, last: first, titleFirst: first });
		first++;
	}
	pieces.push({ first, last, titleFirst: first });
	return pieces;
}

/** The last title within a run, of up to four words: “Deputy Prime Minister”, “Sen.”, “Spokesman”. */
function lastTitle(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): Run | undefined {
	for (let end = last; end >= first; end--) {
		for (let begin = Math.max(first, end - 3); begin <= end; begin++) {
			const words = textOf(tokens, begin, end).toLowerCase().replace(/\.$/, "");
			const isTitle =
				lexicon.honorifics.has(words) ||
				(begin === end && lexicon.roles.has(words) && !lexicon.givenNames.has(tokens[begin]?.text ?? ""));
			if (isTitle && !(end === last && begin > first && isLastNameWord(tokens, begin, lexicon)))
				return { first: begin, last: end };
		}
	}
	return undefined;
}

/** “Judge” in “Aaron Judge” and “Courier” in “the Ellery Courier” end a name; “Spokesman” behind “State Department” is a title. */
function isLastNameWord(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
	const before = tokens[index - 1]?.text ?? "";
	if (lexicon.givenNames.has(before)) return true;
	const isHonorific = lexicon.honorifics.has((tokens[index]?.lower ?? "").replace(/\.$/, ""));
	if (isHonorific)
		return (
			SURNAME_TITLES.test(tokens[index]?.text ?? "") && !lexicon.demonyms.has(before) && !lexicon.countries.has(before)
		);
	return !lexicon.organizations.endings.has(before);
}

/** Titles that are surnames just as often: TJ King, Aaron Judge. */
const SURNAME_TITLES = /^(?:King|Judge|Prince|Pope|Bishop|Major|Dean|Baron|Earl|Duke|Marshal|Abbot|Deacon|Sheriff)$/;

export const textOf = (tokens: readonly Token[], first: number, last: number): string =>
	tokens
		.slice(first, last + 1)
		.map((token) => token.text)
		.join(" ");

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
