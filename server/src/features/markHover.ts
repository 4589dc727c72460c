/** What hover says of a marked passage: how far its check has come, what stands behind it and where, and what changed since. */

import { sourceFile } from "../sources/places";
import type { Source } from "../sources/register";
import type { Status } from "../sources/schema";
import { changeOf, isPlaced, type PlacedMark, type TiedMark } from "../sources/tied";
import { secondsOf } from "../sources/transcript";
import { touches } from "../text/span";
import type { HoverResult, Line, Piece } from "./hover";
import { sourceDetail } from "./marks";
import type { CheckedQuotation, RecordOf } from "./recordChecks";
import { recordLines } from "./recordHover";

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
	unchecked: "Not checked yet",
	verified: "Verified",
	disputed: "Disputed",
	"needs-source": "Wants a source",
};

/** `hover` with what the marks at `offset` of `story`, and the record, have to say in front. */
export function withMarks(
	story: string,
	hover: HoverResult | undefined,
	tied: readonly TiedMark[],
	checked: readonly CheckedQuotation[],
	recordOf: RecordOf,
	offset: number,
): HoverResult | undefined {
	const here = tied.filter(isPlaced).filter(({ anchor }) => touches(anchor.span, offset));
	const lines = [...here.flatMap((mark) => markLines(story, mark, recordOf)), ...recordLines(checked, offset)];
	if (lines.length === 0) return hover;
	if (hover !== undefined) return { ...hover, lines: [...lines, [], ...hover.lines] };
	const span = here[0]?.anchor.span ?? checked.find((quotation) => touches(quotation, offset));
	return span === undefined ? undefined : { span: { start: span.start, end: span.end }, lines, explains: undefined };
}

function markLines(story: string, tied: PlacedMark, recordOf: RecordOf): readonly Line[] {
	const { mark, sources, unknown } = tied;
	const who = [mark.by, mark.on].filter((part) => part !== undefined).join(", ");
	const change = changeOf(story, tied);
	return [
		[{ strong: STATUS_NAMES[mark.status] }, who === "" ? "" : ` · ${who}`],
		...sources.map((source): Line => sourceLine(source, mark.place, recordOf)),
		...unknown.map((id): Line => ["Source: ", { copy: id }, ", which no register has"]),
		...(sources.length + unknown.length === 0 ? [["No source yet"]] : []),
		...(mark.note === undefined ? [] : [[`Note: ${mark.note}`]]),
		...(change === undefined || mark.status === "unchecked"
			? []
			: [["Checked as: ", { copy: change.was }] satisfies Line, ["It now says: ", { copy: change.is }] satisfies Line]),
	];
}

function sourceLine(source: Source, place: string | undefined, recordOf: RecordOf): Line {
	const { name, url, file } = source;
	const detail = sourceDetail(source);
	const links: Piece[] = [];
	if (url !== undefined) links.push(" · ", { link: "open the page", at: url });
	const address = sourceFile(source);
	if (file !== undefined && address !== undefined)
		links.push(" · ", { link: file, at: `${address}${lineLink(source, place ?? "", recordOf)}` });
	return [
		"Source: ",
		{ strong: name },
		detail === "" ? "" : ` · ${detail}`,
		place === undefined ? "" : ` · ${place}`,
		...links,
	];
}

/** A place that is a line of the file, `line 12`, or a time of its transcript, `00:14:05`, is gone to. */
function lineLink(source: Source, place: string, recordOf: RecordOf): string {
	const seconds = secondsOf(place);
	const line = seconds === undefined ? /^line (\d+)$/.exec(place)?.[1] : recordOf(source)?.lineAt(seconds);
	return line === undefined ? "" : `#L${line}`;
}
