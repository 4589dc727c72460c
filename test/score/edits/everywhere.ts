/** Changes that go through the whole story: house style, spelling, a name put right, lines wrapped anew. */
import { isSpace, isWord } from "./draft";
import { type EditKind, respell } from "./hand";
import { SPELLINGS } from "./vocabulary";

const STYLES = [
	["“", "”", "’"],
	['"', '"', "'"],
	["‘", "’", "’"],
	["'", "'", "'"],
	["«", "»", "’"],
	["„", "“", "’"],
] as const;

const OPENING = /^[“„«‘]$/;
const DOUBLE = /^(?:["“”„«»]|''|``)$/;
const SINGLE = /^['‘’]$/;

export const quotationMarks: EditKind = {
	id: "quotation marks",
	apply: (draft, hand) => {
		const [opening, closing, apostrophe] = hand.pick(STYLES) ?? STYLES[0];
		const curls = hand.happens(0.5);
		return respell(draft, (piece, before) => {
			if (isWord(piece)) return curls ? piece.text.replace(/['’]/, apostrophe) : piece.text;
			const opens = OPENING.test(piece.text) || before === undefined || isSpace(before);
			if (DOUBLE.test(piece.text) || (SINGLE.test(piece.text) && (before === undefined || !isWord(before))))
				return opens ? opening : closing;
			return curls && /^[–—]$/.test(piece.text) ? "-" : piece.text;
		});
	},
};

export const spelling: EditKind = {
	id: "spelling",
	apply: (draft, hand) => {
		const isBritish = hand.happens(0.5);
		const pairs = SPELLINGS.map(([us, uk]) => (isBritish ? [us, uk] : [uk, us]) as readonly [string, string]);
		return respell(draft, (piece) => {
			if (!isWord(piece)) return piece.text;
			const lower = piece.text.toLowerCase();
			const pair = pairs.find(([from]) => lower.startsWith(from));
			if (pair === undefined || lower.startsWith(pair[1])) return piece.text;
			const [from, to] = pair;
			return `${piece.text[0]}${to.slice(1)}${piece.text.slice(from.length)}`;
		});
	},
};

/** “Averi” was Avery all along; or a name that is another's: “Quill” for “Quayle”. */
export const correctName: EditKind = {
	id: "name corrected",
	apply: (draft, hand) => {
		const name = hand.pick(draft.flat().filter(({ text }) => /^\p{Lu}\p{Ll}{3,}/u.test(text)))?.text;
		if (name === undefined) return draft;
		const at = hand.between(1, name.length - 1);
		const corrected = hand.happens(0.7)
			? `${name.slice(0, at)}${hand.pick(["a", "e", "y", "h", "n"])}${name.slice(at)}`
			: "Marlowe";
		return respell(draft, ({ text }) => (text === name ? corrected : text));
	},
};

export const wrapLines: EditKind = {
	id: "lines wrapped",
	apply: (draft, hand) => {
		const every = hand.between(5, 14);
		let count = 0;
		return respell(draft, (piece) => (isSpace(piece) ? (++count % every === 0 ? "\n" : " ") : piece.text));
	},
};
