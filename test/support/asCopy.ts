/**
 * An example of the specification as copy. Examples are written for a reader: some end with an editor's note in parentheses, some
 * leave out what stands between two passages.
 */

// The town hall was shut. (nobody named after)   The gate said. (no other mention)
const NOTE = /(?<=[.!?]["”]?)\s+\(([a-z][a-z ]*)\)$/;

// “The gate fell,” said Quill. ... Avery told the panel, “The gate fell.”
const LEFT_OUT = /(?<=[.!?]["”]?)\s+(?:\.\.\.|…)\s+/g;

// PORT ELLERY (AP) - Ellery police said Tuesday ...
const BROKEN_OFF = /\s+(?:\.\.\.|…)$/;

/** What a note says of the copy around it; the other notes say that nothing is there. */
const AROUND: Readonly<Record<string, string>> = {
	"introduced earlier": "A senior official of the harbor authority in Ellery spoke to reporters at the gate.\n\n",
};

/** Notes go, with what they stand for put in place; an omission is a paragraph's end. */
export function asCopy(example: string): string {
	const note = NOTE.exec(example)?.[1];
	const copy = example.replace(NOTE, "").replace(LEFT_OUT, "\n\n").replace(BROKEN_OFF, ".");
	return `${note === undefined ? "" : (AROUND[note] ?? "")}${copy}`;
}
