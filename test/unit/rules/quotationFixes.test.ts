/** Fixes of the rules on quotations: the copy before and after. Words between marks stay as they are. */
import { equal } from "node:assert/strict";
import { checkArticle } from "../../../server/src/rules";
import { NO_HOUSE } from "../../../server/src/rules/house";
import { applyEdits } from "../../../server/src/text/edit";
import { analyze, knowledge } from "../../support/knowledge";

function checkFix(rule: string, title: RegExp, before: string, after: string): void {
	const fix = checkArticle(analyze(before), knowledge, NO_HOUSE)
		.filter((finding) => finding.rule === rule)
		.flatMap(({ fixes }) => fixes)
		.find((other) => title.test(other.title));
	equal(fix === undefined ? "no such fix" : applyEdits(before, fix.edits), after);
}

describe("fixes of the rules on quotations", () => {
	it("closes an open quotation before its cue, or at the paragraph's end", () => {
		checkFix(
			"unclosed-quote",
			/Close/,
			"‘The gate is shut. ‘We left,’ said Nora Quill.",
			"‘The gate is shut.’ ‘We left,’ said Nora Quill.",
		);
		checkFix(
			"unclosed-quote",
			/Ellery/,
			"“It was late,” Quill said. “We left. Nobody stayed in Ellery.\n\nThe vote is in May.",
			"“It was late,” Quill said. “We left. Nobody stayed in Ellery.”\n\nThe vote is in May.",
		);
	});

	it("lets a quotation run on, or names its speaker again", () => {
		const before = "“The pump failed,” Nora Quill said. “We told them.”\n\n“Nobody came. Then it failed again.”";
		checkFix("multi-paragraph-quote", /Remove/, before, before.replace("them.”", "them."));
		checkFix("multi-paragraph-quote", /Quill/, before, before.replace("came. Then", "came,” Quill said. “Then"));
	});

	it("moves a late attribution behind the first sentence and joins the rest", () => {
		checkFix(
			"late-attribution",
			/Move/,
			"“The hail came first. Then the barn doors flew off. We lay under the stairs,” said Nora Quill. “It was late.”",
			"“The hail came first,” said Nora Quill. “Then the barn doors flew off. We lay under the stairs. It was late.”",
		);
		checkFix(
			"late-attribution",
			/Move/,
			"‘Did the hail come first? Then the barn doors flew off. Who would stay in a house like that?’ Nora Quill asked.",
			"‘Did the hail come first?’ Nora Quill asked. ‘Then the barn doors flew off. Who would stay in a house like that?’",
		);
	});

	it("parts two speakers, or puts the second in front", () => {
		const before = "“We had a lease,” Marlow said. “Nobody signed a lease,” said the clerk, Nora Quill.";
		checkFix("new-speaker-same-paragraph", /paragraph/, before, before.replace("said. “", "said.\n\n“"));
		checkFix(
			"new-speaker-same-paragraph",
			/front/,
			"“We had a lease,” Marlow said. “Nobody signed a lease,” said union leader Nora Quill.",
			"“We had a lease,” Marlow said. Union leader Nora Quill said, “Nobody signed a lease.”",
		);
	});

	it("ends a dangling quotation with a speaker or a period", () => {
		const before = "“The whole wall came down,” The yard was shut.";
		checkFix("dangling-quote", /TK/, before, "“The whole wall came down,” TK said. The yard was shut.");
		checkFix("dangling-quote", /period/, before, "“The whole wall came down.” The yard was shut.");
		checkFix("dangling-quote", /TK/, "‘The whole wall came down’,", "‘The whole wall came down’, TK said.");
		checkFix("dangling-quote", /TK/, "“They left us the dog,” said.", "“They left us the dog,” TK said.");
	});

	it("gives words said twice to one speaker", () => {
		const before =
			"“This town will never sell its water,” Marlow said.\n\n“This town will never sell its water,” a clerk, Nora Quill, said.";
		checkFix("conflicting-attribution", /here/, before, before.replace("a clerk, Nora Quill, said", "Marlow said"));
		checkFix("conflicting-attribution", /there/, before, before.replace("Marlow", "Quill"));
	});
});
