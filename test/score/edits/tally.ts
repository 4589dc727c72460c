/** Outcomes counted, and the bars that they are held to. */
import type { Outcome } from "./trial";
import type { Fate, Verdict } from "./truth";

export interface Tally {
	readonly marks: number;
	/** In percent of those concerned. */
	readonly untouchedFound: number;
	readonly changedFound: number;
	readonly wrong: number;
	readonly counts: Readonly<Record<Fate, Readonly<Record<Verdict | "all", number>>>>;
}

export const BARS = { untouchedFound: 99, changedFound: 95, wrong: 0.1 } as const;

const FATES: readonly Fate[] = ["untouched", "changed", "rewritten", "gone"];

export function tally(outcomes: readonly Outcome[]): Tally {
	const counts = Object.fromEntries(
		FATES.map((fate) => [fate, { all: 0, found: 0, loose: 0, orphan: 0, wrong: 0 }]),
	) as Record<Fate, Record<Verdict | "all", number>>;
	for (const { truth, verdict } of outcomes) {
		counts[truth.fate].all++;
		counts[truth.fate][verdict]++;
	}
	const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
	const wrong = FATES.reduce((sum, fate) => sum + counts[fate].wrong, 0);
	return {
		marks: outcomes.length,
		untouchedFound: share(counts.untouched.found, counts.untouched.all),
		changedFound: share(counts.changed.found, counts.changed.all),
		wrong: outcomes.length === 0 ? 0 : share(wrong, outcomes.length),
		counts,
	};
}

export const meetsBars = ({ untouchedFound, changedFound, wrong }: Tally): boolean =>
	untouchedFound >= BARS.untouchedFound && changedFound >= BARS.changedFound && wrong < BARS.wrong;

const HEADINGS = [
	"marks",
	"untouched",
	"found %",
	"changed",
	"found %",
	"rewritten",
	"placed",
	"gone",
	"orphan",
	"wrong",
	"wrong %",
];

const WIDTH = 11;

export const heading = (): string => `${"".padEnd(22)}${HEADINGS.map((cell) => cell.padStart(WIDTH)).join("")}`;

export function line(title: string, outcomes: readonly Outcome[]): string {
	const { marks, counts, untouchedFound, changedFound, wrong } = tally(outcomes);
	const wrongs = FATES.reduce((sum, fate) => sum + counts[fate].wrong, 0);
	const cells = [
		marks,
		counts.untouched.all,
		`${untouchedFound.toFixed(2)}${untouchedFound < BARS.untouchedFound ? "✗" : ""}`,
		counts.changed.all,
		`${changedFound.toFixed(2)}${changedFound < BARS.changedFound ? "✗" : ""}`,
		counts.rewritten.all,
		counts.rewritten.loose,
		counts.gone.all,
		counts.gone.orphan,
		wrongs,
		`${wrong.toFixed(3)}${wrong >= BARS.wrong ? "✗" : ""}`,
	];
	return `${title.padEnd(22)}${cells.map((cell) => String(cell).padStart(WIDTH)).join("")}`;
}
