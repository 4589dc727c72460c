/** Gathers lines of speech with their places; a new label begins a new turn. */
import type { SpokenLine } from "./transcript";

export interface Gathering {
	readonly lines: SpokenLine[];
	readonly put: (text: string, line: number) => void;
	readonly setTime: (seconds: number | undefined) => void;
	readonly setPage: (page: number) => void;
	readonly page: () => number | undefined;
	/** Undefined for somebody else whom nothing names. */
	readonly setSpeaker: (speaker: string | undefined) => void;
	/** Words that no label claims, in a file where labels hold for one cue: the turn goes on, its speaker is not known. */
	readonly forgetSpeaker: () => void;
}

export function gather(): Gathering {
	const lines: SpokenLine[] = [];
	let time: number | undefined;
	let page: number | undefined;
	let speaker: string | undefined;
	let named: string | undefined;
	let turn = 0;
	return {
		lines,
		put: (text, line) => {
			const words = text.replace(/\s+/g, " ").trim();
			if (words !== "") lines.push({ text: words, place: { line, time, page, speaker }, turn });
		},
		setTime: (seconds) => {
			time = seconds;
		},
		setPage: (number) => {
			page = number;
		},
		page: () => page,
		setSpeaker: (next) => {
			// “QUILL:” before each of her paragraphs is one turn.
			if (next === undefined || next !== named) turn++;
			named = next;
			speaker = next;
		},
		forgetSpeaker: () => {
			speaker = undefined;
		},
	};
}
