/** Transcripts read: each line below shows `line|time|page|speaker|turn` and the words. */
import { deepEqual, equal, ok } from "node:assert/strict";
import {
	formatTime,
	readTranscript,
	secondsOf,
	spokenAt,
	type TranscriptKind,
	transcriptKind,
} from "../../../server/src/sources/transcript";

function print(text: string, kind: TranscriptKind): readonly string[] {
	return readTranscript(text, kind).value.lines.map(
		({ text: words, place: { line, time, page, speaker }, turn }) =>
			`${line}|${time ?? ""}|${page ?? ""}|${speaker ?? ""}|${turn} ${words}`,
	);
}

const check = (kind: TranscriptKind, source: string, ...expected: readonly string[]): void =>
	deepEqual(print(source, kind), expected);

describe("transcripts as captions", () => {
	it("have cues with times, and ids and settings are no words", () =>
		check(
			"vtt",
			"\ufeffWEBVTT Interview\r\nKind: captions\r\n\r\nNOTE\r\nmade by hand\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nintro\r\n00:01.000 --> 00:04.000 align:start position:0%\r\nThe gates were <i>old</i>\r\nand &amp; rusty\r\n\r\n01:02:03.500 --> 01:02:05.000\r\nwhen we came.\r\n",
			"12|1|||0 The gates were old",
			"13|1|||0 and & rusty",
			"16|3723.5|||0 when we came.",
		));
	it("of SubRip have commas, numbers and sometimes no empty lines", () =>
		check(
			"srt",
			"1\n00:00:01,000 --> 00:00:02,000\n{\\an8}The gates\n2\n00:00:02,000 --> 00:00:03,500\n<font color=red>were old</font>\n\n3\n00:00:04,000 --> 00:00:05,000\n1987\nwas the year.",
			"3|1|||0 The gates",
			"6|2|||0 were old",
			"10|4|||0 1987",
			"11|4|||0 was the year.",
		));
	it("name voices for a cue", () =>
		check(
			"vtt",
			"WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Nora Quill>The gates</v>\n\n00:02.000 --> 00:03.000\n<v Nora Quill>were old.\n\n00:03.000 --> 00:04.000\n<v Tom Avery>How old?</v>\n\n00:05.000 --> 00:06.000\nForty years.",
			"4|1||Nora Quill|1 The gates",
			"7|2||Nora Quill|1 were old.",
			"10|3||Tom Avery|2 How old?",
			"13|5|||2 Forty years.",
		));
	it("name speakers in the words until another speaks, or show a change alone", () =>
		check(
			"srt",
			"1\n00:00:01,000 --> 00:00:02,000\nQUILL: The gates\n\n2\n00:00:02,000 --> 00:00:03,000\nwere old.\n\n3\n00:00:03,000 --> 00:00:04,000\n>> How old? >> Forty years.\n- We knew.\n",
			"3|1||QUILL|1 The gates",
			"7|2||QUILL|1 were old.",
			"11|3|||2 How old?",
			"11|3|||3 Forty years.",
			"12|3|||4 We knew.",
		));
	it("in disorder say so and give what they have", () => {
		const { value, problems } = readTranscript("1\n00:00:0x --> 00:00:02\nThe gates\n\nwere old.\n", "srt");
		deepEqual(
			value.lines.map(({ text }) => text),
			["The gates", "were old."],
		);
		deepEqual(
			problems.map(({ line }) => line),
			[2],
		);
		equal(readTranscript("Nothing but words.", "vtt").problems.length, 1);
		equal(readTranscript("", "srt").problems.length, 1);
		equal(readTranscript("a\0b", "txt").problems.length, 1);
		equal(readTranscript("x --> y\n".repeat(500), "srt").problems.length, 20);
	});
});

