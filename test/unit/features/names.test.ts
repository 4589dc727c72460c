/** From a name to its other mentions. */
import { deepEqual } from "node:assert/strict";
import { entityAt, mentionsOf } from "../../../server/src/features/names";
import { analyze } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

/** `{|}` on a mention, `{m …}` around every mention that must be found, the first one first. */
function checkMentions(source: string): void {
	const { text, marks, cursor } = parseMarked(source);
	const article = analyze(text);
	const found = entityAt(article, cursor ?? 0);
	deepEqual(
		found === undefined ? [] : mentionsOf(article, found.entity).map(({ start, end }) => text.slice(start, end)),
		marks.map(({ start, end }) => text.slice(start, end)),
	);
}

describe("mentions", () => {
	it("goes from a surname to the full name and to the pronoun that speaks", () => {
		checkMentions("{m Jane Doe} resigned. “It was time,” {m D{|}oe} said.\n\n“I am tired,” {m she} said.");
	});
	it("goes from a role that speaks to the person", () => {
		checkMentions("The ship's captain, {m Jane Doe}, resigned. “It was time,” the {m capt{|}ain} said.");
	});
	it("finds nothing on plain words", () => {
		checkMentions("Jane Doe resi{|}gned.");
	});
});
