/** Marks through edits, on our own stories: what `npm run anchors` measures at length. */
import { ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS } from "../score/edits/kinds";
import { BARS, tally } from "../score/edits/tally";
import { type MarkedDraft, markedDraft, tryEdits } from "../score/edits/trial";
import { seededRandom } from "../score/random";
import { root } from "../support/knowledge";

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

describe("marks of stories that are edited", function () {
	this.timeout(60_000);
	const folder = join(root, "test/articles");
	let stories: readonly MarkedDraft[] = [];
	before(() => {
		stories = readdirSync(folder)
			.filter((file) => /\.(?:story|article|md)$/.test(file))
			.map((file) => markedDraft(readFileSync(join(folder, file), "utf8")));
	});

	it("are found again, and hardly ever in a wrong place", () => {
		const outcomes = SEEDS.flatMap((seed) => {
			const random = seededRandom(seed);
			return stories.flatMap((story) => tryEdits(story, KINDS, 1 + Math.floor(random() * 30), random).outcomes);
		});
		const { marks, untouchedFound, changedFound, wrong } = tally(outcomes);
		ok(marks > 2000, `${marks} marks`);
		ok(untouchedFound >= BARS.untouchedFound, `${untouchedFound}% of those untouched`);
		ok(changedFound >= BARS.changedFound, `${changedFound}% of those changed`);
		// So few marks as these make one slip weigh more than the bar has room for.
		ok(wrong <= BARS.wrong * 2, `${wrong}% in wrong places`);
	});

	it("are all found where nothing happened", () => {
		const outcomes = stories.flatMap((story) => tryEdits(story, [], 0, seededRandom(1)).outcomes);
		ok(outcomes.every(({ verdict, anchored }) => verdict === "found" && anchored.kind === "exact"));
	});
});
