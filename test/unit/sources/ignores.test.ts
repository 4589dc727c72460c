/** Ignores applied. `{words}` is reported; what is left of it is marked in the expected text, stale ignores as `{stale words}`. */
import { deepEqual, equal } from "node:assert/strict";
import { findBlocks } from "../../../server/src/analysis/blocks";
import { quoteAt } from "../../../server/src/sources/anchor";
import { findCommentIgnores } from "../../../server/src/sources/comments";
import { applyIgnores } from "../../../server/src/sources/ignores";
import type { Ignore, Scope } from "../../../server/src/sources/marks";
import { parseMarked, printMarked } from "../../support/marked";

/** Every `{rule words}` of the text, as reported. */
function reportedIn(source: string) {
	const { text, marks } = parseMarked(source);
	return { text, findings: marks.map(({ label, start, end }) => ({ rule: label, start, end })) };
}

function entry(source: string, scope: Scope, rule = "a"): Ignore {
	const { text, marks } = parseMarked(source);
	const mark = marks.find(({ label }) => label === "no");
	return {
		rules: [rule],
		scope,
		passage: mark === undefined ? undefined : quoteAt(text, mark),
		reason: undefined,
		by: undefined,
		on: undefined,
	};
}

/** Said no at `{no words}` of `before`, `after` is reported in as marked: what is left is `expected`. */
function checkIgnore(before: string, scope: Scope, after: string, expected: string, asked = ["a", "b"]): void {
	const { text, findings } = reportedIn(after);
	const story = { text, blocks: findBlocks(text) };
	const ignores = { entries: [undefined, entry(before, scope)], comments: [] };
	const { kept, stale } = applyIgnores(story, findings, ignores, (rule) => asked.includes(rule));
	deepEqual(
		stale.map((ignore) => ignore.entry),
		stale.map(() => 1),
	);
	const left = [...kept, ...stale.map(({ start, end }) => ({ rule: "stale", start, end }))];
	equal(
		printMarked(
			text,
			left.map(({ rule, start, end }) => ({ label: rule, start, end })).sort((a, b) => a.start - b.start),
		),
		expected,
	);
}

const BEFORE =
	"The hall was dark and cold.\n\n{no Critics} say the toll road will drain the marshes. Insiders agree on that.\n\nNobody came.";
const bare = parseMarked(BEFORE).text;
const reported = bare.replace("Critics", "{a Critics}").replace("Insiders", "{a Insiders}");

describe("ignores", () => {
	it("take a finding out here, and no other", () =>
		checkIgnore(BEFORE, "here", reported, bare.replace("Insiders", "{a Insiders}")));

	it("take out a rule's findings in the paragraph, and no other", () =>
		checkIgnore(
			BEFORE,
			"paragraph",
			`${reported}\n\n{a Officials} say so.`.replace("merger", "{b merger}"),
			`${bare}\n\n{a Officials} say so.`.replace("merger", "{b merger}"),
		));

	it("take out a rule's findings in the story", () =>
		checkIgnore(
			"",
			"story",
			`${reported}\n\n{a Officials} say so.`.replace("merger", "{b merger}"),
			`${bare}\n\nOfficials say so.`.replace("merger", "{b merger}"),
		));

	it("leave other rules alone at the same words", () =>
		checkIgnore(
			BEFORE,
			"here",
			bare.replace("Critics", "{b Critics}"),
			bare.replace("Critics", "{b {stale Critics}}"),
		));

	it("hold where the paragraph moved and where others of its words changed", () => {
		const moved =
			"Nobody came.\n\n{a Critics} say the toll road will drain the marsh. {a Aides} agree.\n\nThe hall was dark.";
		checkIgnore(BEFORE, "here", moved, moved.replace("{a Critics}", "Critics"));
		checkIgnore(BEFORE, "paragraph", moved, moved.replace(/\{a (\w+)\}/g, "$1"));
	});

	it("end where their own words changed, and say so where those stood", () => {
		const changed = reported.replace("{a Critics}", "{a Some critics}");
		for (const scope of ["here", "paragraph"] as const)
			checkIgnore(BEFORE, scope, changed, changed.replace("{a Some critics}", "{a {stale Some critics}}"));
	});

	it("that match nothing say so: at their words, else at the story's first words", () => {
		checkIgnore(BEFORE, "here", bare, bare.replace("Critics", "{stale Critics}"));
		checkIgnore(BEFORE, "here", "Quite another story stands here now.", "{stale Quite another story} stands here now.");
		checkIgnore("", "story", bare, bare.replace("The hall was", "{stale The hall was}"));
		checkIgnore(BEFORE, "here", "", "{stale }");
	});

	it("of a rule that is off wait", () => checkIgnore(BEFORE, "here", bare, bare, ["b"]));
});

