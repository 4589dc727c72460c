/** The marks file: what is read of it, and edits that leave everything else as it was. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	addIgnore,
	addMark,
	changeMark,
	type Ignore,
	type Mark,
	NO_MARKS,
	readMarks,
	removeIgnore,
	removeMark,
} from "../../../server/src/sources/marks";
import { applyEdits, type Edit } from "../../../server/src/text/edit";
import { chanceFrom } from "../../server/chance";

const ignore = (words: Partial<Ignore> = {}): Ignore => ({
	rules: ["vague-attribution"],
	scope: "here",
	passage: { exact: "Critics", prefix: "left the hall.", suffix: "say the merger" },
	reason: undefined,
	by: undefined,
	on: undefined,
	...words,
});

const ignoresIn = (text: string) => readMarks(text).value?.ignores;

function added(text: string, more: Ignore): string {
	const edits = addIgnore(text, more);
	if (edits === undefined) throw new Error(`Nothing can be added to: ${text}`);
	return applyEdits(text, edits);
}

const COMMENTED = `# The bridge story. Ask Tom before you change it.

marks: # of the fact check
    - exact: "31 tons"   # the engineer's figure
      source: inquiry

ignores:

    # the mayor asked for it
    - rule: [ 'scare-quotes',   vague-attribution ]
      scope: story   # all of it

    - rule: unclosed-quote
      exact: '"'
      suffix: >-
        I never
        signed
      verdict: fine

# last words
other: { a: 1,   b: [2,3] }
`;

describe("marks", () => {
	it("are read, with everything that an ignore says", () => {
		const text =
			"ignores:\n  - rule: a\n    scope: paragraph\n    exact: Critics\n    prefix: hall.\n    suffix: say\n" +
			"    reason: it's below\n    by: nq\n    on: 2026-11-22\n  - rule: [b, c]\n";
		deepEqual(readMarks(text), {
			value: {
				marks: [],
				ignores: [
					{
						rules: ["a"],
						scope: "paragraph",
						passage: { exact: "Critics", prefix: "hall.", suffix: "say" },
						reason: "it's below",
						by: "nq",
						on: "2026-11-22",
					},
					{ ...ignore(), rules: ["b", "c"], scope: "story", passage: undefined },
				],
			},
			problems: [],
		});
	});

	for (const text of ["", "# nothing\n", "ignores:\n", "ignores: []\n", "---\n", "marks: []\n", "\ufeff# hm\n"])
		it(`hold nothing in ${JSON.stringify(text)}`, () => deepEqual(readMarks(text), { value: NO_MARKS, problems: [] }));

	for (const [text, words, kept = 0] of [
		["ignores:\n  - rule: a\n  - scope: here\n", "scope: here", 1],
		["ignores:\n  - rule: a\n    scope: there\n", "there"],
		["ignores:\n  - rule: a\n    scope: here\n", "rule: a\n    scope: here"],
		["ignores: yes\n", "yes"],
		["ignores:\n  - just words\n", "just words"],
	] as const)
		it(`tell what is wrong in ${JSON.stringify(text)}, and keep the rest`, () => {
			const { value, problems } = readMarks(text);
			equal(value?.ignores.filter((entry) => entry !== undefined).length, kept);
			deepEqual(
				problems.map(({ start, end }) => text.slice(start, end).trim()),
				[words],
			);
		});

	for (const text of [
		"ignores:\n  - rule: a\n  exact: b\n",
		"\tignores: []\n",
		"ignores: [",
		"- a list\n",
		"just words\n",
		"a: 1\n---\nb: 2\n",
		"[".repeat(200_000),
		`a: "${"x".repeat(1_000_001)}"`,
	])
		it(`that are broken have no state and are not written: ${JSON.stringify(text.slice(0, 40))}`, () => {
			const { value, problems } = readMarks(text);
			equal(value, undefined);
			ok(problems.length > 0);
			ok(problems.every(({ start, end }) => 0 <= start && start <= end && end <= text.length));
			equal(addIgnore(text, ignore()), undefined);
		});

	it("are read in bounded time, whatever stands in them", () => {
		const keys = Array.from({ length: 40_000 }, (_, index) => `key${index}:\n`).join("");
		equal(readMarks(`${keys}key7: 1\n`).value?.marks.length, 0);
		for (const text of ["- ".repeat(400_000), "? ".repeat(400_000), `a:\n  - ${"- ".repeat(400_000)}x`]) {
			equal(readMarks(text).value, undefined);
			equal(addIgnore(text, ignore()), undefined);
		}
		deepEqual(readMarks(`# ${"-".repeat(200)}\nmarks:\n  -\n  - # -\n`).value?.marks.length, 2);
	});

	it("with a key that stands twice say so there, and the first one holds", () => {
		const text = "marks:\n  - exact: b\n    status: verified\n    status: disputed\nmarks:\n  - exact: c\n";
		const { value, problems } = readMarks(text);
		deepEqual(
			value?.marks.map((mark) => [mark?.passage.exact, mark?.status]),
			[["b", "verified"]],
		);
		deepEqual(
			problems.map(({ start }) => start),
			[text.indexOf("status: disputed"), text.lastIndexOf("marks:")],
		);
		equal(changeMark(text, 0, { status: "disputed" }), undefined);
		equal(addIgnore(text, ignore())?.length, 1);
	});

	it("of aliases that say themselves, each other or nothing end soon", () => {
		for (const text of [
			"marks: &a [*a]\n",
			"marks: &a\n  - exact: b\n    source: *a\n",
			`x: &a0 [b]\n${Array.from({ length: 3000 }, (_, at) => `x${at}: &a${at + 1} [*a${at}]\n`).join("")}`,
			`x: &a [${"b,".repeat(3000)}]\nmarks: [${"*a,".repeat(3000)}]\n`,
		])
			equal(readMarks(text).value, undefined, text.slice(0, 40));
		const { value, problems } = readMarks("marks:\n  - exact: b\n    source: *gone\n");
		deepEqual([value?.marks[0]?.sources, problems.length], [[], 1]);
		match(problems[0]?.message ?? "", /Nothing above is called &gone/);
	});

	for (const [text, words, message] of [
		["marks:\n\t- exact: b\n", "\t", /^A tab stands/],
		["marks:\n  - exact: caf\ufffd\n", "\ufffd", /not in UTF-8/],
		["m\0a\0r\0k\0s\0", "\0", /not in UTF-8/],
		["marks:\n  - exact: he said: no\n", "he said: no", /^Two keys stand/],
		["marks:\n  - exact: @b\n", "@", /^A value cannot begin with @/],
		["marks:\n  - exact: b\n    note\n", "note", /^A colon is missing/],
		["marks:\n  - exact: 'b\n", "", /^The quotation mark/],
		["- ".repeat(100_000), "", /nested too deeply/],
		["? ".repeat(100_000), "", /nested too deeply/],
		[`${" ".repeat(300)}a: b\n`, "", /nested too deeply/],
	] as const)
		it(`that are broken say where and why: ${JSON.stringify(text.slice(0, 40))}`, () => {
			const [problem] = readMarks(text).problems;
			equal(text.slice(problem?.start, problem?.end), words);
			match(problem?.message ?? "", message);
			equal(readMarks(text).value, undefined);
		});

	it("do not spell out aliases upon aliases", () => {
		const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
		for (let level = 1; level < 9; level++) {
			const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
			lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`);
		}
		const bomb = `${lines.join("\n")}\nignores: *i\n`;
		ok(readMarks(bomb).problems.length > 0);
		equal(addIgnore(bomb, ignore()), undefined);
	});

	it("begin with a word on what they are", () => {
		const text = added("", ignore({ reason: "named below" }));
		equal(
			text,
			"# What stands behind this story. Sourcemark writes it; change it as you like.\nignores:\n" +
				"  - rule: vague-attribution\n    scope: here\n    exact: Critics\n    prefix: left the hall.\n" +
				"    suffix: say the merger\n    reason: named below\n",
		);
		deepEqual(ignoresIn(text), [ignore({ reason: "named below" })]);
	});

	it("get an entry more, and nothing else changes", () => {
		const text = added(COMMENTED, ignore());
		const entry =
			"    - rule: vague-attribution\n      scope: here\n      exact: Critics\n      prefix: left the hall.\n      suffix: say the merger\n";
		equal(text, COMMENTED.replace("      verdict: fine\n", `      verdict: fine\n${entry}`));
	});

	it("lose an entry, and nothing else changes", () => {
		const edits = removeIgnore(COMMENTED, 0);
		equal(
			edits && applyEdits(COMMENTED, edits),
			COMMENTED.replace("    - rule: [ 'scare-quotes',   vague-attribution ]\n      scope: story   # all of it\n", ""),
		);
	});

	for (const words of [
		"“There: is no money,” she said — # not a comment",
		"- a dash, then: a colon",
		"It's \"both\" 'kinds'",
		"off",
		"1918",
		"~",
		"\\n is no line",
		"👩‍🚒 Bàn 東京",
		"*star &and !bang %percent @at `tick",
		"trailing space ",
		"\u2028 and \ud800 alone",
	])
		it(`keep words as they are: ${JSON.stringify(words)}`, () => {
			const passage = { exact: words.trim(), prefix: words, suffix: words };
			deepEqual(ignoresIn(added("", ignore({ passage, reason: words }))), [ignore({ passage, reason: words })]);
		});

	it("keep a reason of several lines", () => {
		const reason = "Named below.\n\n  Ask Tom.";
		deepEqual(ignoresIn(added("ignores: # ours\n\n", ignore({ reason }))), [ignore({ reason })]);
	});

	for (const text of [
		"ignores: []",
		"ignores: [] # none yet\n",
		"ignores:",
		"ignores: ~\nmarks: []\n",
		"ignores:\n- rule: a\n",
		"ignores:\r\n  - rule: a\r\n\r\nmarks: []\r\n",
		"ignores:\n  - rule: a",
		"ignores: [{ rule: a }, { rule: b }] # ours\n",
		"ignores: [\n  { rule: a },\n]\n",
		"{ ignores: [ { rule: a } ] }\n",
		"{}\n",
		"--- # start\nmarks: []\n",
		"marks: []\n...\n",
		"? ignores\n: - rule: a\n",
		"marks: &m\n  - rule: a\nignores: *m\n",
		"ignores:\n  - rule: a\n    reason: |\n      two\n      lines\n\n\nmarks: []\n",
		"# only a comment",
		"ignores:\n  -\n    rule: a\n    exact: b\n",
	])
		it(`take an entry whatever their layout: ${JSON.stringify(text)}`, () => {
			const before = ignoresIn(text) ?? [];
			const edits = addIgnore(text, ignore());
			// A list that is shared with another key is not ours to make longer.
			if (edits === undefined) return ok(text.includes("*m"));
			const after = applyEdits(text, edits);
			deepEqual(ignoresIn(after), [...before, ignore()]);
			if (text.includes("\r\n")) ok(!/[^\r]\n/.test(after), "line ends stay");
			const back = removeIgnore(after, before.length);
			deepEqual(ignoresIn(applyEdits(after, back ?? [])), before);
		});

	it("say what stands behind a passage, and take changes key by key", () => {
		const mark: Mark = {
			passage: { exact: "31 tons", prefix: "carried", suffix: "that day" },
			sources: ["inquiry"],
			place: "p. 12",
			status: "verified",
			was: undefined,
			by: "nq",
			on: "2026-11-22",
			note: undefined,
		};
		const edited = (text: string, edits: readonly Edit[] | undefined): string => applyEdits(text, edits ?? []);
		const text = edited(COMMENTED, addMark(COMMENTED, mark));
		equal(
			text,
			COMMENTED.replace(
				"      source: inquiry\n",
				"      source: inquiry\n    - exact: 31 tons\n      prefix: carried\n      suffix: that day\n      source: inquiry\n" +
					"      place: p. 12\n      status: verified\n      by: nq\n      on: 2026-11-22\n",
			),
		);
		deepEqual(readMarks(text).value?.marks[1], mark);
		const disputed = edited(text, changeMark(text, 1, { status: "disputed", place: undefined, note: "he denies it" }));
		equal(
			disputed,
			text
				.replace("      place: p. 12\n      status: verified\n", "      status: disputed\n")
				.replace("      on: 2026-11-22\n", "      on: 2026-11-22\n      note: he denies it\n"),
		);
		const both = edited(text, changeMark(text, 0, { sources: ["inquiry", "mayor"], status: "verified" }));
		deepEqual(readMarks(both).value?.marks[0]?.sources, ["inquiry", "mayor"]);
		equal(edited(text, removeMark(text, 1)), COMMENTED);
	});

	it("change in the lines concerned alone, in fifty files of odd layout", () => {
		const chance = chanceFrom(5);
		for (let file = 0; file < 50; file++) {
			const indent = " ".repeat(chance.below(5));
			const noise = () => chance.pick(["", "", `${indent}# a note\n`, "\n", "\n\n# far left\n"]);
			const entry = (name: string) =>
				`${indent}- rule: ${name}${chance.pick(["", "   # why", " "])}\n` +
				`${indent}  scope: ${chance.pick(["story", '"story"', "'story'"])}\n${noise()}${indent}  extra:   [ 1,2 ]\n`;
			const entries = Array.from({ length: 1 + chance.below(4) }, (_, index) => entry(`r${index}`));
			const text = `${noise()}marks:\n  - exact: x\n${noise()}ignores:\n${entries.map((lines) => noise() + lines).join("")}${noise()}tail: 'x'   # end\n`;
			const [edit, ...others] = addIgnore(text, ignore()) ?? [];
			ok(edit !== undefined && others.length === 0 && edit.start === edit.end, text);
			const after = applyEdits(text, [edit]);
			equal(ignoresIn(after)?.length, entries.length + 1, after);
			const back = removeIgnore(after, entries.length) ?? [];
			equal(applyEdits(after, back), text);
			const which = chance.below(entries.length);
			const [cut] = removeIgnore(text, which) ?? [];
			ok(cut !== undefined && cut.newText === "" && text.slice(cut.start, cut.end) === (entries[which] ?? ""), text);
		}
	});
});
