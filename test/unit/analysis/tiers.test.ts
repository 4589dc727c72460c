/** How well a reader can tell who speaks: one speaker a line, and the tier of the words beside its cue. */
import { equal } from "node:assert/strict";
import type { SpeakerTier } from "../../../server/src/analysis/article";
import { tierOf } from "../../../server/src/analysis/tiers";
import { analyze, knowledge } from "../../support/knowledge";

function checkTier(expected: SpeakerTier, text: string): void {
	it(text, () => equal(analyze(text).attributions.at(-1)?.speaker?.tier, expected));
}

describe("tiers of speakers", () => {
	checkTier("named", "“It fell,” Nora Quill said.");
	checkTier("named", "Nora Quill ran. “It fell,” she said.");
	checkTier("named", "Tom Avery, a spokesman for the port, came. “It fell,” the spokesman said.");
	checkTier("named", "Ms. Nora Quill met Ms. Agnes Dorn. “It fell,” she said.");
	checkTier("document or institution", "The gate fell, according to the report.");
	checkTier("document or institution", "The company said the gate fell.");
	checkTier("document or institution", "The Ellery Port Authority said the gate fell.");
	checkTier("described unnamed", "“It fell,” a spokesman for the port said.");
	checkTier("described unnamed", "“It fell,” a port engineer said.");
	checkTier("described unnamed", "Officials at the port said the gate fell.");
	checkTier("bare unnamed", "“It fell,” a senior official said.");
	checkTier("bare unnamed", "“It fell,” he said.");
	checkTier("class", "Experts said the gate fell.");
	checkTier("class", "Some officials said the gate fell.");
	checkTier("class", "“It fell,” they said.");

	it("a statement without a speaker has none", () => equal(tierOf(undefined, knowledge.lexicon), "none"));
});
