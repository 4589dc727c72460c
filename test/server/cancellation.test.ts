/** Requests that the client takes back. */
import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver/node";
import { respond } from "../../server/src/lsp/respond";
import { withClient } from "./harness";
import { samples } from "./samples";
import { openStory } from "./story";

const cancelled = { code: LSPErrorCodes.RequestCancelled };

describe("cancellation", () => {
	it("of many requests, those taken back in time are cancelled, the others answered, and the server goes on", () =>
		withClient({}, async (client) => {
			const story = await openStory(client, samples[0]?.text ?? "");
			const outcomes = await Promise.all(
				Array.from({ length: 40 }, (_, index) => {
					const source = new CancellationTokenSource();
					const answer = story.hover(index * 50, source.token);
					if (index % 2 === 0) source.cancel();
					return answer.then(
						() => "answered",
						(error: { readonly code: number }) => error.code,
					);
				}),
			);
			const [kept, takenBack] = [1, 0].map((rest) => outcomes.filter((_, index) => index % 2 === rest));
			deepEqual(new Set(kept), new Set(["answered"]));
			// An answer that was under way already may come all the same; nothing else may.
			ok(takenBack?.includes(cancelled.code));
			ok(takenBack?.every((outcome) => outcome === cancelled.code || outcome === "answered"));
			ok((await story.symbols()).length > 0);
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

	it("work that was begun is finished and answered", async () => {
		const source = new CancellationTokenSource();
		const answer = respond({ error: () => {} }, "hover", "file:///story", source.token, "nothing", () => {
			source.cancel();
			return "something";
		});
		equal(await answer, "something");
	});
});
