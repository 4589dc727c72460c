/**
 * Coverage of a figure by the series that it belongs to: “Some 40 percent of the stalls are empty, according to the port. | Another
 * 12 percent close at noon.” Nobody else may have spoken since.
 */
import type { Lexicon } from "../../lexicon/lexicon";
import { countWhile } from "../../text/search";
import type { Attribution } from "../article";
import { isAccount } from "./accounts";
import { type Figure, figuresOf, type Unit, unitOf } from "./figures";
import type { Covers, Evidence } from "./placed";
import { outermost } from "./sentenceCover";

/** So many paragraphs below its source an account's series may go on; a person's remark ends with its paragraph. */
const REACH = { account: 3, remark: 0 };

/** A figure of the series stands in the same paragraph as the one before, or in the next. */
const GAP = 1;

/** A figure with what stands behind it, its own source or its series'. */
interface Sourced extends Figure {
	readonly source: Attribution | undefined;
}

/** Each unit's figures are walked once, when the first claim of the unit asks. */
export function seriesBy(grounds: Evidence, lexicon: Lexicon): Covers {
	const series = new Map<Unit, readonly Sourced[]>();
	const carried = carriedTo(grounds, lexicon);
	const ownSource = (figure: Figure): Attribution | undefined => outermost(grounds.attributions, figure);
	const read = (unit: Unit): readonly Sourced[] => {
		const found: Sourced[] = [];
		for (const figure of figuresOf(grounds, unit, lexicon)) {
			const own = ownSource(figure);
			const source = own === undefined ? carried(found.at(-1), figure) : own;
			found.push({ ...figure, source: source !== undefined && grounds.isCredible(source) ? source : undefined });
		}
		series.set(unit, found);
		return found;
	};
	return (claim) => {
		const unit = unitOf(claim, lexicon);
		if (unit === undefined) return undefined;
		const figures = series.get(unit) ?? read(unit);
		const before = figures[countWhile(figures, ({ trigger }) => trigger.start < claim.sentence.start) - 1];
		const attribution = carried(before, claim);
		return attribution === undefined ? undefined : { because: "series", attribution };
	};
}

/** The source of the figure before, where it goes on to `figure`. */
function carriedTo(
	grounds: Evidence,
	lexicon: Lexicon,
): (before: Sourced | undefined, figure: Figure) => Attribution | undefined {
	const voices = grounds.attributions.filter(({ speaker, cue }) => speaker !== undefined && cue?.class !== "thought");
	return (before, { sentence, paragraph }) => {
		const source = before?.source;
		if (source === undefined || before === undefined || paragraph - before.paragraph > GAP) return undefined;
		const reach = isAccount(grounds, source, lexicon) ? REACH.account : REACH.remark;
		const last = voices[countWhile(voices, ({ start }) => start < sentence.start) - 1];
		return paragraph - source.paragraph <= reach && (last === undefined || isSameVoice(source, last))
			? source
			: undefined;
	};
}

/** The same source again, or words within what it says. */
const isSameVoice = (source: Attribution, last: Attribution): boolean =>
	last.start < source.end ||
	(source.speaker?.entity === undefined
		? last.speaker?.text.toLowerCase() === source.speaker?.text.toLowerCase()
		: last.speaker?.entity === source.speaker.entity);
