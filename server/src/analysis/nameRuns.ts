/**
 * Runs of name words: how far a name reaches over particles and connectors (“Jaffar al Hosni”, “Ministry of Health”) and
 * where titles and demonyms cut it (“State Department Spokesman | Mark Dane”).
 */
import type { Lexicon } from "../lexicon/lexicon";
import { adjoins, isCapitalized, isCommonNoun, isNameWord } from "./nameWords";
import type { Token } from "./tokens";

export interface Run {
	readonly first: number;
	readonly last: number;
}

export interface NamePiece extends Run {
	/** Index of the first token of the titles before the name; equal to `first` where there are none. */
	readonly titleFirst: number;
}

const CONNECTORS: ReadonlySet<string> = new Set(["of", "for", "on", "and", "&", "the"]);

/** The longest run of name words from `first`; undefined where none begins. */
export function readRun(tokens: readonly Token[], first: number, lexicon: Lexicon): Run | undefined {
	const start = tokens[first];
	if (start === undefined || start.kind !== "word") return undefined;
	if (!isCapitalized(start)) {
		// de Souza, al Hosni: a particle may begin a name when a capital follows.
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
	return inside || lexicon.organizations.endings.has(head) || lexicon.organizations.heads.has(head);
}

/** “Meet Nora Quill”: at a sentence's start a word before a given name is no name's, unless it is a title or a given name. */
export function withoutVerb(tokens: readonly Token[], run: Run, starts: ReadonlySet<number>, lexicon: Lexicon): Run {
	const { first, last } = run;
	const lead = tokens[first];
	// “Misspelling Nora Quill’s name”
	if (
		lead !== undefined &&
		first < last &&
		starts.has(first) &&
		/^\p{L}{3,}ing$/u.test(lead.text) &&
		!lexicon.givenNames.has(lead.text) &&
		lexicon.givenNames.has(tokens[first + 1]?.text ?? "")
	)
		return { first: first + 1, last };
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

export const textOf = (tokens: readonly Token[], first: number, last: number): string =>
	tokens
		.slice(first, last + 1)
		.map((token) => token.text)
		.join(" ");

/** Cuts a run at titles and demonyms: “Iraqi | Prime Minister | Nadim al-Sabri”. */
export function cutRun(tokens: readonly Token[], run: Run, lexicon: Lexicon): readonly NamePiece[] {
	const { last } = run;
	let { first } = run;
	const text = textOf(tokens, first, last);
	// Saudi Arabia, Kansas City: places that begin like a demonym.
	const isWhole =
		lexicon.organizations.endings.has(tokens[last]?.text ?? "") ||
		lexicon.organizations.known.has(text) ||
		(first < last && (lexicon.countries.has(text) || lexicon.regions.has(text) || lexicon.cities.has(text)));
	const pieces: NamePiece[] = [];
	if (isWhole) return [{ first, last, titleFirst: first }];
	const title = lastTitle(tokens, first, last, lexicon);
	// “King said”: a title alone, without a determiner, is somebody's surname.
	const isAlone =
		first === last &&
		!isCommonNoun(tokens[first]?.lower ?? "", lexicon) &&
		(SURNAME_TITLES.test(tokens[first]?.text ?? "") || !lexicon.honorifics.has(tokens[first]?.lower ?? "")) &&
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

/** Index of the first token of the title in capitals that stands before token `first`; `first` where there is none. */
export function titleBefore(tokens: readonly Token[], first: number, lexicon: Lexicon): number {
	for (let begin = Math.max(0, first - 4); begin < first; begin++) {
		if (!isCapitalized(tokens[begin]) || !adjoins(tokens, first)) continue;
		const title = textOf(tokens, begin, first - 1)
			.toLowerCase()
			.replace(/\.$/, "");
		const isRole =
			begin === first - 1 && isRoleTitle(title, true, lexicon) && !lexicon.givenNames.has(tokens[begin]?.text ?? "");
		if (lexicon.honorifics.has(title) || isRole) return begin;
	}
	return first;
}
/** “Coach Dana Hale”, but “Dockworkers Local” is no person: a plural is no title before a name unless it is listed as one. */
const isRoleTitle = (word: string, isBeforeName: boolean, lexicon: Lexicon): boolean =>
	lexicon.roles.has(word) && !(isBeforeName && /[^s]s$/.test(word));

/** The last title within a run, of up to four words: “Deputy Prime Minister”, “Sen.”, “Spokesman”. */
function lastTitle(tokens: readonly Token[], first: number, last: number, lexicon: Lexicon): Run | undefined {
	for (let end = last; end >= first; end--) {
		for (let begin = Math.max(first, end - 3); begin <= end; begin++) {
			const words = textOf(tokens, begin, end).toLowerCase().replace(/\.$/, "");
			const isTitle =
				lexicon.honorifics.has(words) ||
				(begin === end &&
					isRoleTitle(words, end < last, lexicon) &&
					!lexicon.givenNames.has(tokens[begin]?.text ?? ""));
			const isNameEnd = end === last || (end === last - 1 && lexicon.suffixes.has(tokens[last]?.text ?? ""));
			if (isTitle && !(isNameEnd && begin > first && isLastNameWord(tokens, begin, lexicon)))
				return { first: begin, last: end };
		}
	}
	return undefined;
}

/** “Judge” in “Aaron Judge” and “Courier” in “the Ellery Courier” end a name; “Spokesman” behind “State Department” is a title. */
function isLastNameWord(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
	const before = tokens[index - 1]?.text ?? "";
	if (lexicon.givenNames.has(before) || /^\p{Lu}\.$/u.test(before)) return true;
	const isHonorific = lexicon.honorifics.has((tokens[index]?.lower ?? "").replace(/\.$/, ""));
	if (isHonorific)
		return (
			SURNAME_TITLES.test(tokens[index]?.text ?? "") && !lexicon.demonyms.has(before) && !lexicon.countries.has(before)
		);
	return !lexicon.organizations.endings.has(before);
}

/** Titles that are surnames just as often: TJ King, Nora Judge. */
const SURNAME_TITLES = /^(?:King|Judge|Prince|Pope|Bishop|Major|Dean|Baron|Earl|Duke|Marshal|Abbot|Deacon|Sheriff)$/;
