/** Definition, references and highlights: from any mention of somebody to all of them. */
import { deepEqual, equal } from "node:assert/strict";
import { withClient } from "./harness";
import { openMarked, type Place } from "./story";

/** At the cursor, references and highlights are what is marked `ref`, and the definition is the first of them. */
async function checkMentions(source: string, place: Place = {}): Promise<void> {
	await withClient({}, async (client) => {
		const { story, spans, cursor } = await openMarked(client, source, place);
		const ranges = spans("ref").map(story.lines().rangeOf);
		const locations = ranges.map((range) => ({ uri: story.uri, range }));
		deepEqual(await story.references(cursor), locations);
		deepEqual(
			await story.highlights(cursor),
			ranges.map((range) => ({ range, kind: 2 })),
		);
		deepEqual(await story.definition(cursor), locations[0]);
	});
}

describe("mentions", () => {
	it("from the full name", () => checkMentions("{ref Jane Do{|}e} resigned.\n\n“It was time,” said {ref Doe}."));
	it("from the surname", () => checkMentions("{ref Jane Doe} resigned.\n\n“It was time,” said {ref Do{|}e}."));
	it("from a pronoun beside a cue", () =>
		checkMentions("{ref Jane Doe} resigned.\n\n“It was time,” {ref s{|}he} said."));
	it("at a mention's very end", () => checkMentions("{ref Jane Doe{|}} resigned.\n\n“It was time,” said {ref Doe}."));
	it("with CRLF and astral characters before them", () =>
		checkMentions("😀 {ref Jane Do{|}e} resigned.\r\n\r\n“It was 😀,” said {ref Doe}."));
	it("in Markdown", () =>
		checkMentions("# News\n\n{ref Jane Do{|}e} resigned.\n\n“It was time,” said {ref Doe}.", { language: "markdown" }));

	it("nothing where there is no name", () =>
		withClient({}, async (client) => {
			const { story, cursor } = await openMarked(client, "Jane Doe resigned{|} on Monday.");
			equal(await story.definition(cursor), null);
			equal(await story.references(cursor), null);
			equal(await story.highlights(cursor), null);
		}));
});
