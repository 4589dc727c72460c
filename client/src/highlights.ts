/** The words that an explanation names, highlighted in the theme's own colors; shapes differ too, for eyes that tell no colors apart. */
import {
	commands,
	type DecorationRenderOptions,
	Disposable,
	OverviewRulerLane,
	type Range,
	type TextEditor,
	type TextEditorDecorationType,
	ThemeColor,
	window,
	workspace,
} from "vscode";
import type { EvidenceAnswer } from "../../server/src/lsp/protocol";

type Role = EvidenceAnswer["role"];

export interface HighlightedRange {
	readonly role: Role;
	readonly range: Range;
}

export interface Highlights extends Disposable {
	/** They go when the caret leaves `whole` and all of them, when the text changes and when another editor is looked at. */
	readonly show: (editor: TextEditor, whole: Range, ranges: readonly HighlightedRange[]) => void;
	/** Makes one of them stand out, until the next one. */
	readonly single: (range: Range) => void;
	readonly hide: () => void;
}

export function createHighlights(): Highlights {
	const types = Object.fromEntries(
		Object.entries(LOOKS).map(([role, look]) => [role, window.createTextEditorDecorationType(look)]),
	) as Readonly<Record<Role, TextEditorDecorationType>>;
	const strong = window.createTextEditorDecorationType(STRONG);
	const all = [...Object.values(types), strong];
	let shown: { readonly editor: TextEditor; readonly ranges: readonly Range[] } | undefined;

	const hide = (): void => {
		if (shown === undefined) return;
		for (const type of all) shown.editor.setDecorations(type, []);
		shown = undefined;
		void commands.executeCommand("setContext", SHOWN, false);
	};
	const listeners = Disposable.from(
		window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
			const holdsCaret = shown?.ranges.some((range) => selections.some(({ active }) => range.contains(active)));
			if (textEditor === shown?.editor && holdsCaret !== true) hide();
		}),
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (document === shown?.editor.document && contentChanges.length > 0) hide();
		}),
		window.onDidChangeActiveTextEditor((editor) => {
			if (editor !== shown?.editor) hide();
		}),
	);
	return {
		show: (editor, whole, ranges) => {
			hide();
			shown = { editor, ranges: [whole, ...ranges.map(({ range }) => range)] };
			for (const role of Object.keys(types) as Role[])
				editor.setDecorations(
					types[role],
					ranges.flatMap((other) => (other.role === role ? [other.range] : [])),
				);
			void commands.executeCommand("setContext", SHOWN, true);
		},
		single: (range) => shown?.editor.setDecorations(strong, [range]),
		hide,
		dispose: () => {
			hide();
			Disposable.from(listeners, ...all).dispose();
		},
	};
}

/** The context key under which Escape takes the highlights away. */
const SHOWN = "sourcemark.explanationShown";

const ruler = (color: string): DecorationRenderOptions => ({
	overviewRulerColor: new ThemeColor(color),
	overviewRulerLane: OverviewRulerLane.Center,
});

/** A tint for the words, a line under the cue, a box around the speaker, a broken one around what stands elsewhere. */
const LOOKS: Readonly<Record<Role, DecorationRenderOptions>> = {
	words: {
		backgroundColor: new ThemeColor("editor.selectionHighlightBackground"),
		// Only themes of high contrast have this color.
		border: "1px dotted",
		borderColor: new ThemeColor("editor.selectionHighlightBorder"),
		...ruler("editorOverviewRuler.selectionHighlightForeground"),
	},
	cue: {
		borderStyle: "solid",
		borderWidth: "0 0 2px 0",
		borderColor: new ThemeColor("charts.orange"),
		...ruler("charts.orange"),
	},
	speaker: {
		border: "1px solid",
		borderColor: new ThemeColor("charts.blue"),
		...ruler("charts.blue"),
	},
	elsewhere: {
		border: "1px dashed",
		borderColor: new ThemeColor("charts.purple"),
		...ruler("charts.purple"),
	},
};

/** The color of the ring around what has the focus: around the list's input, too. */
const STRONG: DecorationRenderOptions = { outline: "2px solid", outlineColor: new ThemeColor("focusBorder") };
