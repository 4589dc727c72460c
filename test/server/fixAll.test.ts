/** Many fixes at once over the protocol: all that are safe, and all of one kind. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type CodeAction, TextDocumentEdit, type TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { FIX_ALL_ACTION } from "../../server/src/lsp/protocol";
import { withClient } from "./harness";
import { openStory, type Story } from "./story";

const HEDGED =
	"Police said Kell allegedly cut the rope.\n\nProsecutors said he reportedly sank the boat.\n\nThe trial goes on.";
const WHOLE = (text: string) => ({ start: 0, end: text.length });

function applied(story: Story, action: CodeAction | undefined): string {
	const [change] = action?.edit?.documentChanges ?? [];
	if (!TextDocumentEdit.is(change)) return "no such action";
	const edits = change.edits.filter((edit): edit is TextEdit => "newText" in edit);
	return TextDocument.applyEdits(TextDocument.create(story.uri, "news", 1, story.text()), edits);
}

describe("fixes of many findings", () => {
	it("take all hedges away that a source makes needless, when asked for source.fixAll", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, HEDGED);
			const actions = await story.actions(WHOLE(HEDGED), [FIX_ALL_ACTION]);
			deepEqual(
				actions.map(({ kind }) => kind),
				[FIX_ALL_ACTION],
			);
			equal(
				applied(story, actions[0]),
				"Police said Kell cut the rope.\n\nProsecutors said he sank the boat.\n\nThe trial goes on.",
			);
		}));

	it("are asked for by any part of their name, and not offered unasked", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, HEDGED);
			const kinds = async (only?: readonly string[]): Promise<readonly (string | undefined)[]> =>
				(await story.actions(WHOLE(HEDGED), only)).map(({ kind }) => kind);
			deepEqual(await kinds(["source.fixAll"]), [FIX_ALL_ACTION]);
			deepEqual(await kinds(["source"]), [FIX_ALL_ACTION]);
			ok(!(await kinds()).includes(FIX_ALL_ACTION));
			deepEqual(await kinds(["source.organizeImports"]), []);
		}));

	it("are none where nothing is safe to fix unread", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, "The clerk allegedly hid the letters. The hall was shut.");
			ok((await story.diagnostics()).length > 0);
			deepEqual(await story.actions({ start: 0, end: 10 }, [FIX_ALL_ACTION]), []);
		}));

	it("answer every finding of the kind under the caret", () =>
		withClient({}, async (client) => {
			const text =
				"The landslide killed at least 31 people.\n\nThe board met on Monday.\n\nThe storm injured more than 200 people in Ellery.";
			const story = await openStory(client, text);
			const all = (await story.actions({ start: 20, end: 20 }, ["quickfix"])).find(({ title }) =>
				/^Fix all 2 /.test(title),
			);
			equal(all?.diagnostics?.length, 2);
			equal(
				applied(story, all),
				"The landslide killed at least 31 people, according to TK.\n\nThe board met on Monday.\n\nThe storm injured more than 200 people in Ellery, according to TK.",
			);
		}));
});
