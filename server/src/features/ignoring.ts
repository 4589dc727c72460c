/** The ways to say no to a finding, and what each of them writes into which file. */
import type { Article } from "../analysis/article";
import type { Finding } from "../rules/rule";
import { quoteAt } from "../sources/anchor";
import { addIgnore, type Ignore } from "../sources/marks";
import { addKnownName, turnRuleOff } from "../sources/register";
import type { Edit } from "../text/edit";
import { contains, type Span, slice } from "../text/span";

export type Extent = "here" | "paragraph" | "story" | "everywhere" | "name";

/** One way to say no. */
export interface WayOut {
	readonly title: string;
	readonly extent: Extent;
	/** The name that is known from then on. */
	readonly name?: string;
}

/** Rules that a known name answers. */
const NAME_RULES: ReadonlySet<string> = new Set(["unintroduced-surname", "inconsistent-name", "unknown-speaker"]);

/** The ways out of `finding`, the narrowest first. */
export function waysOut(article: Article, finding: Finding): readonly WayOut[] {
	const { rule } = finding;
	const name = NAME_RULES.has(rule) ? nameIn(article, finding) : undefined;
	return [
		{ title: `Ignore “${rule}” here`, extent: "here" },
		{ title: `Ignore “${rule}” in this paragraph`, extent: "paragraph" },
		{ title: `Ignore “${rule}” in this story`, extent: "story" },
		{ title: `Turn “${rule}” off in every story`, extent: "everywhere" },
		...(name === undefined ? [] : [{ title: `“${name}” is a known name`, extent: "name", name } as const]),
	];
}

/** The name that a finding is about: the first that stands in it, without an honorific or a possessive. */
function nameIn(article: Article, finding: Span): string | undefined {
	const mentions = article.entities.flatMap((entity) => entity.mentions);
	const [first] = mentions
		.filter((mention) => mention.form === "name" && contains(finding, mention))
		.sort((a, b) => a.start - b.start);
	return first === undefined
		? undefined
		: slice(article.text, first)
				.replace(/['’]s$|(?<=s)['’]$/, "")
				.replace(/\s+/g, " ");
}

/** What to say no to, as somebody asked for it. */
export interface No extends Span {
	readonly rule: string;
	readonly extent: Extent;
	readonly name?: string | undefined;
	readonly reason?: string | undefined;
	readonly by?: string | undefined;
	/** Left out where it is no day: 2026-11-22. */
	readonly on?: string | undefined;
}

/** True for a no that every story should know of: it goes into the register, any other into the story's marks. */
export const isForAll = ({ extent }: No): boolean => extent === "everywhere" || extent === "name";

/** The edits that write `no` into `file`, the text of the register or of the story's marks; undefined where it cannot be changed. */
export function writeNo(story: string, no: No, file: string): readonly Edit[] | undefined {
	const { rule, extent, name } = no;
	const reason = given(no.reason);
	if (extent === "everywhere") return turnRuleOff(file, rule, reason);
	if (extent === "name") return name === undefined ? undefined : addKnownName(file, name, reason);
	const ignore: Ignore = {
		rules: [rule],
		scope: extent,
		passage: extent === "story" ? undefined : quoteAt(story, no),
		reason,
		by: given(no.by),
		on: /^\d{4}-\d\d-\d\d$/.test(no.on ?? "") ? no.on : undefined,
	};
	return addIgnore(file, ignore);
}

const given = (words: string | undefined): string | undefined => {
	const line = words?.trim();
	return line === "" ? undefined : line;
};
