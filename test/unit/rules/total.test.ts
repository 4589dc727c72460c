/** Rules never fail: not on odd text, and not where a model is missing. */
import { equal, match, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, type Knowledge } from "../../../server/src/analysis/analyze";
import type { Article } from "../../../server/src/analysis/article";
import { checkArticle, RULES } from "../../../server/src/rules";
import { type House, NO_HOUSE } from "../../../server/src/rules/house";
import type { Edit } from "../../../server/src/text/edit";
import { knowledge, root } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

/** Every rule is on, in the two profiles that ask most. */
const ALL: Readonly<Record<string, "warning">> = Object.fromEntries(RULES.map(({ id }) => [id, "warning"]));

const HOUSES: readonly House[] = (["strict", "legal"] as const).map((profile) => ({
	...NO_HOUSE,
	profile,
	rules: ALL,
}));

const MISSING: readonly (readonly [string, Knowledge])[] = [
	["all models", knowledge],
	["no parser", { ...knowledge, parser: undefined }],
	["no name finder", { ...knowledge, nameFinder: undefined }],
	["no model at all", { ...knowledge, tagger: undefined, parser: undefined, nameFinder: undefined }],
];

const articles = join(root, "test/articles");

const STORIES: readonly string[] = readdirSync(articles)
	.filter((name) => /\.(?:story|article|md)$/.test(name))
	.map((name) => readFileSync(join(articles, name), "utf8"));

const EXAMPLES: readonly string[] = RULES.flatMap(({ bad, good }) => [
	...bad.map((source) => parseMarked(source, false).text),
	...good,
]);

const ODD: readonly string[] = [
	"",
	" ",
	"\n\n\n",
	"“",
	"”",
	"“”",
	"said",
	"Said.",
	"Reportedly",
	"He",
	"Critics",
	"31",
	"the largest",
	"accused",
	"murdered",
	"\ud83d",
	"\ude00 said Nora Quill.",
	"“\ud83d,” Nora Quill \udc00said. He allegedly \ud83d took bribes.",
	"---\ngenre: \ud83d\n---\n\n“",
	"Police said:",
	"Police said:\n\n",
	"according to",
	"“x” ".repeat(50),
	"\u0000\ufeff\u200b said \u200b",
];

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Nothing between quotation marks is taken away or put there: a source that goes into a quotation closes it first. */
function checkEdit({ text, quotes }: Article, { start, end, newText }: Edit): void {
	for (const { inner } of quotes.filter(({ closed }) => closed)) {
		const taken = wordsOf(text.slice(Math.max(start, inner.start), Math.min(end, inner.end)));
		ok(taken === "" || wordsOf(newText) === wordsOf(text.slice(start, end)), `${text.slice(start, end)} → ${newText}`);
		if (inner.start < start && end < inner.end && wordsOf(newText) !== taken) match(newText, /^["“”'‘’]/);
	}
}

/** Findings and their fixes lie inside the story; one fix at most is preferred; its edits stand in order and apart. */
function checkStory(text: string, knowing: Knowledge): void {
	const article = analyze(text, knowing);
	for (const house of HOUSES) {
		for (const { rule, start, end, related, fixes } of checkArticle(article, knowing, house)) {
			ok(0 <= start && start < end && end <= text.length, `${rule} at ${start}–${end}`);
			for (const other of related) ok(0 <= other.start && other.start <= other.end && other.end <= text.length, rule);
			ok(fixes.filter(({ preferred }) => preferred).length <= 1, rule);
			for (const { edits } of fixes) {
				let from = 0;
				for (const edit of edits) {
					ok(from <= edit.start && edit.start <= edit.end && edit.end <= text.length, rule);
					from = edit.end;
					checkEdit(article, edit);
				}
			}
		}
	}
}

describe("rules are total", () => {
	for (const [title, knowing] of MISSING) {
		it(`on whole stories with ${title}`, () => {
			for (const text of STORIES) checkStory(text, knowing);
		});
		it(`on every rule's examples with ${title}`, () => {
			for (const text of EXAMPLES) checkStory(text, knowing);
		});
		it(`on odd text with ${title}`, () => {
			for (const text of ODD) checkStory(text, knowing);
		});
	}
	it("and say nothing of an empty story", () => {
		equal(checkArticle(analyze("", knowledge), knowledge, { ...NO_HOUSE, rules: ALL }).length, 0);
	});
});
