/** Marks from the editor: attach a source to a passage, set how far its check has come, take a mark away. */
import { type QuickPickItem, QuickPickItemKind, Range, type TextEditor, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
	MARK_REQUEST,
	MARKABLE_REQUEST,
	type MarkAnswer,
	type MarkableAnswer,
	type MarkChange,
	type MarkParams,
	type NotesAnswer,
	SETTLE_REQUEST,
	type SourceAnswer,
	type SourceKind,
	type Status,
} from "../../server/src/lsp/protocol";
import { authorOf } from "./author";
import { applyNotes, today } from "./notes";

interface Place {
	readonly uri: Uri;
	readonly range: Range;
}

const NOTHING_HERE = "There are no words to mark here: put the caret in a quotation or a claim, or select some.";
const NO_MARK = "Nothing is marked here.";

/** `client` gives the client of the moment. The arguments of a code action are a URI and a range; of the palette none. */
export async function attachSource(client: LanguageClient, uri?: unknown, range?: unknown): Promise<void> {
	const place = placeOf(client, uri, range);
	const found = await markableAt(client, place);
	if (place === undefined || found === null) return void window.showInformationMessage(NOTHING_HERE);
	const chosen = await pickSources(found);
	if (chosen === undefined) return;
	const sources = chosen.flatMap((item) => (item.id === undefined ? [] : [item.id]));
	const isNew = chosen.some((item) => item.isNew === true);
	const added = isNew ? await askForSource(found) : undefined;
	if (isNew && added === undefined) return;
	const where = await window.showInputBox({
		title: `Source of “${found.copy}”`,
		prompt: "Where in the source? Enter leaves it out, Escape attaches nothing.",
		placeHolder: "p. 12, 00:14:05, line 3 (optional)",
	});
	if (where === undefined) return;
	await change(client, place, {
		kind: "attach",
		sources: [...sources, ...(added === undefined ? [] : [added.id])],
		...(added === undefined ? {} : { added }),
		...(where.trim() === "" ? {} : { place: where.trim() }),
	});
}

export async function setStatus(client: LanguageClient, uri?: unknown, range?: unknown): Promise<void> {
	const place = placeOf(client, uri, range);
	const mark = await pickMark(await markableAt(client, place), "Set the status of");
	if (place === undefined || mark === undefined) return;
	const chosen = await window.showQuickPick(
		(Object.keys(STATUS_LABELS) as Status[]).map((status) => ({
			label: STATUS_LABELS[status],
			status,
			picked: status === mark.status,
		})),
		{ title: "How far has the check come?" },
	);
	if (chosen === undefined) return;
	const note = await window.showInputBox({
		title: chosen.label,
		prompt: "A note for everybody who works on the story? Enter leaves it as it is, Escape changes nothing.",
		placeHolder: mark.note ?? "Note (optional)",
	});
	if (note === undefined) return;
	await change(client, place, { kind: "status", entry: mark.entry, status: chosen.status, note });
}

export async function removeMark(client: LanguageClient, uri?: unknown, range?: unknown): Promise<void> {
	const place = placeOf(client, uri, range);
	const mark = await pickMark(await markableAt(client, place), "Remove");
	if (place !== undefined && mark !== undefined) await change(client, place, { kind: "remove", entry: mark.entry });
}

/** On saving a story: writes down where its marks stand now. Says nothing where there is nothing to write. */
export async function settleMarks(client: LanguageClient, story: Uri): Promise<void> {
	const textDocument = { uri: client.code2ProtocolConverter.asUri(story) };
	const answer = await client.sendRequest<NotesAnswer | null>(SETTLE_REQUEST, { textDocument }).catch(() => null);
	if (answer !== null) await applyNotes(client, answer, "The marks were not brought up to date");
}

const STATUS_LABELS: Readonly<Record<Status, string>> = {
	unchecked: "Not checked yet",
	verified: "Verified",
	disputed: "Disputed",
	"needs-source": "Wants a source",
};

const KIND_LABELS: Readonly<Record<SourceKind, string>> = {
	person: "Person",
	organization: "Organization",
	document: "Document",
	recording: "Recording",
	dataset: "Dataset",
	"web-page": "Web page",
};

