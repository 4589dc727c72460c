/** Saying no from the light bulb: asks for a reason, then for the edit of the desk's notes, and applies it. */
import { type TextDocument, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { IGNORE_REQUEST, type IgnoreAnswer, type IgnoreParams } from "../../server/src/lsp/protocol";
import { authorOf } from "./author";

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
	const answer = await client.sendRequest<IgnoreAnswer | null>(IGNORE_REQUEST, signed);
	if (answer?.edit === undefined || answer.uri === undefined)
		return void window.showWarningMessage(
			answer?.problem ?? "Nothing was ignored: Sourcemark no longer reads this story.",
		);
	const uri = Uri.parse(answer.uri);
	const before = openDocument(uri);
	const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
	if (!(await workspace.applyEdit(edit)))
		return void window.showWarningMessage("Nothing was ignored: the file changed meanwhile. Try again.");
	// Notes that somebody is at work on stay unsaved; others are put where the desk shares them.
	if (before?.isDirty !== true) await (openDocument(uri) ?? (await workspace.openTextDocument(uri))).save();
}

/** The day at this desk. */
function today(): string {
	const now = new Date();
	const two = (number: number): string => String(number).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const openDocument = (uri: Uri): TextDocument | undefined =>
	workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
