/** “Explain This Attribution”: asks the server what decided, highlights the words and walks through them in a Quick Pick. */
import {
	type Disposable,
	languages,
	type Position,
	type QuickPickItem,
	type Range,
	Selection,
	type TextEditor,
	TextEditorRevealType,
	ThemeIcon,
	Uri,
	window,
	workspace,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import {
	type EvidenceAnswer,
	EXPLAIN_REQUEST,
	type ExplanationAnswer,
	type ExplanationParams,
} from "../../server/src/lsp/protocol";
import { readLanguages, selectorFor } from "./client";
import { createHighlights, type Highlights } from "./highlights";

export interface Explainer extends Disposable {
	/** At a place of a document, as a link in a hover gives it, or at the caret. */
	readonly explain: (uri?: unknown, position?: unknown) => Promise<void>;
	/** Takes the highlights away. */
	readonly hide: () => void;
}

const NOTHING = "There is no attribution here. Put the caret in a quotation, a cue or a speaker.";
const NO_STORY = "Sourcemark reads no story in this editor.";

/** `client` gives the client of the moment: a restart makes another one. */
export function createExplainer(client: () => LanguageClient): Explainer {
	const highlights = createHighlights();
	return {
		explain: async (uri, position) => {
			highlights.hide();
			const editor = await editorOf(uri);
			if (editor === undefined || languages.match(selectorFor(readLanguages()), editor.document) === 0)
				return void window.showInformationMessage(NO_STORY);
			const { document } = editor;
			const { version } = document;
			const answer = await ask(client(), editor, isPosition(position) ? position : editor.selection.active);
			// What was typed meanwhile may have moved the words.
			if (document.version !== version) return;
			if (answer === null) return void window.showInformationMessage(NOTHING);
			walk(editor, answer, client(), highlights);
		},
		hide: highlights.hide,
		dispose: highlights.dispose,
	};
}

async function editorOf(uri: unknown): Promise<TextEditor | undefined> {
	if (typeof uri !== "string") return window.activeTextEditor;
	const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === Uri.parse(uri).toString());
	return shown ?? window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri)));
}

const isPosition = (value: unknown): value is Position =>
	typeof value === "object" && value !== null && "line" in value && "character" in value;

function ask(client: LanguageClient, { document }: TextEditor, at: Position): Promise<ExplanationAnswer | null> {
	const params: ExplanationParams = {
		textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
		position: { line: at.line, character: at.character },
	};
	return client.sendRequest<ExplanationAnswer | null>(EXPLAIN_REQUEST, params);
}

interface Item extends QuickPickItem {
	readonly range: Range;
}

const ICONS: Readonly<Record<EvidenceAnswer["role"], string>> = {
	words: "quote",
	cue: "comment",
	speaker: "person",
	elsewhere: "references",
};

/**
 * A list of the evidence that keyboards and screen readers know: the arrows show each piece in the story, Enter goes there and
 * leaves the highlights, Escape leaves everything as it was.
 */
function walk(editor: TextEditor, answer: ExplanationAnswer, client: LanguageClient, highlights: Highlights): void {
	const evidence = answer.evidence.map((piece) => ({
		...piece,
		range: client.protocol2CodeConverter.asRange(piece.range),
	}));
	const { selection, visibleRanges } = editor;
	const home = client.protocol2CodeConverter.asRange(answer.range);
	const pick = window.createQuickPick<Item>();
	pick.title = answer.title;
	pick.placeholder = "Why: the arrow keys show each piece in the story, Enter goes there";
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	pick.items = evidence.map(({ role, label, copy, sentence, range }) => ({
		label,
		iconPath: new ThemeIcon(ICONS[role]),
		description: range.start.line === home.start.line ? copy : `${copy} · line ${range.start.line + 1}`,
		detail: sentence,
		range,
	}));
	const editing = workspace.onDidChangeTextDocument(({ document }) => {
		if (document === editor.document) pick.hide();
	});
	let isChosen = false;
	pick.onDidChangeActive(([item]) => {
		if (item === undefined) return;
		highlights.single(item.range);
		// The list covers the top of the editor.
		editor.revealRange(item.range, TextEditorRevealType.InCenter);
	});
	pick.onDidAccept(() => {
		const [item] = pick.selectedItems;
		if (item === undefined) return;
		isChosen = true;
		editor.selection = new Selection(item.range.start, item.range.start);
		pick.hide();
	});
	pick.onDidHide(() => {
		pick.dispose();
		editing.dispose();
		if (isChosen) return;
		highlights.hide();
		const [top] = visibleRanges;
		if (top !== undefined && editor.selection.isEqual(selection)) editor.revealRange(top, TextEditorRevealType.AtTop);
	});
	highlights.show(editor, home, evidence);
	pick.show();
}
