/** Marks through edits, on our own stories: what `npm run anchors` measures at length. */
import { ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { KINDS } from "../score/edits/kinds";
import { tally } from "../score/edits/tally";
import { type MarkedDraft, markedDraft, tryEdits } from "../score/edits/trial";
import { seededRandom } from "../score/random";
import { root } from "../support/knowledge";

const SEEDS = [1, 2, 3, 4, 5, 6];

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
		ok(marks > 500, `${marks} marks`);
		ok(untouchedFound >= 98, `${untouchedFound}% of those untouched`);
		ok(changedFound >= 93, `${changedFound}% of those changed`);
		ok(wrong <= 0.5, `${wrong}% in wrong places`);
	});

	it("are all found where nothing happened", () => {
		const outcomes = stories.flatMap((story) => tryEdits(story, [], 0, seededRandom(1)).outcomes);
		ok(outcomes.every(({ verdict, anchored }) => verdict === "found" && anchored.kind === "exact"));
	});
});
