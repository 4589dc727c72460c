/** Marked passages in the gutter and in the copy: one shape and one color for each status. */
import {
	DecorationRangeBehavior,
	type DecorationRenderOptions,
	Disposable,
	type Range,
	type TextEditor,
	ThemeColor,
	Uri,
	window,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { MarksParams, Status } from "../../server/src/lsp/protocol";

type Look = Status | "changed";

export interface Gutter extends Disposable {
	/** Where the marks of a story stand. */
	readonly show: (client: LanguageClient, params: MarksParams) => void;
	/** The server is gone, and what it told with it. */
	readonly clear: () => void;
}

export function createGutter(): Gutter {
	const types = Object.fromEntries(
		Object.entries(LOOKS).map(([look, options]) => [look, window.createTextEditorDecorationType(options)]),
	) as Readonly<Record<Look, ReturnType<typeof window.createTextEditorDecorationType>>>;
	const told = new Map<string, ReadonlyMap<Look, readonly Range[]>>();
	const draw = (editor: TextEditor): void => {
		const looks = told.get(editor.document.uri.toString());
		for (const look of Object.keys(types) as Look[]) editor.setDecorations(types[look], [...(looks?.get(look) ?? [])]);
	};
	const listener = window.onDidChangeVisibleTextEditors((editors) => {
		for (const editor of editors) draw(editor);
	});
	return {
		show: (client, { uri, version, marks }) => {
			const key = client.protocol2CodeConverter.asUri(uri).toString();
			const editors = window.visibleTextEditors.filter(({ document }) => document.uri.toString() === key);
			// What was typed since has moved the decorations by itself; the server tells again.
			if (editors.some(({ document }) => document.version !== version)) return;
			const looks = new Map<Look, Range[]>();
			for (const { range, status, isChanged } of marks) {
				if (range === undefined) continue;
				const look = isChanged ? "changed" : status;
				looks.set(look, [...(looks.get(look) ?? []), client.protocol2CodeConverter.asRange(range)]);
			}
			told.set(key, looks);
			for (const editor of editors) draw(editor);
		},
		clear: () => {
			told.clear();
			for (const editor of window.visibleTextEditors) draw(editor);
		},
		dispose: () => Disposable.from(listener, ...Object.values(types)).dispose(),
	};
}

/** A disc, a tick, a cross, a question mark and a triangle: told apart without their colors. */
const SHAPES: Readonly<Record<Look, string>> = {
	unchecked: '<circle cx="8" cy="8" r="4.5" fill="none" stroke-width="1.6"/>',
	verified: '<path d="M3.2 8.4l3.2 3.3 6.4-7" fill="none" stroke-width="2"/>',
	disputed: '<path d="M4 4l8 8M12 4l-8 8" fill="none" stroke-width="2"/>',
	"needs-source":
		'<path d="M5.4 6a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 2" fill="none" stroke-width="1.8"/><path d="M8 12.2v1.2" stroke-width="1.9"/>',
	changed:
		'<path d="M8 2.8l5.6 10.2H2.4z" fill="none" stroke-width="1.6"/><path d="M8 6.6v3M8 10.9v1" stroke-width="1.5"/>',
};

/** Colors for dark and light themes; both have four and a half to one against the editor's ground. */
const COLORS: Readonly<Record<Look, readonly [dark: string, light: string]>> = {
	unchecked: ["#9aa4b2", "#5c6672"],
	verified: ["#4cc38a", "#18794e"],
	disputed: ["#ff7b72", "#c0281c"],
	"needs-source": ["#6cb6ff", "#0b62c4"],
	changed: ["#e3b341", "#8a5a00"],
};

const icon = (look: Look, color: string): Uri =>
	Uri.parse(
		`data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" stroke="${color}" stroke-linecap="round" stroke-linejoin="round">${SHAPES[look]}</svg>`)}`,
	);

const RULER: Readonly<Record<Look, string>> = {
	unchecked: "disabledForeground",
	verified: "charts.green",
	disputed: "charts.red",
	"needs-source": "charts.blue",
	changed: "charts.yellow",
};

const lookOf = (look: Look): DecorationRenderOptions => {
	const [dark, light] = COLORS[look];
	return {
		dark: { gutterIconPath: icon(look, dark), borderColor: `${dark}b0` },
		light: { gutterIconPath: icon(look, light), borderColor: `${light}b0` },
		gutterIconSize: "80%",
		borderStyle: look === "verified" ? "solid" : "dashed",
		borderWidth: "0 0 1px 0",
		overviewRulerColor: new ThemeColor(RULER[look]),
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
	};
};

const LOOKS: Readonly<Record<Look, DecorationRenderOptions>> = {
	unchecked: lookOf("unchecked"),
	verified: lookOf("verified"),
	disputed: lookOf("disputed"),
	"needs-source": lookOf("needs-source"),
	changed: lookOf("changed"),
};
