/** What the fixes of accusations and labels make of a sentence. */
import { strictEqual } from "node:assert";
import { analyze } from "../../../server/src/analysis/analyze";
import { applyEdits } from "../../../server/src/text/edit";
import { findingsOf } from "../../support/findings";
import { knowledge } from "../../support/knowledge";

const ACCUSED: readonly (readonly [string, string | undefined])[] = [
	["Carl Rowe robbed a bank in May.", "Carl Rowe is accused by TK of robbing a bank in May."],
	[
		"Deputy Carl Rowe took bribes from a builder.",
		"Deputy Carl Rowe is accused by TK of taking bribes from a builder.",
	],
	["Carl Rowe robbed a bank and fled.", undefined],
	["After Carl Rowe robbed a bank, he left.", undefined],
	["Carl Rowe has robbed a bank.", undefined],
	["Mill owner Tom Avery, who poisoned the creek, left.", undefined],
];

const LABELS: readonly (readonly [string, string | undefined])[] = [
	["Accused killer Ada Rowe smiled in court.", "Ada Rowe, accused of TK, smiled in court."],
	["Police found suspected arsonist Alan Rowe.", "Police found Alan Rowe, suspected of TK."],
	[
		"The court heard alleged killer Ada Rowe, 40, on Monday.",
		"The court heard Ada Rowe, accused of TK, 40, on Monday.",
	],
	["Accused killer Ada Rowe’s lawyer smiled.", undefined],
	["The accused killer Ada Rowe smiled.", undefined],
	["Carl Rowe was arrested for murder on Friday.", "Carl Rowe was arrested on suspicion of murder on Friday."],
	["Carl Rowe was indicted for fraud.", "Carl Rowe was indicted on a charge of fraud."],
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
