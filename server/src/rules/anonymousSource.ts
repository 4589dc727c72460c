import type { Article, Attribution, Speaker } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import type { Cue } from "../analysis/paragraph";
import { isCopy } from "../analysis/paragraphQuotes";
import type { AnonymousWords } from "../lexicon/desk";
import type { Lexicon } from "../lexicon/lexicon";
import { contains, type Span, shift, slice } from "../text/span";
import { isAbove } from "./headings";
import type { Fix, Report, Rule, RuleContext, Severity } from "./rule";
import { quoted } from "./wording";

/** “A source said”, “one person briefed on the sale said”: unnamed, and nobody says why. */
export const anonymousSource: Rule = {
	id: "anonymous-source",
	title: "Unnamed source",
	group: "sources",
	severity: "information",
	on: true,
	precision: { estimated: 0.9, judged: { right: 45, of: 54 } },
	why: "A reader can weigh a source only by its name, or by what it can know and why it is not named. A bare “source” is a warning, and so is an unnamed one that insults or accuses somebody; one that is described and has no reason to be unnamed is asked about; with a reason beside it nothing is said. The police official of a day's briefing and somebody who tells what happened to him are hints.",
	exceptions: [
		"a reason in the same paragraph, the two before or the one behind: on condition of anonymity, asked not to be named",
		"a role that the next two paragraphs give a name, and what somebody will not comment on",
		"whoever has been described before: the official said",
		"a spokesperson of a body, in a statement",
		"names beside the description",
	],
	bad: [
		"{Sources} said the mill will close.",
		'"She is a thief and a liar," {a former aide} said.',
		"{One person briefed on the sale} said a price was set.",
		"{A senior official} said the sluice was never tested.",
	],
	good: [
		"Two people who were in the room and who asked not to be named because it was closed said the mill will close.",
		"A spokeswoman for the ferry line said in a statement that boats would run on Monday.",
		"A senior harbor official, Piet Marlow, said the sluice was never tested.",
		"Two million people replied that they would come.",
		"A spokesman for the port said it does not comment on lawsuits.",
		"Former advisers to the mayor said the toll was a mistake.\n\n“It drove them off,” said Ada Pell, a former adviser.",
		"An official at the port said the sluice was old. He spoke on condition of anonymity because he was not authorized to talk.",
	],
	check: (context) => {
		const described = new Set<string>();
		return context.article.attributions.flatMap((attribution) => {
			const level = levelOf(context, attribution, described);
			return level === undefined ? [] : [level];
		});
	},
};

