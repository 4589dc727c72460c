/** What hover says of a quotation that was held against the record: as it was said, or word by word where it differs. */
import type { Piece as Words } from "../sources/alignWords";
import type { QuotationCheck } from "../sources/checkQuotation";
import { sourceFile } from "../sources/places";
import type { CheckNote } from "../sources/quotationNotes";
import type { Source } from "../sources/register";
import { formatTime, type SpokenPlace } from "../sources/transcript";
import { touches } from "../text/span";
import type { Line, Piece } from "./hover";
import type { CheckedQuotation } from "./recordChecks";

const NOTES: Readonly<Record<CheckNote, string>> = {
	fillers: "Sounds, slips and false starts are left out.",
	numerals: "Numbers are written another way.",
	spelling: "Words are spelled another way.",
	brackets: "Words in brackets are not the speaker’s.",
	ellipsis: "The ellipsis leaves words out.",
	apart: "Other words stand between these sentences.",
	order: "These words were said in another order.",
	speakers: "These words were not all said in one speaker’s turn.",
	"other-speaker": "The transcript gives these words to somebody else.",
};

/** What the record says of the quotation at `offset`; nothing where it has none. */
export function recordLines(checked: readonly CheckedQuotation[], offset: number): readonly Line[] {
	const here = checked.find((quotation) => touches(quotation, offset));
	if (here?.check === undefined) return [];
	return [...checkLines(here.check, here.source), ...notesLine(here.check)];
}

function checkLines(check: QuotationCheck, source: Source): readonly Line[] {
	const told = (title: string, place: SpokenPlace): Line => [
		{ strong: title },
		" · ",
		fileAt(source, place),
		at(place),
	];
	if (check.verdict === "exact") return [told("As it was said", check.place)];
	if (check.verdict === "edited")
		return [told("Not quite as it was said", check.place), differenceLine(check.difference)];
	const missing: Line = [{ strong: "Not in the record" }, ` · ${source.file ?? source.name}`];
	return check.closest === undefined
		? [missing]
		: [
				missing,
				["The closest: ", fileAt(source, check.closest.place), at(check.closest.place)],
				differenceLine(check.closest.difference),
			];
}

/** The file as a link that opens it at the place. */
function fileAt(source: Source, { line }: SpokenPlace): Piece {
	const address = sourceFile(source);
	const name = source.file ?? source.name;
	return address === undefined ? name : { link: name, at: `${address}#L${line}` };
}

/** We knew that the gates were ~~old~~ **rotten**. */
const differenceLine = (difference: readonly Words[]): Line =>
	difference.flatMap(({ kind, text }, index): readonly Piece[] => [
		index === 0 ? "" : " ",
		kind === "same" ? text : kind === "removed" ? { gone: text } : { strong: text },
	]);

function notesLine(check: QuotationCheck): readonly Line[] {
	const notes = check.verdict === "not-found" ? (check.closest?.notes ?? []) : check.notes;
	return notes.length === 0 ? [] : [[notes.map((note) => NOTES[note]).join(" ")]];
}

/** “, Nora Quill at 12:31, page 3, line 40” */
function at({ line, time, page, speaker }: SpokenPlace): string {
	const parts = [
		...(speaker === undefined ? [] : [speaker]),
		...(time === undefined ? [] : [`at ${formatTime(time)}`]),
		...(page === undefined ? [] : [`page ${page}`]),
		`line ${line}`,
	];
	return `, ${parts.join(", ")}`;
}
