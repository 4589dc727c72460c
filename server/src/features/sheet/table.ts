/** The sheet as a table: what every writer of it shows, in the same words and the same order. */
import { STATUS_NAMES } from "../markHover";
import type { Check, ShownSource } from "./checks";
import type { RowKind, Sheet, SheetCount, SheetRow } from "./sheet";

export const COLUMNS = ["No.", "Paragraph", "Kind", "Passage", "Speaker", "Source", "Place", "Status", "Note"] as const;

/** The cells of one line, in the order of `COLUMNS`; empty where there is nothing to say. */
export interface TableLine {
	readonly row: SheetRow;
	readonly cells: readonly string[];
}

/** A line for each mark of each row, and one for a row that has none. */
export const linesOf = ({ rows, isRedacted }: Sheet): readonly TableLine[] =>
	rows.flatMap((row) => {
		const { number, paragraph, detail, words, speaker, checks } = row;
		const own = [String(number), paragraph?.toString() ?? "", detail, words ?? NOT_SHOWN, speaker ?? ""];
		if (checks.length === 0) return [{ row, cells: [...own, "", "", NO_MARK, ""] }];
		return checks.map((check) => ({ row, cells: [...own, ...checkCells(check, isRedacted)] }));
	});

export const NO_MARK = "No mark";
const NOT_SHOWN = "(not shown)";
const NO_SOURCE = "No source";

const checkCells = (check: Check, isRedacted: boolean): readonly string[] => [
	check.sources.length === 0 ? NO_SOURCE : check.sources.map((source) => sourceWords(source, isRedacted)).join("; "),
	check.place ?? "",
	statusWords(check),
	noteWords(check),
];

/** “Nora Quill (nora-quill), harbor master, on background”; “source 1, off the record”. */
function sourceWords({ id, name, kind, role, terms }: ShownSource, isRedacted: boolean): string {
	if (name === undefined) return `${id} (in no register)`;
	const who = name === id || isRedacted ? name : `${name} (${id})`;
	const what = role ?? kind?.replace("-", " ");
	return [who, what, terms === undefined ? undefined : TERMS_WORDS[terms]]
		.filter((one) => one !== undefined)
		.join(", ");
}

const TERMS_WORDS: Readonly<Record<NonNullable<ShownSource["terms"]>, string>> = {
	"on-the-record": "on the record",
	background: "on background",
	"deep-background": "on deep background",
	"off-the-record": "off the record",
};

/** “Verified, changed since” */
const statusWords = ({ status, isChanged }: Check): string =>
	`${STATUS_NAMES[status]}${isChanged ? ", changed since" : ""}`;

/** “Second edition. Checked as “30 tons”. nq, 2026-11-22” */
function noteWords({ note, was, by, on }: Check): string {
	const who = [by, on].filter((one) => one !== undefined).join(", ");
	const parts = [note, was === undefined ? undefined : `Checked as: ${was}`, who === "" ? undefined : who];
	return parts
		.filter((part) => part !== undefined)
		.map((part) => part.replace(/\s+/g, " ").trim())
		.join(" · ");
}

export const COUNT_COLUMNS = ["", "Total", "With a source", "Verified", "Disputed", "Without a source"] as const;

const KINDS: Readonly<Record<RowKind, string>> = {
	quotation: "Quotations",
	claim: "Claims",
	figure: "Figures",
	name: "Names",
	passage: "Other passages",
	lost: "No longer in the story",
};

/** A line for each kind of row. */
export const countLines = ({ counts }: Sheet): readonly (readonly string[])[] =>
	counts.map(({ kind, total, sourced, verified, disputed, open }: SheetCount) => [
		KINDS[kind],
		...[total, sourced, verified, disputed, open].map(String),
	]);

export const REDACTED = "Contacts, notes, earlier wordings and sources that are not on the record are left out.";
