/**
 * Where copy is being typed: for a moment after each small change, until the caret leaves or typing stops. A paste, an undo of a
 * paragraph or a replacement everywhere is no typing.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";

export interface Typing {
	/** Notes the document as it is now. */
	readonly changed: (document: TextDocument) => void;
	/** The offset behind the last typed character; undefined where nobody types. */
	readonly at: (uri: string) => number | undefined;
	/** Typing there is over: the caret has left. */
	readonly rest: (uri: string) => void;
	readonly forget: (uri: string) => void;
	readonly forgetAll: () => void;
}

/** Milliseconds without a change after which typing has stopped. */
const PAUSE = 800;

/** More characters at once are pasted. */
const MOST_TYPED = 30;

interface Place {
	readonly offset: number;
	readonly timer: ReturnType<typeof setTimeout>;
}

/** `onRest` is called whenever typing in a document is over. */
export function createTyping(onRest: () => void): Typing {
	const texts = new Map<string, string>();
	const places = new Map<string, Place>();
	const stop = (uri: string): boolean => {
		clearTimeout(places.get(uri)?.timer);
		return places.delete(uri);
	};
	const rest = (uri: string): void => {
		if (stop(uri)) onRest();
	};
	const forget = (uri: string): void => {
		stop(uri);
		texts.delete(uri);
	};
	return {
		changed: (document) => {
			const { uri } = document;
			const before = texts.get(uri);
			const text = document.getText();
			texts.set(uri, text);
			if (before === undefined || before === text) return;
			stop(uri);
			const offset = typedAt(before, text);
			if (offset !== undefined) places.set(uri, { offset, timer: setTimeout(() => rest(uri), PAUSE) });
		},
		at: (uri) => places.get(uri)?.offset,
		rest,
		forget,
		forgetAll: () => {
			for (const uri of [...texts.keys()]) forget(uri);
		},
	};
}

/** Where the words end that turned `before` into `text`; undefined where they are more than a few. */
export function typedAt(before: string, text: string): number | undefined {
	const shorter = Math.min(before.length, text.length);
	let start = 0;
	while (start < shorter && before[start] === text[start]) start++;
	let tail = 0;
	while (tail < shorter - start && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
	const end = text.length - tail;
	return end - start > MOST_TYPED || before.length - tail - start > MOST_TYPED ? undefined : end;
}
