/** What the marks behind each mark of a paragraph tell about it, gathered in one pass from the paragraph's end. */
import type { Mark } from "./markPlaces";

export interface Ahead {
	/** The next mark of the double family. */
	readonly double: Mark | undefined;
	/** A single mark that can close is still to come. */
	readonly singleCloses: boolean;
	/** What the next single mark does that opens or closes clearly: “the welders’ union” does neither. */
	readonly nextSingle: "opens" | "closes" | undefined;
	/** “ less ”, this mark and all behind it. */
	readonly curlyBalance: number;
	/** Straight double marks at opening places less those at closing ones, this mark and all behind it. */
	readonly straightBalance: number;
}

/** One record for each of `marks`; each tells of the marks behind it. */
export function lookAhead(marks: readonly Mark[]): readonly Ahead[] {
	const records: Ahead[] = [];
	let next: Ahead = {
		double: undefined,
		singleCloses: false,
		nextSingle: undefined,
		curlyBalance: 0,
		straightBalance: 0,
	};
	for (let index = marks.length - 1; index >= 0; index--) {
		const mark = marks[index];
		if (mark === undefined) continue;
		const { canOpen, canClose, token, kind, mayElide } = mark;
		const here: Ahead = {
			...next,
			curlyBalance: next.curlyBalance + (token.text === "“" ? 1 : token.text === "”" ? -1 : 0),
			straightBalance:
				next.straightBalance + (token.text !== '"' ? 0 : Number(canOpen && !canClose) - Number(canClose && !canOpen)),
		};
		records.push(here);
		const isSingle = kind.family === "single";
		next = {
			...here,
			double: kind.family === "double" ? mark : here.double,
			singleCloses: here.singleCloses || (isSingle && canClose),
			nextSingle:
				!isSingle || mayElide
					? here.nextSingle
					: canOpen && !canClose
						? "opens"
						: canClose
							? "closes"
							: here.nextSingle,
		};
	}
	return records.reverse();
}