/** Every `{a …}` is reported by the rule a; `expected` is what the comments leave of it. */
function checkComments(source: string, expected: string): void {
	const { text, findings } = reportedIn(source);
	const blocks = findBlocks(text);
	const comments = findCommentIgnores(text, blocks);
	const { kept, stale } = applyIgnores({ text, blocks }, findings, { entries: [], comments }, () => true);
	const left = [...kept, ...stale.map(({ start, end }) => ({ rule: "stale", start, end }))];
	equal(
		printMarked(
			text,
			left.map(({ rule, start, end }) => ({ label: rule, start, end })).sort((a, b) => a.start - b.start),
		),
		expected,
	);
}

describe("comments that ignore", () => {
	const OTHERS = "\n\n{a Aides} agree.";

	for (const comment of [
		"attr-ignore",
		"attr-ignore a",
		"  attr-ignore b,a  ",
		"attr-ignore b a: named below",
		"attr-ignore: read",
	])
		it(`<!--${comment}--> is about its paragraph, or the next one`, () => {
			const written = `<!--${comment}-->`;
			checkComments(`${written}\n\n{a Critics} say so.${OTHERS}`, `${written}\n\nCritics say so.${OTHERS}`);
			checkComments(`${written}\n{a Critics} say so.${OTHERS}`, `${written}\nCritics say so.${OTHERS}`);
			checkComments(`{a Critics} ${written} say so.${OTHERS}`, `Critics ${written} say so.${OTHERS}`);
			checkComments(`{a Critics} say so. ${written}${OTHERS}`, `Critics say so. ${written}${OTHERS}`);
			checkComments(`${written} {a Critics} say so.${OTHERS}`, `${written} Critics say so.${OTHERS}`);
		});

	it("are about a hard-wrapped paragraph as a whole, and one with a dateline", () => {
		checkComments(
			`<!-- attr-ignore a -->\n{a Critics} say that the merger will close most of\nthe rural branches, and {a insiders} have agreed to\nthat as well.${OTHERS}`,
			`<!-- attr-ignore a -->\nCritics say that the merger will close most of\nthe rural branches, and insiders have agreed to\nthat as well.${OTHERS}`,
		);
		checkComments(
			`The day\n\n<!-- attr-ignore a -->\n\nELLERY, Norfolk (AP) — {a Critics} say so of it.${OTHERS}`,
			`The day\n\n<!-- attr-ignore a -->\n\nELLERY, Norfolk (AP) — Critics say so of it.${OTHERS}`,
		);
	});

	it("that match nothing are stale", () => {
		checkComments(
			"<!-- attr-ignore b -->\n\n{a Critics} say so.",
			"{stale <!-- attr-ignore b -->}\n\n{a Critics} say so.",
		);
		checkComments("{a Critics} say so.\n\n<!-- attr-ignore -->", "{a Critics} say so.\n\n{stale <!-- attr-ignore -->}");
	});

	for (const other of [
		"<!-- attr-ignored a -->",
		"<!-- attr-ignore-all -->",
		"<!-- please attr-ignore a -->",
		"<!-- a note -->",
		"<!-- attr-ignore a",
		"```\n<!-- attr-ignore a -->\n```",
		"---\nx: <!-- attr-ignore a -->\n---",
	])
		it(`are none: ${JSON.stringify(other)}`, () => {
			const { text } = parseMarked(`${other}\n\nCritics say so.`);
			deepEqual(findCommentIgnores(text, findBlocks(text)), []);
		});
});