/** The finding for an attribution to somebody unnamed; `described` gathers whom the story has introduced so far. */
function levelOf(context: RuleContext, attribution: Attribution, described: Set<string>): Report | undefined {
	const { article, knowledge } = context;
	const { speaker, cue } = attribution;
	const paragraph = article.paragraphs[attribution.paragraph];
	if (speaker === undefined || cue === undefined || paragraph === undefined || !isCopy(paragraph)) return undefined;
	// A dek sums up, and the story below says who it was.
	if (isAbove(article, attribution.paragraph)) return undefined;
	// What they love or decline to say is no word of theirs.
	if (cue.class !== "speech" || cue.polarity === "negative" || knowledge.lexicon.verbClasses.refusing.has(cue.lemma))
		return undefined;
	if (!isSaying(cue, knowledge.lexicon)) return undefined;
	if (
		speaker.form !== "nominal" ||
		speaker.because === "carried" ||
		isNamed(speaker) ||
		isNamedBeside(article.text, speaker)
	)
		return undefined;
	const words = speaker.text.toLowerCase().split(/[^\p{L}\p{N}.'’-]+/u);
	const head = slice(article.text, speaker.head).toLowerCase();
	const known = knowledge.lexicon.desk.anonymous;
	if (!isIndefinite(words, speaker.text, head, known) || isNested(article, attribution, speaker)) return undefined;
	if (isNamedSoon(article, attribution, singular(head)) || hasNoComment(article, attribution)) return undefined;
	const isRepeated = described.has(head) && words.length <= 2 && !known.bare.has(head);
	described.add(head).add(singular(head));
	if (isRepeated) return undefined;
	const place = whole(article.text, speaker, cue);
	if (attacks(article, attribution, knowledge.lexicon))
		return report(place, "warning", "attacks somebody and gives no name: who is it, or can the attack go?");
	const severity = severityFor(article, attribution, words, head, knowledge.lexicon);
	if (severity === undefined || hasReason(article, attribution.paragraph, known)) return undefined;
	const question =
		severity === "warning"
			? "gives no name: who is it, or what can they know and why no name?"
			: "gives no name: who is it, and why can they not be named?";
	return report(place, severity, question, [reasonFix(article.text, place, severity === "warning")]);
}

/** One person | familiar with the talks | said: what describes the source belongs to it. */
function whole(text: string, speaker: Speaker, cue: Span): Passage {
	const between = text.slice(speaker.end, Math.max(speaker.end, cue.start));
	const described = /^\s(?:close|familiar|privy|briefed|involved)\b[^,.;]*?(?=\s(?:also|has|have|had)?\s?$)/.exec(
		between,
	);
	const end = speaker.end + (described?.[0].length ?? 0);
	return { start: speaker.start, end, text: text.slice(speaker.start, end) };
}

interface Passage extends Span {
	readonly text: string;
}

/** Words in answer to a reporter: not what a crowd tweets, nor the deed of endorsing or proposing. */
const isSaying = ({ lemma }: Cue, { cues, desk }: Lexicon): boolean =>
	!desk.anonymous.unasked.has(lemma) && !(cues.get(lemma)?.stance === "stance" && cues.get(lemma)?.ambiguous === true);

/** Quill said | an official had told her …: the source is Quill. */
const isNested = (article: Article, attribution: Attribution, speaker: Span): boolean =>
	attributionsIn(article, attribution.paragraph, attribution.paragraph).some(
		(other) =>
			other !== attribution && other.speaker !== undefined && other.spans.some((span) => contains(span, speaker)),
	);

/** One delegate from the port, | Piet Marlow; drawn up by | an official: named, or no source. */
const isNamedBeside = (text: string, { start, end }: Span): boolean =>
	/^[^.;"“]{0,60}?, \p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(text.slice(end, end + 90)) ||
	text.slice(start - 4, start) === " by ";

/** How many paragraphs a reader waits for the name: a spokeswoman said so; then “…,” said Ada Pell, the spokeswoman. */
const SOON = 2;

const isNamedSoon = (article: Article, { paragraph, start }: Attribution, role: string): boolean =>
	attributionsIn(article, paragraph, paragraph + SOON).some(
		({ start: later, speaker }) =>
			later > start &&
			speaker?.form === "name" &&
			`${speaker.text} ${speaker.entity?.descriptions.join(" ") ?? ""}`.toLowerCase().includes(role),
	);

/** A spokesman said the port does not comment on it: for what it will not say nobody needs a name. */
const hasNoComment = ({ text }: Article, { spans }: Attribution): boolean =>
	spans.some((span) => /\b(?:no|not|never|declin\w+ to) (?:publicly )?comment\b/i.test(slice(text, span)));

const isNamed = ({ entity, candidates }: Speaker): boolean =>
	candidates.length > 0 || (entity !== undefined && /\p{Lu}/u.test(entity.name));

const COUNTED = /^(?:an?|one|two|three|four|five|six|several|multiple|numerous|another)$/;

/** Two | million people replied: nobody asks for their names. */
const CROWD = /^(?:dozen|hundred|thousand|million|billion)$/;

/**
 * A source, one official, sources; not “the official”, “her aide”, “some lawmakers”, whom `vague-attribution` asks about, nor
 * “Ellery Port officials”, who speak for their body.
 */
function isIndefinite(
	words: readonly string[],
	text: string,
	head: string,
	{ bare, officials, entourage }: AnonymousWords,
): boolean {
	if (words.includes("media") || words.includes("news")) return false;
	const isCounted = COUNTED.test(words[0] ?? "") && !CROWD.test(words[1] ?? "");
	if (bare.has(head))
		return isCounted ? head !== "people" || words.length > 2 : /^(?:sources|insiders)$/.test(head) && words.length <= 4;
	if (!officials.has(head)) return false;
	if (isCounted)
		return !(/^(?:an?|one|another)$/.test(words[0] ?? "") && officials.has(singular(head)) && singular(head) !== head);
	return (
		entourage.has(head) &&
		/\p{Lu}/u.test(text) &&
		words.length > 1 &&
		!/^(?:the|his|her|their|its|our|my|these|those|some|many|other|few)$/.test(words[0] ?? "")
	);
}

const singular = (noun: string): string => noun.replace(/s$/, "");

function severityFor(
	article: Article,
	{ speaker, paragraph }: Attribution,
	words: readonly string[],
	head: string,
	lexicon: Lexicon,
): Severity | undefined {
	const { bare, spokespeople, briefing, statements } = lexicon.desk.anonymous;
	if (spokespeople.has(head)) return isStated(article, paragraph, statements) ? undefined : "hint";
	if (words.some((word) => briefing.has(word))) return "hint";
	if (!bare.has(head)) return "information";
	const behind = article.text.slice(speaker?.end ?? 0, (speaker?.end ?? 0) + 12);
	const isDescribed = speaker?.tier === "described unnamed" || words.length > 4 || DESCRIBES.test(behind);
	return isDescribed ? "information" : "warning";
}

// sources | close to the council; a source | familiar with it
const DESCRIBES = /^\s(?:close|familiar|with|briefed|privy|who|involved|inside|in|at|from)\b/;

const isStated = (article: Article, index: number, statements: ReadonlySet<string>): boolean =>
	article.paragraphs[index]?.reading.tokens.some(({ lower }) => statements.has(lower)) ?? false;

/** A paragraph that says why, or one of the two before or the one behind. */
const hasReason = (article: Article, index: number, { reasons }: AnonymousWords): boolean =>
	article.paragraphs.slice(Math.max(0, index - 2), index + 2).some((paragraph) => {
		const text = slice(article.text, paragraph).toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
		return reasons.some((reason) => text.includes(reason));
	});

/** “He is a liar,” an aide said. */
function attacks(article: Article, { quotes, paragraph }: Attribution, { desk }: Lexicon): boolean {
	const own = article.paragraphs[paragraph];
	return (
		own?.reading.tokens.some(
			(token) =>
				desk.anonymous.insults.has(token.lower) && quotes.some((quote) => contains(quote, shift(token, own.start))),
		) ?? false
	);
}

function report(speaker: Passage, severity: Severity, question: string, fixes: readonly Fix[] = []): Report {
	return {
		start: speaker.start,
		end: speaker.end,
		message: `${quoted(speaker.text)} ${question}`,
		related: [],
		fixes: [...fixes, namedFix(speaker)].map((fix, index) => ({ ...fix, preferred: index === 0 })),
		severity,
	};
}

const namedFix = ({ start, end }: Span): Fix => ({
	title: "Put a name and title: TK",
	edits: [{ start, end, newText: "TK" }],
	preferred: false,
	placeholder: "TK",
});

/** A former aide | , who spoke on condition of anonymity because TK, | said …; a bare source is described first. */
function reasonFix(text: string, { start, end }: Span, isBare: boolean): Fix {
	const isSentence = /(?:^|[.!?]["”’]?\s|\n)$/.test(text.slice(Math.max(0, start - 4), start));
	const described = `${isSentence ? "A" : "a"} person with direct knowledge of TK`;
	const reason = `, who spoke on condition of anonymity because TK${/^[,.;:!?]/.test(text.slice(end, end + 1)) ? "" : ","}`;
	return {
		title: isBare ? "Say what they can know and why they are not named" : "Say why they are not named",
		edits: [{ start: isBare ? start : end, end, newText: isBare ? described + reason : reason }],
		preferred: false,
		placeholder: "TK",
	};
}
