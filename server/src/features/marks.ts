/** What the marks of a story have to tell: passages that changed since their check, lost ones, sources that nobody knows. */
import { distance } from "fastest-levenshtein";
import type { Attribution } from "../analysis/article";
import type { Finding } from "../rules/rule";
import type { Register, Source } from "../sources/register";
import { changeOf, hasSource, isPlaced, type PlacedMark, type TiedMark } from "../sources/tied";
import { firstWords } from "../text/excerpt";
import { contains, type Span } from "../text/span";

/** Ids under which marks are reported. They are no rules: what mends them is the mark. */
export const MARK_FINDINGS = ["changed-mark", "lost-mark", "unknown-source", "needs-source", "disputed-mark"] as const;

export type MarkFindingId = (typeof MARK_FINDINGS)[number];

export interface MarkFinding extends Finding {
	readonly rule: MarkFindingId;
	/** The mark's place in its file. */
	readonly mark: number;
}

/** Rules whose question a source behind the passage answers. */
const ANSWERED: ReadonlySet<string> = new Set([
	"anonymous-source",
	"guilt-label",
	"hearsay-adverb",
	"mind-reading",
	"passive-attribution",
	"unattributed-claim",
	"unattributed-quote",
	"unsourced-accusation",
	"unsourced-number",
	"unsourced-superlative",
	"vague-attribution",
]);

/** Whether a source behind the words would answer it. */
export const isAskingForSource = ({ rule }: Finding): boolean => ANSWERED.has(rule) || rule === "needs-source";

/** “Harbor master · background”: what a reporter tells two sources apart by. */
export const sourceDetail = ({ role, kind, terms }: Source): string =>
	[role ?? kind?.replace("-", " "), terms?.replaceAll("-", " ")].filter((part) => part !== undefined).join(" · ");

/**
 * `findings` without those that a mark answers: one that holds their words or stands within them, or that is on what the person
 * says of whom they ask. “A person in the harbor office said that [the contract had been signed]”: the desk knows who.
 */
export function withoutAnswered<F extends Finding>(
	findings: readonly F[],
	tied: readonly TiedMark[],
	attributions: readonly Attribution[],
): readonly F[] {
	const spans = tied
		.filter(isPlaced)
		.filter(hasSource)
		.map(({ anchor }) => anchor.span);
	if (spans.length === 0) return findings;
	const isMarked = (span: Span): boolean => spans.some((mark) => contains(mark, span) || contains(span, mark));
	const asks = ({ speaker, cue }: Attribution, finding: F): boolean =>
		[speaker, cue].some((part) => part !== undefined && contains(finding, part));
	const isAnswered = (finding: F): boolean =>
		ANSWERED.has(finding.rule) &&
		(isMarked(finding) || attributions.some((one) => asks(one, finding) && one.spans.some(isMarked)));
	return findings.filter((finding) => !isAnswered(finding));
}

/** What is to be said of `tied`, in their order. `elsewhere`: where to speak of a mark that is lost and has no candidate. */
export const markFindings = (
	story: string,
	tied: readonly TiedMark[],
	register: Register,
	elsewhere: (mark: TiedMark) => Span,
): readonly MarkFinding[] =>
	tied.flatMap((one) => [
		...(isPlaced(one) ? placedFindings(story, one) : [lostFinding(one, elsewhere)]),
		...one.unknown.map((id) => unknownFinding(one, id, register, elsewhere)),
	]);

const WORDS = 8;

function placedFindings(story: string, tied: PlacedMark): readonly MarkFinding[] {
	const { mark, entry, anchor } = tied;
	const finding = (rule: MarkFindingId, severity: Finding["severity"], message: string): readonly MarkFinding[] => [
		{ ...anchor.span, rule, severity, message, related: [], fixes: [], mark: entry },
	];
	const change = changeOf(story, tied);
	if (mark.status === "verified" && change !== undefined) {
		const { was, is } = differing(change);
		return finding(
			"changed-mark",
			"warning",
			`Changed since it was verified: “${was}” is now “${is}”; is it still right?`,
		);
	}
	const note = mark.note === undefined ? "" : ` (${firstWords(mark.note, WORDS).replace(/[.!?]+$/, "")})`;
	if (mark.status === "disputed")
		return finding("disputed-mark", "information", `Marked as disputed${note}: settle it before it runs?`);
	if (mark.status === "needs-source")
		return finding("needs-source", "information", `Marked as wanting a source${note}: who or what says so?`);
	return [];
}

/** The words that differ, and one or two around them: a long quotation with one word changed is not worth its whole length. */
function differing({ was, is }: { readonly was: string; readonly is: string }): {
	readonly was: string;
	readonly is: string;
} {
	const old = was.split(/\s+/);
	const now = is.split(/\s+/);
	const most = Math.min(old.length, now.length);
	let before = 0;
	while (before < most && old[before] === now[before]) before++;
	let behind = 0;
	while (behind < most - before && old[old.length - 1 - behind] === now[now.length - 1 - behind]) behind++;
	const part = (words: readonly string[]): string => {
		const from = Math.max(0, before - 1);
		const to = Math.min(words.length, words.length - behind + 1);
		const shown = words.slice(from, to);
		const cut = shown.length > 2 * WORDS ? [...shown.slice(0, 2 * WORDS), "…"] : shown;
		return `${from > 0 ? "… " : ""}${cut.join(" ")}${to < words.length ? " …" : ""}`.replace(/[“”"]/g, "");
	};
	return { was: part(old), is: part(now) };
}

function lostFinding(tied: TiedMark, elsewhere: (mark: TiedMark) => Span): MarkFinding {
	const candidates = tied.anchor.kind === "orphan" ? tied.anchor.candidates : [];
	const words = firstWords(tied.mark.passage.exact.replace(/[“”"]/g, ""), WORDS);
	return {
		...(candidates[0] ?? elsewhere(tied)),
		rule: "lost-mark",
		severity: "information",
		message: `A mark is about “${words}”, which this story no longer says: tie it to other words, or remove it?`,
		related: candidates.map((span) => ({ ...span, message: "It may be here" })),
		fixes: [],
		mark: tied.entry,
	};
}

function unknownFinding(
	tied: TiedMark,
	id: string,
	{ sources }: Register,
	elsewhere: (mark: TiedMark) => Span,
): MarkFinding {
	const near = sources.find((source) => distance(source.id.toLowerCase(), id.toLowerCase()) <= 2);
	const meant = near === undefined ? "add it to sources.yaml, or attach another?" : `is “${near.id}” meant?`;
	const span = isPlaced(tied) ? tied.anchor.span : elsewhere(tied);
	return {
		...span,
		rule: "unknown-source",
		severity: "warning",
		message: `The mark names “${id}”, which no register has: ${meant}`,
		related: [],
		fixes: [],
		mark: tied.entry,
	};
}
