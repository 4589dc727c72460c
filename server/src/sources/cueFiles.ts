/**
 * Captions, SubRip and WebVTT: cues with times. Read by hand, since the parsers of npm keep neither the line that a word
 * stands on nor the words of a cue in disorder; what is read here is small: times and text, no styles, no regions.
 */
import { splitLines } from "../text/lines";
import { slice } from "../text/span";
import { plainText, withoutTags } from "./plainText";
import { splitLabel } from "./speakerLabels";
import { gather } from "./spokenLines";
import type { ReadTranscript, TranscriptProblem } from "./transcript";

const ARROW = "-->";

// 00:12:31.500   12:31,5
const TIME = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?$/;

/** Blocks of WebVTT that nobody speaks. */
const UNSPOKEN = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/;

export function readCues(text: string): ReadTranscript {
	const lines = splitLines(text).map((line) => slice(text, line).trim());
	const speech = gather();
	const problems: TranscriptProblem[] = [];
	let isSpoken = false;
	let hasVoices = false;
	let cues = 0;
	for (const [index, line] of lines.entries()) {
		const number = index + 1;
		const isFirst = index === 0 || lines[index - 1] === "";
		if (line === "") continue;
		if (line.includes(ARROW)) {
			const time = timeOf(line.slice(0, line.indexOf(ARROW)).trim());
			if (time === undefined) problems.push({ line: number, message: "The time of this cue cannot be read." });
			speech.setTime(time);
			// “QUILL:” holds until the next label, “<v Nora Quill>” for its cue.
			if (hasVoices) speech.forgetSpeaker();
			isSpoken = true;
			cues++;
		} else if (isFirst && UNSPOKEN.test(line)) isSpoken = false;
		else if (isSpoken && !isCueName(lines, index)) putWords(line, number);
	}
	if (cues === 0) problems.push({ line: 1, message: "This file has no cues, so it is not read as captions." });
	return { value: { lines: speech.lines }, problems };

	function putWords(line: string, number: number): void {
		// “>> How old is it? >> Forty years.”, “- How old is it?”, “<v Nora Quill>Forty years.”
		for (const part of line.split(/(?=>>)|(?=<v[.\s])/)) {
			const voice = /^<v(?:\.[^\s<>]{0,80})?\s+([^<>]{1,80})>/.exec(part)?.[1];
			const change = /^(?:>>+|[-–—](?=\s*\S))\s*/.exec(part)?.[0] ?? "";
			const { speaker, rest } = splitLabel(plainText(withoutTags(part.slice(change.length))), false);
			const label = voice === undefined ? speaker : plainText(voice).trim();
			hasVoices ||= voice !== undefined;
			if (label !== undefined || change !== "") speech.setSpeaker(label);
			speech.put(voice === undefined ? rest : plainText(withoutTags(part)), number);
		}
	}
}

/** A cue's own name: the line right before its times, behind an empty line or a mere number. */
function isCueName(lines: readonly string[], index: number): boolean {
	if (lines[index + 1]?.includes(ARROW) !== true) return false;
	return index === 0 || lines[index - 1] === "" || /^\d+$/.test(lines[index] ?? "");
}

/** Seconds from the start; undefined for what is no time. */
export function timeOf(text: string): number | undefined {
	const match = TIME.exec(text);
	if (match === null) return undefined;
	const [, hours = "0", minutes = "0", seconds = "0", parts = "0"] = match;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${parts}`);
}
