/** What the newsroom decides: profiles, genres, severities, and the caps that keep the page from turning yellow. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { checkArticle, RULES } from "../../../server/src/rules";
import { type House, NO_HOUSE } from "../../../server/src/rules/house";
import { precisionOf } from "../../../server/src/rules/profiles";
import { analyze, knowledge } from "../../support/knowledge";

const ACCUSED = "Deputy Carl Kell took bribes from a paving firm. The board met on Monday.";
const HEDGED = "The clerk allegedly hid the letters. The hall was shut.";

const found = (text: string, house: Partial<House>): readonly string[] =>
	checkArticle(analyze(text), knowledge, { ...NO_HOUSE, ...house }).map(({ rule, severity }) => `${rule} ${severity}`);

describe("profiles", () => {
	it("weigh accusations as errors before a lawyer's reading", () => {
		deepEqual(found(ACCUSED, {}), ["unsourced-accusation warning"]);
		deepEqual(found(ACCUSED, { profile: "legal" }), ["unsourced-accusation error"]);
	});

	it("give way to what the user says of a rule", () => {
		const rules = { "unsourced-accusation": "hint" } as const;
		deepEqual(found(ACCUSED, { profile: "legal", rules }), ["unsourced-accusation hint"]);
		deepEqual(found(ACCUSED, { rules: { "unsourced-accusation": "off" } }), []);
	});

	it("ask what waits to be asked at a fact-check desk", () => {
		const text = "The “upgrade” shut two wards in Ellery. The board met on Monday.";
		deepEqual(found(text, {}), []);
		ok(found(text, { profile: "strict" }).includes("scare-quotes hint"));
	});

	it("are quiet where a rule is wrong oftener than 15 times in 100", () => {
		const loud = RULES.filter((rule) => precisionOf(rule) < 0.85).flatMap(({ bad }) => bad);
		const text = loud.map((copy) => copy.replace(/[{}]/g, "")).join("\n\n");
		const quiet = new Set(RULES.filter((rule) => precisionOf(rule) >= 0.85).map(({ id }) => id));
		const heard = found(text, { profile: "quiet" }).map((line) => line.split(" ")[0] ?? "");
		deepEqual(
			heard.filter((rule) => !quiet.has(rule)),
			[],
		);
	});
});

describe("genres", () => {
	it("other than news are read for quotations and names alone", () => {
		for (const genre of ["opinion", "review", "obituary"] as const) deepEqual(found(HEDGED, { genre }), []);
		const open = "“We locked the gate, the warden said.\n\nThe board met.";
		deepEqual(found(open, { genre: "opinion" }), ["unclosed-quote error"]);
	});

	it("stand in front matter, by several names", () => {
		for (const line of ["genre: opinion", "section: Reviews", 'type: "Column"', "category: obituaries"])
			deepEqual(found(`---\ntitle: A gate\n${line}\n---\n\n${HEDGED}`, {}), [], line);
		equal(found(`---\nsection: Metro\n---\n\n${HEDGED}`, {}).length, 1);
	});

	it("stand as a label above the copy, and below it where it tells whose views they are", () => {
		for (const label of [
			"LETTERS.\n\nA gate",
			"Opinion\n\nA gate",
			"Review: A gate",
			"Letters to the Editor\n\nA gate",
		])
			deepEqual(found(`${label}\n\n${HEDGED}`, {}), [], label);
		for (const views of ["Her opinions are her own.", "The views expressed here are those of the authors."])
			deepEqual(found(`A gate\n\n${HEDGED}\n\nNora Quill runs the Ledger. ${views}`, {}), [], views);
		for (const news of ["Letters reach the council: a gate", "Opinions differ\n\nA gate", "Reviewed: A gate"])
			equal(found(`${news}\n\n${HEDGED}`, {}).length, 1, news);
	});

	it("of the setting count before those of the story", () => {
		equal(found(`---\ngenre: opinion\n---\n\n${HEDGED}`, { genre: "news" }).length, 1);
	});
});

describe("a flood", () => {
	it("of weak claims is cut to three in a thousand words", () => {
		const sentence = "The toll will empty the harbor within a decade.";
		const text = Array.from({ length: 100 }, () => sentence).join("\n\n");
		const claims = found(text, {}).filter((line) => line.startsWith("unattributed-claim"));
		equal(claims.length, 3);
	});
});
