/**
 * What was said, as a transcript has it: a text file, Markdown, or captions. Read into the plain words with the place of
 * each; labels, times, pages and layout are places and no words. A file in disorder gives fewer words and says why.
 */
import { readCues, timeOf } from "./cueFiles";
import { readTalk } from "./talkFiles";

export const TRANSCRIPT_KINDS = ["txt", "md", "srt", "vtt"] as const;

export type TranscriptKind = (typeof TRANSCRIPT_KINDS)[number];

/** Where something was said. */
export interface SpokenPlace {
	/** Of the file, the first is 1. */
	readonly line: number;
	/** Seconds from the start of the recording: of the cue, or of the last time that the text gives. */
	readonly time: number | undefined;
	/** The first is 1; undefined in a file without pages. */
	readonly page: number | undefined;
	/** As the transcript labels who speaks: QUILL, Nora Quill, Q. */
	readonly speaker: string | undefined;
}

/** A line of speech, or the part of one that has a place of its own. */
export interface SpokenLine {
	/** Plain words: no tags, labels, times or emphasis. */
	readonly text: string;
	readonly place: SpokenPlace;
	/** Turns count from 0; a turn goes on until somebody else speaks. */
	readonly turn: number;
}

export interface Transcript {
	readonly lines: readonly SpokenLine[];
}

export interface TranscriptProblem {
	/** Of the file, the first is 1. */
	readonly line: number;
	/** One sentence. */
	readonly message: string;
}

export interface ReadTranscript {
	readonly value: Transcript;
	/** At most a few: a file that is no captions at all has one problem, not thousands. */
	readonly problems: readonly TranscriptProblem[];
}

/** An interview of a hundred hours has some five million characters. */
const MOST_CHARACTERS = 8_000_000;
const MOST_PROBLEMS = 20;

/** Reads a transcript. Never throws. */
export function readTranscript(given: string, kind: TranscriptKind): ReadTranscript {
	if (given.includes("\0"))
		return {
			value: { lines: [] },
			problems: [{ line: 1, message: "This file is no text, so its words cannot be read." }],
		};
	const text = given.slice(0, MOST_CHARACTERS).replace(/^\ufeff/, "");
	const { value, problems } = kind === "srt" || kind === "vtt" ? readCues(text) : readTalk(text, kind);
	const cut: readonly TranscriptProblem[] =
		given.length <= MOST_CHARACTERS
			? []
			: [{ line: value.lines.at(-1)?.place.line ?? 1, message: "This transcript is too long to be read to its end." }];
	return { value, problems: [...problems.slice(0, MOST_PROBLEMS), ...cut] };
}

/** The kind of transcript that a file's name shows; undefined for other files. */
export function transcriptKind(file: string): TranscriptKind | undefined {
	const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
	return TRANSCRIPT_KINDS.find((kind) => kind === ending) ?? (ending === "markdown" ? "md" : undefined);
}

// 00:14:05   14:05–14:20   0:09.5
const TIME_PLACE = /^([\d:.,]{4,16})(?:\s*[-–—]\s*[\d:.,]{4,16})?$/;

/** The seconds that a mark's `place` gives, the first of a stretch; undefined for a page, a line, or anything else. */
export function secondsOf(place: string): number | undefined {
	const time = TIME_PLACE.exec(place.trim())?.[1];
	return time === undefined ? undefined : timeOf(time);
}

/**
 * Where those words begin that are said at `seconds`; undefined before the first time that the transcript gives. Whole seconds
 * count: people note 0:09 for a cue of 0:09.5.
 */
export function spokenAt({ lines }: Transcript, seconds: number): SpokenPlace | undefined {
	let found: SpokenPlace | undefined;
	let latest = -1;
	for (const { place } of lines) {
		const time = Math.floor(place.time ?? -1);
		if (time <= latest || time > seconds) continue;
		latest = time;
		found = place;
	}
	return found;
}

/** Seconds as people read them: 12:31, 1:02:03. */
export function formatTime(seconds: number): string {
	const whole = Math.floor(seconds);
	const two = (number: number): string => String(number).padStart(2, "0");
	const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
	return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
