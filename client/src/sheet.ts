/** The fact-check sheet from the editor: asks for its format, for whom it is and where to put it, writes it, offers to open it. */
import { commands, env, Uri, window, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { SHEET_REQUEST, type SheetAnswer, type SheetParams } from "../../server/src/lsp/protocol";

type Format = SheetParams["format"];

const FORMATS: readonly { readonly label: string; readonly description: string; readonly format: Format }[] = [
	{ label: "Word", description: ".docx: the copy with footnotes, then the sheet", format: "docx" },
	{ label: "Web page", description: ".html: for the screen and for paper", format: "html" },
	{ label: "Spreadsheet", description: ".csv", format: "csv" },
	{ label: "Markdown", description: ".md", format: "md" },
];

const READERS = [
	{ label: "For the desk", description: "everything that the notes say", redact: false },
	{
		label: "To be given out",
		description: "without contacts, notes and sources that are not on the record",
		redact: true,
	},
];

/** `uri` is that of a story; left out, the one in the editor. */
export async function exportSheet(client: LanguageClient, uri?: unknown): Promise<void> {
	const story = typeof uri === "string" ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
	if (story === undefined)
		return void window.showInformationMessage("There is no story to write a sheet of: open one first.");
	const chosen = await window.showQuickPick(FORMATS, { title: "Fact-check sheet: in which format?" });
	if (chosen === undefined) return;
	const reader = await window.showQuickPick(READERS, { title: "Fact-check sheet: who will read it?" });
	if (reader === undefined) return;
	const { format } = chosen;
	const textDocument = { uri: client.code2ProtocolConverter.asUri(story) };
	const params: SheetParams = { textDocument, format, redact: reader.redact };
	const answer = await client.sendRequest<SheetAnswer | null>(SHEET_REQUEST, params);
	if (answer?.base64 === undefined)
		return void window.showWarningMessage(
			`No sheet was written: ${answer?.problem ?? "Sourcemark does not read this document."}`,
		);
	const target = await window.showSaveDialog({
		defaultUri: sheetUri(story, format),
		filters: { [chosen.label]: [format] },
		title: "Fact-check sheet",
	});
	if (target === undefined) return;
	if (target.toString() === story.toString())
		return void window.showWarningMessage(
			"No sheet was written: it would take the story's place. Choose another name.",
		);
	try {
		await workspace.fs.writeFile(target, Buffer.from(answer.base64, "base64"));
	} catch (error) {
		const reason = error instanceof Error ? error.message : "unknown error";
		return void window.showErrorMessage(`No sheet was written: ${reason}`);
	}
	// Nobody has to answer: the command is done.
	void window.showInformationMessage("The fact-check sheet is written.", OPEN).then((answered) => {
		if (answered === OPEN) void openSheet(target, format);
	});
}

const OPEN = "Open";

/** `bridge.story` → `bridge.fact-check.docx` beside it; a draft has no folder. */
function sheetUri(story: Uri, format: Format): Uri {
	const name = story.path.slice(story.path.lastIndexOf("/") + 1).replace(/(?<=.)\.[^.]*$/, "");
	const folder = story.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(story, "..");
	const file = `${name}.fact-check.${format}`;
	return folder === undefined ? Uri.file(file) : Uri.joinPath(folder, file);
}

/** Text in the editor, the rest in the program that the computer has for it. */
const openSheet = (file: Uri, format: Format): Thenable<unknown> =>
	format === "md" || format === "csv" || file.scheme !== "file"
		? commands.executeCommand("vscode.open", file)
		: env.openExternal(file);
