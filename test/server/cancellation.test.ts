/** Requests that the client takes back. */
import { deepEqual, equal, rejects } from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { respond } from "../../server/src/lsp/respond";
import { withClient } from "./harness";
import { samples } from "./samples";
import { openMarked, openStory } from "./story";

const cancelled = { code: LSPErrorCodes.RequestCancelled };

describe("cancellation", () => {
	it("a request taken back ends as cancelled, and the next one is answered", () =>
		withClient({}, async (client) => {
			const { story, cursor, span } = await openMarked(client, "{quote “It was {|}late,”} said Jane Doe.");
			const source = new CancellationTokenSource();
			const answer = story.hover(cursor, source.token);
			source.cancel();
			await rejects(answer, cancelled);
			deepEqual((await story.hover(cursor))?.range, story.lines().rangeOf(span("quote")));
		}));

	it("of many requests, those taken back are cancelled and the others answered", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, samples[0]?.text ?? "");
			const outcomes = Array.from({ length: 40 }, (_, index) => {
				const source = new CancellationTokenSource();
				const answer = story.hover(index * 50, source.token);
				if (index % 2 === 0) source.cancel();
				return answer.then(
					() => "answered",
					(error: { readonly code: number }) => error.code,
				);
			});
			(await Promise.all(outcomes)).forEach((outcome, index) => {
				equal(outcome, index % 2 === 0 ? cancelled.code : "answered");
			});
		}));

	it("no work is done for a request that is taken back before its turn", async () => {
		const source = new CancellationTokenSource();
		let worked = false;
		const answer = respond({ error: () => {} }, "hover", "file:///story", source.token, null, () => {
			worked = true;
			return null;
		});
		source.cancel();
		await rejects(answer, cancelled);
		equal(worked, false);
	});
});
