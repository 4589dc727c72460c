/**
 * A story's findings as the desk wants them: what the registers decide, without what has been said no to, and with a hint
 * for every no that no longer matches anything.
 */
import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import { checkArticle, RULES } from "../rules";
import type { House, RuleSetting } from "../rules/house";
import type { Finding, Fix } from "../rules/rule";
import { type Ground, groundOf } from "../sources/anchor";
import { findCommentIgnores } from "../sources/comments";
import { applyIgnores, lostPlace, type StaleIgnore } from "../sources/ignores";
import { type Marks, NO_MARKS } from "../sources/marks";
import { NO_REGISTER, type Register } from "../sources/register";
import type { TiedMark } from "../sources/tied";
import { firstWords } from "../text/excerpt";
import type { Span } from "../text/span";
import { markFindings, withoutAnswered } from "./marks";
import { checkQuotations, NO_RECORDS, RECORD_FINDINGS, type RecordOf, recordFindings } from "./recordChecks";
import { withoutUnnamed } from "./unnamed";

/** What stands in the files beside and above a story. */
export interface Notes {
	readonly register: Register;
	readonly marks: Marks;
}

export const NO_NOTES: Notes = { register: NO_REGISTER, marks: NO_MARKS };

/** The id under which a no that matches nothing is reported. It is no rule: nothing turns it off but mending it. */
export const STALE = "stale-ignore";

export interface DeskFinding extends Finding {
	/** For a stale entry of the marks file, its place among the ignores. */
	readonly entry?: number;
	/** For what is said of a mark, its place among the marks. */
	readonly mark?: number;
}

export interface DeskStory {
	readonly article: Article;
	/** The story as it is, comments and all. */
	readonly copy: string;
	/** Its comments may say no. */
	readonly isMarkdown: boolean;
}

/** `tied`: the story's marks where they stand now. `recordOf`: the transcripts of its sources. */
export function deskFindings(
	{ article, copy, isMarkdown }: DeskStory,
	knowledge: Knowledge,
	house: House,
	{ register, marks }: Notes,
	tied: readonly TiedMark[] = [],
	recordOf: RecordOf = NO_RECORDS,
): readonly DeskFinding[] {
	const comments = isMarkdown ? findCommentIgnores(copy, article.blocks) : [];
	const found = checkArticle(article, knowledge, withRegister(house, register), (findings, isAsked) => {
		// What is no rule, or none that exists, is never off.
		const isAskedFor = (rule: string): boolean => isAsked(rule) || !RULES.some(({ id }) => id === rule);
		const ignores = { entries: marks.ignores, comments };
		const checked = checkQuotations(article, tied, register, recordOf);
		const asked = [...findings, ...recordFindings(article, checked, register)];
		const { kept, stale } = applyIgnores(article, asked, ignores, isAskedFor);
		const open = withoutAnswered(kept, tied, article.attributions);
		const hints = stale.map((ignore) => staleFinding(ignore, copy));
		let ground: Ground | undefined;
		const elsewhere = ({ mark }: TiedMark): Span => {
			ground ??= groundOf(article.text);
			return lostPlace(article, ground, mark.passage);
		};
		const marked = markFindings(copy, tied, register, elsewhere);
		return [...open, ...hints, ...marked].sort((a, b) => a.start - b.start || a.end - b.end);
	});
	return withoutUnnamed(article, found);
}

/** What an ignore may name: the rules, and what is said of quotations and terms. */
const IGNORABLE: readonly string[] = [...RULES.map(({ id }) => id), ...RECORD_FINDINGS];

const isRule = (id: string): boolean => IGNORABLE.includes(id);

/** The house of a story: a rule that its register turns off is off, whatever the settings say. */
function withRegister(house: House, { rules, knownNames }: Register): House {
	const off = [...rules].filter(([, word]) => word === "off").map(([rule]): [string, RuleSetting] => [rule, "off"]);
	if (off.length === 0 && knownNames.length === 0) return house;
	return {
		...house,
		rules: { ...house.rules, ...Object.fromEntries(off) },
		knownNames: new Set([...house.knownNames, ...knownNames]),
	};
}

function staleFinding({ start, end, rules, entry, ignore }: StaleIgnore, copy: string): DeskFinding {
	const fixes: readonly Fix[] =
		entry === undefined
			? [
					{
						title: "Remove the comment",
						edits: [{ ...withSpace(copy, { start, end }), newText: "" }],
						preferred: false,
					},
				]
			: [];
	return {
		start,
		end,
		rule: STALE,
		severity: "hint",
		message: messageOf(rules, ignore),
		related: [],
		fixes,
		...(entry === undefined ? {} : { entry }),
	};
}

/** The comment with the space, or on a line of its own the line end, that goes with it. */
function withSpace(copy: string, { start, end }: Span): Span {
	const before = copy[start - 1] ?? "\n";
	const behind = /^[ \t]*(?:\r\n|[\r\n]|$)/.exec(copy.slice(end, end + 80))?.[0];
	if (/[\r\n]/.test(before))
		return { start, end: end + (behind ?? /^[ \t]*/.exec(copy.slice(end, end + 80))?.[0] ?? "").length };
	return /[ \t]/.test(before) ? { start: start - 1, end } : { start, end };
}

function messageOf(rules: readonly string[], ignore: StaleIgnore["ignore"]): string {
	const unknown = rules.find((rule) => !isRule(rule));
	if (unknown !== undefined)
		return `An ignore names the rule “${unknown}”, which does not exist: correct it, or remove the ignore?`;
	const named = rules.map((rule) => `“${rule}”`).join(" and ");
	const asked = rules.length === 0 ? "Nothing" : `Nothing that ${named} reports`;
	const words = ignore?.passage === undefined ? "" : ` “${firstWords(ignore.passage.exact, 6)}”`;
	if (ignore === undefined) return `${asked} is left to ignore in this paragraph: remove the comment?`;
	if (ignore.scope === "story") return `${asked} is left to ignore in this story: remove the entry?`;
	return `${asked} is left to ignore at${words}: remove the entry?`;
}
