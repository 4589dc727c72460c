/** One paragraph read: a pure function of its surface and of the names that the story's joined reading finds in it. */
import type { Lexicon } from "../lexicon/lexicon";
import { contains } from "../text/span";
import { findLocalClaims } from "./claims/localClaims";
import { announcement } from "./cueBefore";
import { attributeDirectSpeech } from "./directSpeech";
import { withFollowing } from "./followingQuotes";
import { areSame, type FoundName } from "./foundNames";
import { joinReports } from "./joinedReports";
import type { Knowledge } from "./knowledge";
import { markLeading } from "./leadingNames";
import { findNames } from "./names";
import type { Reading, RegisteredPlace } from "./paragraph";
import type { QuoteStyle } from "./quotes";
import { areSamePlaces, findRegistered, type RegisteredIndex } from "./registeredNames";
import { withReportedSpeech } from "./reportedSpeech";
import { readSurface, type Surface } from "./surface";
import { findValues } from "./values";
import { makeView } from "./view";
import { completeQuotes } from "./wholeQuotes";

/** Reads paragraphs and remembers those of the last two stories by their text, so that an edit reads one again. */
export interface Reader {
	readonly surface: (text: string, style: QuoteStyle, open: boolean) => Surface;
	/** Where the register's names stand. */
	readonly registered: (surface: Surface, index: RegisteredIndex) => readonly RegisteredPlace[];
	/** Remembered with the surface for as long as the story finds the same names in it; `found` as for `readParagraph`. */
	readonly read: (
		surface: Surface,
		found: readonly FoundName[] | undefined,
		registered: readonly RegisteredPlace[],
	) => Reading;
	readonly nextStory: () => void;
}

interface Remembered {
	readonly found: readonly FoundName[] | undefined;
	readonly registered: readonly RegisteredPlace[];
	readonly reading: Reading;
}

interface Looked {
	readonly index: RegisteredIndex;
	readonly places: readonly RegisteredPlace[];
}

export function createReader(knowledge: Knowledge): Reader {
	// Two generations: what the last story used survives, what it no longer uses goes.
	let current = new Map<string, Surface>();
	let before = new Map<string, Surface>();
	const readings = new WeakMap<Surface, Remembered>();
	const looks = new WeakMap<Surface, Looked>();
	return {
		surface: (text, style, open) => {
			const key = `${style}${open ? "+" : "-"}${text}`;
			const surface = current.get(key) ?? before.get(key) ?? readSurface(text, style, open, knowledge);
			current.set(key, surface);
			return surface;
		},
		registered: (surface, index) => {
			const last = looks.get(surface);
			if (last?.index === index) return last.places;
			const places = findRegistered(surface, index);
			looks.set(surface, { index, places });
			return places;
		},
		read: (surface, found, registered) => {
			const last = readings.get(surface);
			const isSame =
				last !== undefined && areSame(last.found ?? [], found ?? []) && areSamePlaces(last.registered, registered);
			if (isSame) return last.reading;
			const reading = readParagraph(surface, found, registered, knowledge);
			readings.set(surface, { found, registered, reading });
			return reading;
		},
		nextStory: () => {
			before = current;
			current = new Map();
		},
	};
}

/** `found` are the names that the name finder gives for the paragraph; undefined where there is no name finder. */
export function readParagraph(
	surface: Surface,
	found: readonly FoundName[] | undefined,
	registered: readonly RegisteredPlace[],
	{ lexicon }: Knowledge,
): Reading {
	const silent = readNames(surface, found, registered, lexicon);
	const view = makeView({ ...surface, quotes: silent.quotes }, silent.names, lexicon, silent.values);
	const direct = attributeDirectSpeech(view);
	const reported = completeQuotes(view, withReportedSpeech(view, direct.attributions));
	const attributions = [...withFollowing(view, joinReports(surface.text, direct, reported))].sort(
		(a, b) => a.start - b.start || b.end - a.end,
	);
	return { ...silent, attributions, claims: findLocalClaims(view), announces: announcement(view) };
}

/** A paragraph in which nobody speaks: a byline, a dateline. It is read for its names and values. */
export function readNames(
	surface: Surface,
	found: readonly FoundName[] | undefined,
	registered: readonly RegisteredPlace[],
	lexicon: Lexicon,
): Reading {
	const { text, tokens, sentences, loneMarks, leavesOpen, syntax } = surface;
	const capitals = registered.filter(({ form }) => !form.isNominal);
	const seen = findNames(tokens, sentenceStarts(tokens, sentences), found, capitals, lexicon);
	const values = findValues(text, tokens, seen, lexicon.values);
	// The US of “US$5 million” is money.
	const kept = seen.filter((name) => !values.some((value) => value.type === "MONEY" && contains(value, name)));
	const names = markLeading(kept, surface);
	// The nickname of Peter “Pike” Marlow is part of his name.
	const nicknamed = names.filter(({ start, end }) => /["'“‘«]/.test(text.slice(start, end)));
	const quotes = surface.quotes.filter(
		(quote) => !nicknamed.some((name) => name.start < quote.start && quote.end < name.end),
	);
	return {
		tokens,
		sentences,
		quotes,
		loneMarks,
		leavesOpen,
		names,
		values,
		aliases: registered.filter(({ form }) => form.isNominal),
		syntax,
		attributions: [],
		claims: [],
		announces: undefined,
	};
}

/** Indices of the tokens that begin a sentence, marks left out: their capital proves no name. */
function sentenceStarts(tokens: Reading["tokens"], sentences: Reading["sentences"]): ReadonlySet<number> {
	const starts = new Set<number>();
	let sentence = 0;
	tokens.forEach((token, index) => {
		if (token.kind === "mark" || sentence >= sentences.length || token.start < (sentences[sentence]?.start ?? 0))
			return;
		starts.add(index);
		sentence++;
	});
	tokens.forEach((token, index) => {
		if (token.text === ":" || token.kind === "mark") starts.add(index + 1);
	});
	return starts;
}
