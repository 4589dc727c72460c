/** Binary search. */
import { equal } from "node:assert/strict";
import { countWhile } from "../../../server/src/text/search";

describe("countWhile", () => {
	const starts = [0, 4, 4, 9];
	for (const [limit, count] of [
		[0, 0],
		[4, 1],
		[5, 3],
		[9, 3],
		[10, 4],
	] as const)
		it(`counts what is less than ${limit}`, () =>
			equal(
				countWhile(starts, (start) => start < limit),
				count,
			));
	it("counts nothing in an empty list", () =>
		equal(
			countWhile([], () => true),
			0,
		));
	it("asks few items of a long list", () => {
		let asked = 0;
		const items = Array.from({ length: 1000 }, (_, index) => index);
		countWhile(items, (item) => {
			asked++;
			return item < 500;
		});
		equal(asked <= 10, true);
	});
});
