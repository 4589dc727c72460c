/** The table of figures in the model card, between two marks. `npm run score -- --card` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { weightsFolder } from "../support/knowledge";

export const cardFile = join(weightsFolder, "MODEL-CARD.md");

const BEGIN = "<!-- figures: written by `npm run score -- --card` -->";
const END = "<!-- end of figures -->";

/** What stands between the marks; undefined where a mark is missing. */
export function cardTable(card: string): string | undefined {
	const begin = card.indexOf(BEGIN);
	const end = card.indexOf(END);
	return begin < 0 || end < begin ? undefined : card.slice(begin + BEGIN.length, end).trim();
}

/** Puts `table` between the marks of `card`. */
export function withTable(card: string, table: string): string {
	const old = cardTable(card);
	if (old === undefined) throw new Error("The model card has no marks for the table of figures.");
	const begin = card.indexOf(BEGIN) + BEGIN.length;
	return `${card.slice(0, begin)}\n\n${table}\n\n${card.slice(card.indexOf(END))}`;
}

export function writeCard(table: string): void {
	writeFileSync(cardFile, withTable(readFileSync(cardFile, "utf8"), table));
}
