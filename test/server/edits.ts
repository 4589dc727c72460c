/** What people do to a story in an editor, picked by chance: typing, deleting, pasting, replacing all. */
import type { Edit } from "../../server/src/text/edit";
import type { Chance } from "./chance";
import { samples } from "./samples";

export interface RandomEdit {
	readonly what: string;
	/** Edits of one notification, each in the text that the one before it left. */
	readonly edits: readonly Edit[];
}

type Editing = (text: string, chance: Chance) => readonly Edit[];

const CHARACTERS = [..."“”‘’\"'«»„`—–-…,.:;?!()[]*#>&éßنم 　😀"].concat([
	"\n",
	"\n\n",
	"\r\n",
	"\r",
	"\u2028",
	" ",
	"\ufeff",
]);
const WORDS = [
	"said",
	"Jane Doe",
	"he said, “",
	" ” she added.",
	"Mr. Lund",
	"according to officials, ",
	"Critics say ",
	"\n\n“",
];
const PARAGRAPHS = samples.flatMap(({ text }) => text.split(/\n{2,}/)).map((paragraph) => `${paragraph}\n\n`);
/** Above this the story is cut again, or pastes would let it grow without end. */
const LONGEST = 9_000;

const KINDS: Readonly<Record<string, Editing>> = {
	type: (text, chance) => insert(text, chance, pick(chance, CHARACTERS)),
	"type a letter": (text, chance) => insert(text, chance, String.fromCharCode(97 + chance.below(26))),
	"type words": (text, chance) => insert(text, chance, pick(chance, WORDS)),
	delete: (text, chance) => [{ ...stretch(text, chance, 3), newText: "" }],
	"delete a passage": (text, chance) => [{ ...stretch(text, chance, 400), newText: "" }],
	paste: (text, chance) => insert(text, chance, pick(chance, PARAGRAPHS)),
	"paste over": (text, chance) => [{ ...stretch(text, chance, 200), newText: pick(chance, PARAGRAPHS) }],
	"edit in two places": (text, chance) => {
		const first = { ...stretch(text, chance, 20), newText: pick(chance, CHARACTERS) };
		const left = text.slice(0, first.start) + first.newText + text.slice(first.end);
		return [first, { ...stretch(left, chance, 20), newText: pick(chance, WORDS) }];
	},
	"replace all": (text, chance) => {
		const [find, newText] = chance.pick([
			["“", '"'],
			['"', "“"],
			["”", '"'],
			["‘", "'"],
			["said", "says"],
			[". ", ".  "],
			["the ", "The "],
		]);
		// From the last to the first, as editors send it, so that earlier offsets stay as they are.
		return [...text.matchAll(new RegExp(find.replace(".", "\\."), "g"))]
			.reverse()
			.map(({ index }) => ({ start: index, end: index + find.length, newText }));
	},
};

/** One random change of `text`, at least one edit long. */
export function randomEdit(text: string, chance: Chance): RandomEdit {
	if (text.length > LONGEST)
		return { what: "cut", edits: [{ start: place(text, chance, LONGEST / 2), end: text.length, newText: "" }] };
	const what = pick(chance, Object.keys(KINDS));
	const edits = KINDS[what]?.(text, chance) ?? [];
	return edits.length === 0
		? { what: "paste", edits: insert(text, chance, pick(chance, PARAGRAPHS)) }
		: { what, edits };
}

/** The edits that take `edits` back, for the text that they left. */
export function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
	let before = text;
	return edits
		.map(({ start, end, newText }) => {
			const removed = before.slice(start, end);
			before = before.slice(0, start) + newText + before.slice(end);
			return widened(before, { start, end: start + newText.length, newText: removed });
		})
		.reverse();
}

const insert = (text: string, chance: Chance, newText: string): readonly Edit[] => {
	const start = place(text, chance, text.length + 1);
	return [{ start, end: start, newText }];
};

function stretch(text: string, chance: Chance, most: number): { readonly start: number; readonly end: number } {
	const start = place(text, chance, text.length + 1);
	return { start, end: between(text, Math.min(text.length, start + 1 + chance.below(most))) };
}

const place = (text: string, chance: Chance, limit: number): number => between(text, chance.below(Math.floor(limit)));

/** The same change with both ends outside a CRLF, where no position of the protocol can point. */
function widened(text: string, { start, end, newText }: Edit): Edit {
	const before = text.slice(start - 1, start + 1) === "\r\n" ? 1 : 0;
	const after = text.slice(end - 1, end + 1) === "\r\n" ? 1 : 0;
	return {
		start: start - before,
		end: end + after,
		newText: text.slice(start - before, start) + newText + text.slice(end, end + after),
	};
}

/** A caret stands neither inside a line end nor inside an astral character. */
function between(text: string, offset: number): number {
	const inside = /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(offset - 1, offset + 1));
	return offset > 0 && inside ? offset - 1 : offset;
}

function pick(chance: Chance, items: readonly string[]): string {
	return items[chance.below(items.length)] ?? "";
}
