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

/** What a key binding or a task gives, so that nothing is asked. */
interface Wanted {
	readonly format: Format;
	readonly redact: boolean;
	/** The URI of the file to write; somebody is asked for one that is left out. */
	readonly to: string | undefined;
}

const isWanted = (given: unknown): given is Wanted => {
	const { format, redact, to } = (given ?? {}) as Partial<Wanted>;
	return FORMATS.some((known) => known.format === format) && typeof redact === "boolean" && typeof to === "string";
};

/** `uri` is that of a story; left out, the one in the editor. */
export async function exportSheet(client: LanguageClient, uri?: unknown, given?: unknown): Promise<void> {
	const story = typeof uri === "string" ? Uri.parse(uri) : window.activeTextEditor?.document.uri;
	if (story === undefined)
		return void window.showInformationMessage("There is no story to write a sheet of: open one first.");
	const wanted = isWanted(given) ? given : await askWhat();
	if (wanted === undefined) return;
	const { format, redact } = wanted;
	const textDocument = { uri: client.code2ProtocolConverter.asUri(story) };
	const params: SheetParams = { textDocument, format, redact };
	const answer = await client.sendRequest<SheetAnswer | null>(SHEET_REQUEST, params);
	if (answer?.base64 === undefined)
		return void window.showWarningMessage(
			`No sheet was written: ${answer?.problem ?? "Sourcemark does not read this document."}`,
		);
	const target = wanted.to === undefined ? await askWhere(story, format) : Uri.parse(wanted.to);
	if (target === undefined) return;
	if (target.toString() === story.toString() || DESK_FILE.test(target.path))
		return void window.showWarningMessage(
			"No sheet was written: it would take the place of the story or of its notes. Choose another name.",
		);
	try {
		await workspace.fs.writeFile(target, Buffer.from(answer.base64, "base64"));
	} catch (error) {
		const reason = error instanceof Error ? error.message : "unknown error";
		return void window.showErrorMessage(`No sheet was written: ${reason}`);
	}
	const { warning } = answer;
	const told =
		warning === undefined
			? window.showInformationMessage(WRITTEN, OPEN)
			: window.showWarningMessage(`${WRITTEN} ${warning}`, OPEN);
	// Nobody has to answer: the command is done.
	void told.then((answered) => {
		if (answered === OPEN) void openSheet(target, format);
	});
}

async function askWhat(): Promise<Wanted | undefined> {
	const chosen = await window.showQuickPick(FORMATS, { title: "Fact-check sheet: in which format?" });
	if (chosen === undefined) return undefined;
	const reader = await window.showQuickPick(READERS, { title: "Fact-check sheet: who will read it?" });
	return reader === undefined ? undefined : { format: chosen.format, redact: reader.redact, to: undefined };
}

const askWhere = (story: Uri, format: Format): Thenable<Uri | undefined> =>
	window.showSaveDialog({
		defaultUri: sheetUri(story, format),
		filters: { [FORMATS.find((known) => known.format === format)?.label ?? format]: [format] },
		title: "Fact-check sheet",
	});

const OPEN = "Open";
const WRITTEN = "The fact-check sheet is written.";

/** Registers and marks are nobody's sheet. */
const DESK_FILE = /(?:\.marks|\/sources)\.yaml$/;

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
