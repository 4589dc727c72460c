/** What the fixes of accusations and labels make of a sentence. */
import { strictEqual } from "node:assert";
import { analyze } from "../../../server/src/analysis/analyze";
import { applyEdits } from "../../../server/src/text/edit";
import { findingsOf } from "../../support/findings";
import { knowledge } from "../../support/knowledge";

const ACCUSED: readonly (readonly [string, string | undefined])[] = [
	["Carl Kell robbed a bank in May.", "Carl Kell is accused by TK of robbing a bank in May."],
	[
		"Deputy Carl Kell took bribes from a builder.",
		"Deputy Carl Kell is accused by TK of taking bribes from a builder.",
	],
	["Carl Kell robbed a bank and fled.", undefined],
	["After Carl Kell robbed a bank, he left.", undefined],
	["Carl Kell has robbed a bank.", undefined],
	["Mill owner Tom Avery, who poisoned the pond, left.", undefined],
];

const LABELS: readonly (readonly [string, string | undefined])[] = [
	["Accused killer Ada Kell waved at the cameras.", "Ada Kell, accused of TK, waved at the cameras."],
	["Police found suspected arsonist Alan Kell.", "Police found Alan Kell, suspected of TK."],
	[
		"The court heard alleged killer Ada Kell, 40, on Monday.",
		"The court heard Ada Kell, accused of TK, 40, on Monday.",
	],
	["Accused killer Ada Kell’s lawyer smiled.", undefined],
	["The accused killer Ada Kell smiled.", undefined],
	["Carl Kell was arrested for arson on Friday.", "Carl Kell was arrested on suspicion of arson on Friday."],
	["Carl Kell was indicted for fraud.", "Carl Kell was indicted on a charge of fraud."],
];

describe("fixes of accusations", () => {
	for (const [before, after] of ACCUSED)
		it(before, () => strictEqual(fixed(before, "unsourced-accusation", /is accused by/), after));
	for (const [before, after] of LABELS) it(before, () => strictEqual(fixed(before, "guilt-label", /^Write /), after));
});

function fixed(text: string, rule: string, title: RegExp): string | undefined {
	const [finding] = findingsOf(analyze(text, knowledge), rule);
	strictEqual(finding?.rule, rule);
	const fix = finding?.fixes.find((candidate) => title.test(candidate.title));
	return fix === undefined ? undefined : applyEdits(text, fix.edits);
}
