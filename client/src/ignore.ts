/** Saying no from the light bulb: asks for a reason, then for the edit of the desk's notes, and applies it. */
import { Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { IGNORE_REQUEST, type IgnoreParams, type NotesAnswer } from "../../server/src/lsp/protocol";
import { authorOf } from "./author";
import { applyNotes, today } from "./notes";

const TITLES: Readonly<Record<IgnoreParams["extent"], string>> = {
	here: "Ignore here",
	paragraph: "Ignore in this paragraph",
	story: "Ignore in this story",
	everywhere: "Turn off in every story",
	name: "A known name",
};

/** `client` gives the client of the moment: a restart makes another one. */
export async function ignore(client: LanguageClient, given: unknown): Promise<void> {
	const params = given as IgnoreParams;
	const reason = await window.showInputBox({
		title: `${TITLES[params.extent]}: ${params.name ?? params.rule}`,
		prompt: "Why? Everybody who works on the story can read it. Enter leaves it out, Escape ignores nothing.",
		placeHolder: "Reason (optional)",
	});
	if (reason === undefined) return;
	const by = await authorOf(Uri.parse(params.textDocument.uri));
	const signed: IgnoreParams = { ...params, reason, on: today(), ...(by === undefined ? {} : { by }) };
	const answer = await client.sendRequest<NotesAnswer | null>(IGNORE_REQUEST, signed);
	await applyNotes(client, answer, "Nothing was ignored");
}
