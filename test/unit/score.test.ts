/** How figures are counted: a measure that cannot be wrong measures nothing. */
import { deepEqual, equal } from "node:assert/strict";
import type { Article } from "../../server/src/analysis/article";
import { readConllu } from "../../server/training/conllu";
import { compromise } from "../score/compromise";
import { countSpans, f1 } from "../score/figures";
import { alignTags, byParagraph, type Library } from "../score/library";
import { segment } from "../score/segmentation";
import { treebankDocuments } from "../score/treebankText";
import { wink } from "../score/wink";
import { wrongNamesInQuotations, wrongNamesInStatements } from "../score/wrongNames";
import { analyze, knowledge } from "../support/knowledge";

const word = (number: number, form: string, misc = "_"): string =>
	`${number}\t${form}\t_\tX\tX\t_\t0\troot\t_\t${misc}\n`;

const TREEBANK = `# newdoc id = news-1
# newpar
# newpar_block = head (1 s)
${word(1, "Gates")}${word(2, "fall")}
# sent_id = 2
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
${word(1, "Do")}${word(2, "n't")}${word(3, "go", "SpaceAfter=No")}${word(4, ".")}
# sent_id = 3
${word(1, "Stay", "SpaceAfter=No")}${word(2, ".")}
`;

describe("raw text of a treebank", () => {
	const [document] = treebankDocuments(readConllu(TREEBANK));

	it("has paragraphs between blank lines, a heading's end included", () =>
		equal(document?.text.trimEnd(), "Gates fall\n\nDon't go. Stay."));

	it("is read by us without an error", () => {
		const found = segment(document?.text ?? "", knowledge.lexicon);
		deepEqual(
			found.words.map(({ start, end }) => [start, end]),
			document?.words.map(({ start, end }) => [start, end]),
		);
		deepEqual(found.sentences, document?.sentences);
	});
});

describe("counts of spans", () => {
	it("want both ends right", () => {
		const gold = [
			{ start: 0, end: 3 },
			{ start: 4, end: 9 },
		];
		deepEqual(
			countSpans(gold, [
				{ start: 0, end: 3 },
				{ start: 4, end: 8 },
				{ start: 8, end: 9 },
			]),
			{
				right: 1,
				gold: 2,
				found: 3,
			},
		);
		equal(f1({ right: 1, gold: 2, found: 3 }), 40);
		equal(f1({ right: 0, gold: 0, found: 0 }), 0);
	});
});

describe("words of the libraries", () => {
	const show = ({ words }: Library, text: string): string =>
		words(text)
			.map(({ start, end, upos }) => `${text.slice(start, end)}/${upos}`)
			.join(" ");

	it("are cut and tagged as ours are: compromise", () =>
		equal(
			show(compromise, "“We don't swim,” said Nora Quill's aide in Jan. 2011."),
			"“/PUNCT We/PRON do/AUX n't/PART swim/VERB ,/PUNCT ”/PUNCT said/VERB Nora/PROPN Quill/PROPN 's/PART aide/NOUN in/ADP Jan./PROPN 2011/NUM ./PUNCT",
		));

	it("are cut and tagged as ours are: wink", () =>
		equal(
			show(wink, "We don't swim in Oslo.\n\nNobody came."),
			"We/PRON do/AUX n't/PART swim/VERB in/ADP Oslo/PROPN ./PUNCT Nobody/PRON came/VERB ./PUNCT",
		));

	it("give a gold word the tag of what covers its first character", () => {
		const gold = [
			{ start: 0, end: 3 },
			{ start: 3, end: 4 },
			{ start: 5, end: 9 },
		];
		deepEqual(
			alignTags(gold, [
				{ start: 0, end: 4, upos: "NOUN" },
				{ start: 5, end: 6, upos: "ADJ" },
				{ start: 6, end: 9, upos: "VERB" },
			]),
			["NOUN", "NOUN", "ADJ"],
		);
	});

	it("are read paragraph by paragraph", () =>
		deepEqual(
			byParagraph("Gates fall\n\nNobody came.\nIt rained.\n \nEnd", (text) => [{ start: 0, end: text.trim().length }]),
			[
				{ start: 0, end: 10 },
				{ start: 12, end: 35 },
				{ start: 38, end: 41 },
			],
		));

	it("find names where ours are looked for", () => {
		const text = "Nora Quill left Paris for Oslo.";
		deepEqual(
			compromise.names(text).map(({ start, end, type }) => `${text.slice(start, end)}/${type}`),
			["Nora Quill/PER", "Paris/LOC", "Oslo/LOC"],
		);
	});
});

describe("wrong names", () => {
	const text = "“We will stay,” said Nora Quill. “They will go,” said Peter Avery.";
	const quote = (words: string, speaker: string, speaker_type: string) => ({
		start: text.indexOf(words),
		end: text.indexOf(words) + words.length,
		kind: "direct",
		speaker: { start: text.indexOf(speaker), end: text.indexOf(speaker) + speaker.length },
		speaker_type,
	});
	const articles: readonly Article[] = [analyze(text)];
	const judge = (...quotes: readonly ReturnType<typeof quote>[]): string =>
		wrongNamesInQuotations([{ id: "a", text, quotes }], articles);

	it("are names that share no word with the speaker", () => {
		equal(judge(quote("“We will stay,”", "Nora Quill", "name")), "0 of 1 wrong, 0.0 in 100");
		equal(judge(quote("“We will stay,”", "Peter Avery", "name")), "1 of 1 wrong, 100.0 in 100");
	});

	it("are not judged where the speaker is no name", () =>
		equal(judge(quote("“We will stay,”", "They", "pronoun")), "0 of 0 wrong, 0.0 in 100"));

	it("are judged by the full names of a statement's sources", () => {
		const statement = { start: 0, end: 15, sources: [{ name: "Peter Avery" }, { name: null }] };
		equal(wrongNamesInStatements([{ id: "a", text, statements: [statement] }], articles), "1 of 1 wrong, 100.0 in 100");
	});
});
