/** Transcripts as text and Markdown: paragraphs, with labels, times and pages among the words. */
import { splitLines } from "../text/lines";
import { slice } from "../text/span";
import { plainText, withoutMarkdown } from "./plainText";
import { isLoneName, repeatedLabels, splitLabel } from "./speakerLabels";
import { gather } from "./spokenLines";
import type { ReadTranscript } from "./transcript";

// [00:12:31]  [12:31.5]  [p. 3]  [page 3]
const PLACE = /\[(?:(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?|p(?:age|g)?s?\.?\s{0,2}(\d{1,6}))\]/gi;

// 00:12:31 We knew.   (12:31) We knew.   12:31 - We knew.
const LEADING = /^[[(]?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?[\])]?:?(?:\s+[-–—|]\s+|\s+|$)/;

// Nora Quill  00:12:31      Nora Quill (00:12):
const NAME_AND_TIME = /^(.{1,80}?)[\s,|–—-]+[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2})[\])]?:?(?=\s|$)/;

export function readTalk(text: string, kind: "txt" | "md"): ReadTranscript {
	const raw = splitLines(text).map((line) => slice(text, line));
	const firstSpoken = kind === "md" ? frontMatterEnd(raw) : 0;
	const lines = raw.map((line, index) =>
		index < firstSpoken ? "" : plainText(kind === "md" ? withoutMarkdown(line) : line),
	);
	const labels = repeatedLabels(lines.map(withoutLeads));
	const bold = boldLabels(kind === "md" ? raw : []);
	const knows = (label: string): boolean => labels(label) || bold.has(label);
	const readsClock = isTimed(lines);
	const speech = gather();
	if (text.includes("\f")) speech.setPage(1);
	for (const [index, line] of lines.entries()) {
		for (const [page, part] of line.split("\f").entries()) {
			if (page > 0) speech.setPage((speech.page() ?? 0) + 1);
			putLine(part, index + 1);
		}
	}
	return { value: { lines: speech.lines }, problems: [] };

	function putLine(line: string, number: number): void {
		let rest = line.trim();
		if (rest === "") return;
		const lead = LEADING.exec(rest);
		// “9:30 we left” may go on from the line above.
		if (lead !== null && (lead[1] !== undefined || /^[[(]/.test(rest) || readsClock)) {
			speech.setTime(seconds(lead[1], lead[2], lead[3]));
			rest = rest.slice(lead[0].length);
		}
		const named = NAME_AND_TIME.exec(rest);
		const name = named?.[1]?.replace(/:$/, "");
		if (named !== null && name !== undefined && isLoneName(name) && isAlone(rest, named[0])) {
			speech.setSpeaker(name);
			const [last, before, first] = (named[2] ?? "").split(":").toReversed();
			speech.setTime(seconds(first, before, last));
			rest = rest.slice(named[0].length).trim();
		} else {
			const { speaker, rest: words } = splitLabel(rest, knows);
			if (speaker !== undefined) speech.setSpeaker(speaker);
			rest = words;
		}
		putWords(rest, number);
	}

	function putWords(words: string, number: number): void {
		let from = 0;
		for (const match of words.matchAll(PLACE)) {
			speech.put(words.slice(from, match.index), number);
			from = match.index + match[0].length;
			if (match[4] !== undefined) speech.setPage(Number(match[4]));
			else speech.setTime(seconds(match[1], match[2], match[3]));
		}
		speech.put(words.slice(from), number);
	}
}

/** “Nora Quill (00:12): We knew.” and “Nora Quill  00:12” are labels, “May 12:30 was fixed” goes on. */
const isAlone = (line: string, label: string): boolean => line === label || /[:)\]]$/.test(label);

const seconds = (hours: string | undefined, minutes: string | undefined, rest: string | undefined): number =>
	Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);

const withoutLeads = (line: string): string => line.trim().replace(LEADING, "");

/** Times without hours or brackets are times of the recording where there are several and none goes back. */
function isTimed(lines: readonly string[]): boolean {
	let last = -1;
	let count = 0;
	for (const line of lines) {
		const lead = LEADING.exec(line.trim());
		if (lead === null) continue;
		const now = seconds(lead[1], lead[2], lead[3]);
		if (now < last) return false;
		last = now;
		count++;
	}
	return count >= 3;
}

/** `**Quill:** Forty years.` and `**Quill**: Forty years.` say themselves what is a label. */
function boldLabels(lines: readonly string[]): ReadonlySet<string> {
	const found = lines.map(
		(line) => /^\s*(?:\*{1,3}|__)([^*_:]{1,80}?)(?::(?:\*{1,3}|__)|(?:\*{1,3}|__)\s?:)/.exec(line)?.[1],
	);
	return new Set(found.filter((label) => label !== undefined));
}

/** Behind a front matter, which is about the recording. */
function frontMatterEnd(lines: readonly string[]): number {
	if (lines[0]?.trimEnd() !== "---") return 0;
	const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
	return end < 0 ? 0 : end + 1;
}
