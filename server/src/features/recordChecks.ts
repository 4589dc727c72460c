/** Quotations held against the record, and sources against their terms: what was said otherwise, and who must not be quoted or named. */
import type { Article, Attribution } from "../analysis/article";
import type { Finding } from "../rules/rule";
import type { QuotationCheck } from "../sources/checkQuotation";
import type { Register, Source } from "../sources/register";
import { termsProblems } from "../sources/terms";
import { isPlaced, type TiedMark } from "../sources/tied";
import { firstWords } from "../text/excerpt";
import { overlaps, type Span, slice } from "../text/span";

/** Ids under which the record is reported. They are no rules: what mends them is the quotation or the register. */
export const RECORD_FINDINGS = ["edited-quotation", "quotation-not-found", "other-speaker", "terms"] as const;

export type RecordFindingId = (typeof RECORD_FINDINGS)[number];

export interface RecordFinding extends Finding {
	readonly rule: RecordFindingId;
}

/** Holds a quotation's stretches, and the names of whom they are given to, against one transcript. */
export type CheckWords = (segments: readonly string[], names: readonly string[]) => QuotationCheck | undefined;

/** What was said, as a source's transcript has it. */
export interface SpokenRecord {
	readonly check: CheckWords;
	/** The line of the file on which is said what is said at that second; undefined where none tells. */
	readonly lineAt: (seconds: number) => number | undefined;
}

/** The transcript of a source; undefined where it has none that can be read. */
export type RecordOf = (source: Source) => SpokenRecord | undefined;

export const NO_RECORDS: RecordOf = () => undefined;

/** A quotation whose words somebody in the register said. */
export interface CheckedQuotation extends Span {
	readonly source: Source;
	/** Its first stretch between marks: the reporter's words behind it are not what is asked about. */
	readonly first: Span;
	/** Undefined where the source has no transcript. */
	readonly check: QuotationCheck | undefined;
}

/** Every quotation that a mark or its speaker's name ties to the register, in order of the text. */
export function checkQuotations(
	{ text, attributions }: Article,
	tied: readonly TiedMark[],
	{ sources }: Register,
	recordOf: RecordOf,
): readonly CheckedQuotation[] {
	if (sources.length === 0) return [];
	const byName = new Map(sources.flatMap((source) => [source.name, ...source.aliases].map((name) => [name, source])));
	const placed = tied.filter(isPlaced).filter((mark) => mark.sources.length > 0);
	return attributions
		.filter(({ quotes }) => quotes.length > 0)
		.flatMap((attribution): readonly CheckedQuotation[] => {
			const span = quotedSpan(attribution);
			const marked = placed.filter(({ anchor }) => overlaps(anchor.span, span)).flatMap((mark) => mark.sources);
			const named = byName.get(attribution.speaker?.entity?.name ?? "");
			const own = marked.length > 0 ? [...new Set(marked)] : named === undefined ? [] : [named];
			const segments = attribution.quotes.map(({ inner }) => slice(text, inner));
			const checked = own.map((source) => ({
				source,
				check: recordOf(source)?.check(segments, [source.name, ...source.aliases]),
			}));
			const best = checked.toSorted((a, b) => rank(a.check) - rank(b.check))[0];
			const [{ start, end } = span] = attribution.quotes;
			return best === undefined ? [] : [{ ...span, ...best, first: { start, end } }];
		});
}

const quotedSpan = ({ quotes }: Attribution): Span => ({
	start: Math.min(...quotes.map(({ start }) => start)),
	end: Math.max(...quotes.map(({ end }) => end)),
});

/** Of two recordings the one in which the words were found. */
const rank = (check: QuotationCheck | undefined): number =>
	check === undefined ? 3 : ["exact", "edited", "not-found"].indexOf(check.verdict);

/** What there is to say of the quotations, and of names that stand in the story against their terms. */
export const recordFindings = (
	article: Article,
	checked: readonly CheckedQuotation[],
	register: Register,
): readonly RecordFinding[] => [
	...checked.flatMap((quotation) => [...quotationFindings(article.text, quotation), ...quotedTerms(quotation)]),
	...namedTerms(article, register),
];

const WORDS = 7;

function quotationFindings(text: string, { source, check, first: span }: CheckedQuotation): readonly RecordFinding[] {
	if (check === undefined) return [];
	const words = `“${firstWords(slice(text, span).replace(/^["“'‘]+|[,.]?["”'’]+$/g, ""), WORDS).replace(/[“”"]/g, "'")}”`;
	const finding = (rule: RecordFindingId, severity: Finding["severity"], message: string): readonly RecordFinding[] => [
		{ start: span.start, end: span.end, rule, severity, message, related: [], fixes: [] },
	];
	const file = source.file ?? "the transcript";
	if (check.verdict === "not-found")
		return finding("quotation-not-found", "information", `${words} is not in ${file}: was it said somewhere else?`);
	if (check.notes.includes("other-speaker"))
		return finding("other-speaker", "warning", `${words} is said by somebody else in ${file}: is it ${source.name}'s?`);
	return check.verdict === "edited"
		? finding("edited-quotation", "warning", `${words} is not quite what ${file} has: is the change meant?`)
		: [];
}

const quotedTerms = ({ source, first }: CheckedQuotation): readonly RecordFinding[] =>
	termsFindings(source, { isQuoted: true, isNamed: false }, first);

/** At the first place where a name stands that should not. */
function namedTerms({ entities }: Article, { sources }: Register): readonly RecordFinding[] {
	const kept = sources.filter(({ terms }) => terms !== undefined && terms !== "on-the-record");
	if (kept.length === 0) return [];
	const byName = new Map(entities.map((entity) => [entity.name, entity] as const));
	return kept.flatMap((source) => {
		const mention = byName.get(source.name)?.mentions.find(({ form }) => form === "name");
		return mention === undefined ? [] : termsFindings(source, { isQuoted: false, isNamed: true }, mention);
	});
}

const termsFindings = (
	source: Source,
	use: { readonly isQuoted: boolean; readonly isNamed: boolean },
	{ start, end }: Span,
): readonly RecordFinding[] =>
	termsProblems(source, use).map(({ severity, message }) => ({
		start,
		end,
		rule: "terms",
		severity,
		message,
		related: [],
		fixes: [],
	}));
