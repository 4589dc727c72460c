/**
 * Names on raw text by `score_ner.js`: exact span and type, countries, places and buildings all LOC. Ours are measured as the
 * analysis gives them in the end, in the record that `sourcemark annotate` prints, values included; beside that what the name
 * finder gives by itself, on our words and sentences.
 */
import { analyze } from "../../server/src/analysis/analyze";
import { toRecord } from "../../server/src/features/record";
import type { NameFinder } from "../../server/src/models/names";
import { readText } from "../../server/training/namesTokens";
import { knowledge } from "../support/knowledge";
import { compromise } from "./compromise";
import { documents, runScorer } from "./gold";
import { byParagraph, type Library, type NamedSpan } from "./library";
import type { Figures, Row } from "./measures";
import { shippedNameFinder } from "./models";
import { wink } from "./wink";

export function nameFigures(scratch: string): Figures {
	const finder = shippedNameFinder();
	const figures: Record<string, Row> = {};
	for (const corpus of ["eww.dev", "ieer.dev", "conll03.dev", "gum.test", "uner-ewt.test"]) {
		const gold = `ner/${corpus}.jsonl`;
		const texts = documents<Document>(gold);
		const readers: Readonly<Record<Program, Reader>> = {
			ours: ({ id, text }) => toRecord(id, analyze(text, knowledge), []),
			finder: ({ id, text }) => ({ id, entities: findNames(finder, text) }),
			compromise: ({ id, text }) => ({ id, entities: namesBy(compromise, text) }),
			wink: ({ id, text }) => ({ id, entities: namesBy(wink, text) }),
		};
		const read = {
			ours: texts.map(readers.ours),
			finder: texts.map(readers.finder),
			compromise: texts.map(readers.compromise),
			wink: texts.map(readers.wink),
		};
		const score = (program: Program, types: string): Scores =>
			runScorer("score_ner.js", gold, read[program], scratch, "--types", types, "--json");
		const named = scoreAll((program) => score(program, "PER,ORG,LOC"));
		const other = scoreAll((program) => score(program, "NORP,DATE,MONEY"));
		Object.assign(figures, {
			[`names-${corpus}`]: row(named, "ALL"),
			[`names-${corpus}-finder`]: { ours: named.finder.ALL?.F1 },
			[`org-${corpus}`]: row(named, "ORG"),
			[`org-${corpus}-finder`]: { ours: named.finder.ORG?.F1 },
			[`norp-${corpus}`]: row(other, "NORP"),
			[`norp-${corpus}-finder`]: { ours: other.finder.NORP?.F1 },
			[`date-${corpus}`]: row(other, "DATE"),
			[`money-${corpus}`]: row(other, "MONEY"),
		});
	}
	return figures;
}

interface Document {
	readonly id: string;
	readonly text: string;
}

type Scores = Readonly<Record<string, { readonly F1: number } | undefined>>;
type Reader = (document: Document) => object;
type Program = "ours" | "finder" | "compromise" | "wink";

const scoreAll = (score: (program: Program) => Scores): Readonly<Record<Program, Scores>> => ({
	ours: score("ours"),
	finder: score("finder"),
	compromise: score("compromise"),
	wink: score("wink"),
});

const row = ({ ours, compromise, wink }: Readonly<Record<Program, Scores>>, type: string): Row => ({
	ours: ours[type]?.F1,
	compromise: compromise[type]?.F1 ?? 0,
	wink: wink[type]?.F1 ?? 0,
});

const namesBy = ({ names }: Library, text: string): readonly NamedSpan[] => byParagraph(text, names);

function findNames(finder: NameFinder, text: string): readonly NamedSpan[] {
	const sentences = readText(text, knowledge.lexicon.abbreviations);
	const found = finder.find(sentences.map((sentence) => sentence.map((token) => token.text)));
	return found.map(({ sentence, first, last, type }) => ({
		start: sentences[sentence]?.[first]?.start ?? 0,
		end: sentences[sentence]?.[last]?.end ?? 0,
		type,
	}));
}
