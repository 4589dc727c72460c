/** Where the marks of open stories stand: they follow what is typed, edit by edit. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findMarks, followMarks, type LiveMarks } from "../sources/live";
import type { Mark } from "../sources/marks";
import type { Anchored } from "../sources/reanchor";
import { difference } from "../text/difference";
import type { Edit } from "../text/edit";
import { toSpan } from "./fromLsp";

export interface Marking {
	/** Changes `document` as the client says, and remembers how. */
	readonly update: (document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) => TextDocument;
	/** Where `marks` stand in `document`, one for each that could be read. */
	readonly anchorsOf: (document: TextDocument, marks: readonly (Mark | undefined)[]) => readonly Anchored[];
	readonly forget: (uri: string) => void;
}

export function createMarking(): Marking {
	const stories = new Map<string, LiveMarks>();
	/** Since the marks were last looked at. */
	const edits = new Map<string, Edit[]>();
	const current = (uri: string, text: string): LiveMarks | undefined => {
		const live = stories.get(uri);
		const since = edits.get(uri) ?? [];
		edits.delete(uri);
		if (live === undefined || since.length === 0) return live;
		const followed = followMarks(live, since, text);
		stories.set(uri, followed);
		return followed;
	};
	return {
		update: (document, changes, version) => {
			const { uri } = document;
			// Each change speaks of the text that the one before has made.
			for (const change of changes) {
				const before = document.getText();
				const made = stories.has(uri) ? editsOf(document, change, before) : [];
				TextDocument.update(document, [change], version);
				if (made.length > 0) edits.set(uri, [...(edits.get(uri) ?? []), ...made]);
			}
			return document;
		},
		anchorsOf: (document, marks) => {
			const { uri } = document;
			const text = document.getText();
			const passages = marks.flatMap((mark) => (mark === undefined ? [] : [mark.passage]));
			const before = current(uri, text);
			if (passages.length === 0 && before === undefined) return [];
			if (
				before !== undefined &&
				before.text === text &&
				before.passages.every((one, index) => one === passages[index]) &&
				before.passages.length === passages.length
			)
				return before.anchors;
			const live = findMarks(text, passages, before);
			stories.set(uri, live);
			return live.anchors;
		},
		forget: (uri) => {
			stories.delete(uri);
			edits.delete(uri);
		},
	};
}

function editsOf(document: TextDocument, change: TextDocumentContentChangeEvent, before: string): readonly Edit[] {
	if ("range" in change) return [{ ...toSpan(document, change.range), newText: change.text }];
	return difference(before, change.text);
}