describe("transcripts as text", () => {
	it("have labels, times and pages among the words", () =>
		check(
			"txt",
			"[00:12:31] QUILL: The gates were old.\n\nThey were rusty. [00:12:40] We knew. [p. 3] All of us.\nNORA QUILL (laughs): Yes.\nAVERY:\n  How old?",
			"1|751||QUILL|1 The gates were old.",
			"3|751||QUILL|1 They were rusty.",
			"3|760||QUILL|1 We knew.",
			"3|760|3|QUILL|1 All of us.",
			"4|760|3|NORA QUILL|2 Yes.",
			"6|760|3|AVERY|3 How old?",
		));
	it("have pages of a printer", () =>
		check("txt", "One.\n\fTwo.\nThree.\f\f", "1||1||0 One.", "2||2||0 Two.", "3||2||0 Three."));
	it("have names above what is said", () =>
		check(
			"txt",
			"Nora Quill  0:05\nThe gates were old.\nTom Avery (0:09):\nHow old?\nNora Quill (01:00:10): Forty.",
			"2|5||Nora Quill|1 The gates were old.",
			"4|9||Tom Avery|2 How old?",
			"5|3610||Nora Quill|3 Forty.",
		));
	it("have questions and answers", () =>
		check(
			"txt",
			"Q. How old?\nA. Forty years.\nA. Or more.",
			"1|||Q|1 How old?",
			"2|||A|2 Forty years.",
			"3|||A|2 Or more.",
		));
	it("have labels of one word where these come again", () =>
		check(
			"txt",
			"Quill: One.\nAvery: Two?\nQuill: Three.\nLook: it fell.\nQuill: Five.",
			"1|||Quill|1 One.",
			"2|||Quill|1 Avery: Two?",
			"3|||Quill|1 Three.",
			"4|||Quill|1 Look: it fell.",
			"5|||Quill|1 Five.",
		));
	it("keep what only looks like a time or a label", () =>
		check(
			"txt",
			"We left at\n9:30 and the gates fell.\nI said this: no.\nSee [the plan] at 10:15.\nA. bridge",
			"1||||0 We left at",
			"2||||0 9:30 and the gates fell.",
			"3||||0 I said this: no.",
			"4||||0 See [the plan] at 10:15.",
			"5||||0 A. bridge",
		));
	it("have plain times where these go on and on", () =>
		check("txt", "0:01 One.\n0:09 Two.\n12:31 - Three.", "1|1|||0 One.", "2|9|||0 Two.", "3|751|||0 Three."));
});

describe("transcripts as Markdown", () => {
	it("leave out what lays words out", () =>
		check(
			"md",
			"---\ntitle: x\n---\n# Interview\n\n**Quill:** The *gates* were __old__, [he said](https://example.org/a_b).\n\n> 1. quoted\n\n***\n**Tom Avery** (12:31): How ~~very~~ `old`? 2 * 3 \\*",
			"6|||Quill|1 The gates were old, he said.",
			"8|||Quill|1 quoted",
			"11|751||Tom Avery|2 How very old? 2 * 3 *",
		));
});

describe("transcripts", () => {
	it("are known by their ending", () => {
		equal(transcriptKind("quill/Interview.SRT"), "srt");
		equal(transcriptKind("a.markdown"), "md");
		equal(transcriptKind("a.docx"), undefined);
	});
	it("show times as people read them", () => deepEqual([formatTime(3723.9), formatTime(65)], ["1:02:03", "1:05"]));
	it("of any length and form end soon", () => {
		const begin = performance.now();
		for (const odd of ["[", "<", "*", "(", "A ", "A: ", "\f", "&", "{\\", "!["])
			for (const kind of ["txt", "md", "srt", "vtt"] as const) readTranscript(odd.repeat(100_000), kind);
		const long = readTranscript("QUILL: The gates were old.\n".repeat(400_000), "txt");
		equal(long.problems.length, 1);
		ok(performance.now() - begin < 20_000);
	});
});

describe("places in a transcript", () => {
	it("are times in any of the forms that people note", () =>
		deepEqual(
			["00:14:05", "14:05", " 1:02:03.500 ", "00:14:05,500–00:14:20", "0:09 - 0:15"].map(secondsOf),
			[845, 845, 3723.5, 845.5, 9],
		));
	it("are no times where they are pages, lines, dates or several things", () => {
		for (const place of ["p. 12", "line 40", "2026-11-22", "12", "14.05", "14:05, 16:20", "at 14:05", ""])
			equal(secondsOf(place), undefined, place);
	});
	const { value } = readTranscript(
		"1\n00:00:04,000 --> 00:00:09,000\nThe gates\nwere old\n\n2\n00:00:09,500 --> 00:00:11,000\nwhen we came.\n",
		"srt",
	);
	it("lead to the words that have begun by then, the second counting as a whole", () =>
		deepEqual(
			[4, 8, 9, 9.8, 3600].map((seconds) => spokenAt(value, seconds)?.line),
			[3, 3, 8, 8, 8],
		));
	it("before the first words, or where no words have times, lead nowhere", () => {
		equal(spokenAt(value, 3), undefined);
		equal(spokenAt(readTranscript("QUILL: The gates were old.\n", "txt").value, 3), undefined);
	});
	it("of two recordings in one file lead to the later time, not to the last line", () => {
		const two = "[00:05] The gates\n\n[00:20] were old.\n\n[00:02] And then?\n";
		equal(spokenAt(readTranscript(two, "txt").value, 30)?.line, 3);
	});
});