function placeOf(client: LanguageClient, uri: unknown, range: unknown): Place | undefined {
	if (typeof uri === "string" && isRange(range))
		return { uri: Uri.parse(uri), range: client.protocol2CodeConverter.asRange(range) };
	const editor: TextEditor | undefined = window.activeTextEditor;
	return editor === undefined
		? undefined
		: { uri: editor.document.uri, range: new Range(editor.selection.start, editor.selection.end) };
}

type ProtocolRange = MarkParams["range"];

const isRange = (value: unknown): value is ProtocolRange =>
	typeof value === "object" && value !== null && "start" in value;

const about = (client: LanguageClient, { uri, range }: Place) => ({
	textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
	range: client.code2ProtocolConverter.asRange(range),
});

const markableAt = async (client: LanguageClient, place: Place | undefined): Promise<MarkableAnswer | null> =>
	place === undefined ? null : client.sendRequest<MarkableAnswer | null>(MARKABLE_REQUEST, about(client, place));

async function change(client: LanguageClient, place: Place, wanted: MarkChange): Promise<void> {
	const by = await authorOf(place.uri);
	const params: MarkParams = {
		...about(client, place),
		change: wanted,
		on: today(),
		...(by === undefined ? {} : { by }),
	};
	await applyNotes(client, await client.sendRequest<NotesAnswer | null>(MARK_REQUEST, params), "Nothing was marked");
}

interface SourceItem extends QuickPickItem {
	/** Undefined for what is no source: one that is still wanted, one that is to be added. */
	readonly id?: string;
	readonly isNew?: boolean;
}

/** The sources to attach, several if wanted; undefined where nothing was chosen. */
async function pickSources({ sources, copy }: MarkableAnswer): Promise<readonly SourceItem[] | undefined> {
	const item = ({ id, name, detail, isSpeaker }: SourceAnswer): SourceItem => ({
		label: name,
		description: id,
		...(detail === "" ? {} : { detail }),
		picked: isSpeaker && sources.filter((one) => one.isSpeaker).length === 1,
		id,
	});
	const items: SourceItem[] = [
		...sources.map(item),
		{ label: "", kind: QuickPickItemKind.Separator },
		{ label: "$(add) A new source…", isNew: true, alwaysShow: true },
		{ label: "$(question) None yet: mark it as wanting a source", alwaysShow: true },
	];
	return window.showQuickPick(items, {
		title: `Source of “${copy}”`,
		placeHolder: sources.length === 0 ? "The register has no sources yet" : "One source or several",
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
}

interface NewSource {
	readonly id: string;
	readonly name: string;
	readonly kind: SourceKind;
}

async function askForSource({ speakers, sources }: MarkableAnswer): Promise<NewSource | undefined> {
	const name = await window.showInputBox({
		title: "A new source",
		prompt: "The full name, as it should stand in copy at first mention. It goes into sources.yaml.",
		// Only what the story itself says: nobody is guessed.
		value: speakers[0] ?? "",
		validateInput: (value) => (value.trim() === "" ? "A source has a name." : undefined),
	});
	if (name === undefined) return undefined;
	const kind = await window.showQuickPick(
		(Object.keys(KIND_LABELS) as SourceKind[]).map((one) => ({ label: KIND_LABELS[one], chosen: one })),
		{ title: `What is “${name.trim()}”?` },
	);
	if (kind === undefined) return undefined;
	return { id: freeId(name, new Set(sources.map(({ id }) => id))), name: name.trim(), kind: kind.chosen };
}

/** “Nora Quill” → `nora-quill`; `nora-quill-2` where that one is taken. */
function freeId(name: string, taken: ReadonlySet<string>): string {
	const words = name
		.normalize("NFC")
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? ["source"];
	const id = words.join("-");
	for (let number = 1; ; number++) {
		const tried = number === 1 ? id : `${id}-${number}`;
		if (!taken.has(tried)) return tried;
	}
}

async function pickMark(found: MarkableAnswer | null, what: string): Promise<MarkAnswer | undefined> {
	const marks = found?.marks ?? [];
	if (marks.length === 0) return void window.showInformationMessage(NO_MARK);
	if (marks.length === 1) return marks[0];
	const chosen = await window.showQuickPick(
		marks.map((mark) => ({
			label: mark.sources.join(", ") || "no source yet",
			description: STATUS_LABELS[mark.status],
			detail: [mark.place, mark.note].filter((part) => part !== undefined).join(" · "),
			mark,
		})),
		{ title: `${what} which mark?` },
	);
	return chosen?.mark;
}
