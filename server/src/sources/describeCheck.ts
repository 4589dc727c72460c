/** A checked quotation in words, as Markdown for a hover. */
import type { Piece } from "./alignWords";
import type { QuotationCheck } from "./checkQuotation";
import type { CheckNote } from "./quotationNotes";
import { formatTime, type SpokenPlace } from "./transcript";

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

/** What was found, word by word where it differs: removed words struck through, added ones bold. */
export function describeCheck(check: QuotationCheck): string {
	if (check.verdict === "exact") return paragraphs(`As it was said${at(check.place)}.`, notes(check.notes));
	if (check.verdict === "edited")
		return paragraphs(
			`Not quite as it was said${at(check.place)}:`,
			`> ${differenceText(check.difference)}`,
			notes(check.notes),
		);
	const { closest } = check;
	if (closest === undefined) return "These words are not in the transcript.";
	return paragraphs(
		`These words are not in the transcript. The closest${at(closest.place)}:`,
		`> ${differenceText(closest.difference)}`,
		notes(closest.notes),
	);
}

/** We knew that the gates were ~~old~~ **rotten**. */
export const differenceText = (difference: readonly Piece[]): string => difference.map(pieceText).join(" ");

function pieceText({ kind, text }: Piece): string {
	const escaped = escapeMarkdown(text);
	if (kind === "same") return escaped;
	return kind === "removed" ? `~~${escaped}~~` : `**${escaped}**`;
}

/** Everything that Markdown or a page could read as its own. */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_~[\]{}()#+!|>$-]/g, "\\$&")
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/^(\d+)\./, "$1\\.");

/** “, NORA QUILL at 12:31, page 3, line 40” */
function at({ line, time, page, speaker }: SpokenPlace): string {
	const parts = [
		...(speaker === undefined ? [] : [`by ${escapeMarkdown(speaker)}`]),
		...(time === undefined ? [] : [`at ${formatTime(time)}`]),
		...(page === undefined ? [] : [`on page ${page}`]),
		`in line ${line}`,
	];
	return `, ${parts.join(", ")}`;
}

const notes = (list: readonly CheckNote[]): string => list.map((note) => NOTES[note]).join(" ");

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
