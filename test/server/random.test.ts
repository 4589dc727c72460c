/**
 * A story edited a thousand times at random: after every edit the server's answers equal those of a fresh analysis of
 * the text, and its copy of the text equals the client's. The same seed gives the same edits.
 */
import { deepEqual, equal, fail } from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Range } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createAnalyzer } from "../../server/src/analysis/analyze";
import { outline } from "../../server/src/features/outline";
import { DEFAULTS } from "../../server/src/lsp/readSettings";
import { toDiagnostic, toSymbol } from "../../server/src/lsp/toLsp";
import { checkArticle } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import { applyEdits, type Edit } from "../../server/src/text/edit";
import { analyze, knowledge } from "../support/knowledge";
import { chanceFrom } from "./chance";
import { inverse, randomEdit } from "./edits";
import { withClient } from "./harness";
import { samples } from "./samples";
import { openStory, type Story } from "./story";
import { watchingDocuments } from "./watch";

/** Taken before any test watches it. */
const { create } = TextDocument;

const EDITS_PER_SAMPLE = 250;

describe("random edits", function () {
	this.timeout(120_000);

	samples.forEach((sample, index) => {
		it(`the server keeps up with ${EDITS_PER_SAMPLE} edits of ${sample.name}`, () =>
			watchingDocuments((serverText) =>
				withClient({}, async (client) => {
					const chance = chanceFrom(20_260 + index);
					const story = await openStory(client, sample.text, sample);
					const undo: (readonly Edit[])[] = [];
					for (let step = 0; step < EDITS_PER_SAMPLE; step++) {
						const what = await act(story, undo, chance);
						const text = story.text();
						const [symbols, diagnostics, hover, explanation] = await Promise.all([
							story.symbols(),
							story.diagnostics(),
							story.hover(chance.below(text.length + 1)),
							story.explain(chance.below(text.length + 1)),
						]);
						const where = () => `step ${step}, ${what}, after which the text is ${JSON.stringify(text)}`;
						if (serverText(story.uri) !== text) fail(`The server has another text: ${where()}`);
						const expected = freshAnswers(story.uri, text, sample.language);
						if (!isDeepStrictEqual(symbols, expected.symbols)) fail(`Symbols differ: ${where()}`);
						if (!isDeepStrictEqual(diagnostics, expected.diagnostics)) fail(`Findings differ: ${where()}`);
						if (hover?.range !== undefined) isInside(story, hover.range);
						for (const { range } of explanation?.evidence ?? []) isInside(story, range);
					}
				}),
			));
	});

	it("an analyzer that remembers sees what a fresh one sees", () => {
		samples.forEach((sample, index) => {
			const chance = chanceFrom(index);
			const remembering = createAnalyzer(knowledge);
			let { text } = sample;
			for (let step = 0; step < 100; step++) {
				const { what, edits } = randomEdit(text, chance);
				for (const edit of edits) text = applyEdits(text, [edit]);
				if (!isDeepStrictEqual(plain(remembering(text)), plain(analyze(text))))
					fail(`step ${step}, ${what}, after which the text is ${JSON.stringify(text)}`);
			}
		});
	});

	it("undoing edits gives the text back", () => {
		const chance = chanceFrom(7);
		const text = samples[0]?.text ?? "";
		for (let step = 0; step < 200; step++) {
			const { edits } = randomEdit(text, chance);
			const apply = (before: string, edit: Edit): string => applyEdits(before, [edit]);
			equal(inverse(text, edits).reduce(apply, edits.reduce(apply, text)), text);
		}
	});
});

/** A record without its functions: a sentence's tree is made when it is asked for. Maps and sets are lists. */
const plain = (value: unknown): unknown =>
	JSON.parse(
		JSON.stringify(value, (_, part) => (part instanceof Map || part instanceof Set ? [...part] : (part as unknown))),
	);

/** One act of an editor; says what it was. */
async function act(story: Story, undo: (readonly Edit[])[], chance: ReturnType<typeof chanceFrom>): Promise<string> {
	const text = story.text();
	const kind = chance.below(20);
	if (kind < 3) {
		const back = undo.pop();
		if (back !== undefined) {
			await story.change(...back);
			return "undo";
		}
	}
	if (kind === 3) {
		const lineEnd = chance.pick(["\n", "\r\n", "\r"]);
		const changed = text.replace(/\r\n|\r|\n/g, lineEnd);
		undo.push([{ start: 0, end: changed.length, newText: text }]);
		await story.replace(changed);
		return `line ends ${JSON.stringify(lineEnd)}`;
	}
	if (kind === 4) {
		await story.close();
		await story.reopen();
		return "close and reopen";
	}
	const { what, edits } = randomEdit(text, chance);
	undo.push(inverse(text, edits));
	await story.change(...edits);
	return what;
}

/** What a server that has never seen the story before would answer. */
function freshAnswers(uri: string, text: string, language: string) {
	const article = analyze(text);
	const document = create(uri, language, 1, text);
	const symbols = outline(article, DEFAULTS.outline, language === "markdown").map((item) => toSymbol(document, item));
	const diagnostics = checkArticle(article, knowledge, NO_HOUSE).map((finding) =>
		toDiagnostic(document, finding, (rule) => `doc:${rule}`),
	);
	return asSent({ symbols, diagnostics });
}

const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function isInside(story: Story, range: Range): void {
	const { start, end } = story.lines().spanOf(range);
	equal(start <= end, true);
	deepEqual(story.lines().rangeOf({ start, end }), range);
}
