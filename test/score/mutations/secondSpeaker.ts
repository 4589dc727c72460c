/**
 * A quotation stands in the story twice, the second time under another name: what happens when a paragraph is moved, copied and
 * half rewritten. The copy is put behind the last paragraph in which anybody speaks.
 *
 * Fair where both speakers are people with names of their own and the quotation is one that two people do not happen to share.
 */
import { type Span, slice } from "../../../server/src/text/span";
import { isInstance } from "./context";
import type { Mutant, Mutation } from "./mutation";
import { hasNamesake, namesIn, speakingPeople } from "./people";
import { extentOf, type Statement, type Story } from "./story";

export const secondSpeaker: Mutation = {
	id: "twice",
	title: "a quotation under a second name",
	rules: ["conflicting-attribution"],
	bar: 95,
	mutants: (story) => {
		const behind = afterLastWords(story);
		if (behind === undefined || isInstance(story, behind)) return [];
		const people = speakingPeople(story);
		return story.statements.flatMap((statement) => mutantOf(story, statement, people, behind) ?? []);
	},
};

/** Fewer may be said by two; more want their speaker sooner. */
const FEWEST_WORDS = 10;
const MOST_WORDS = 40;

function mutantOf(story: Story, statement: Statement, people: readonly string[], behind: number): Mutant | undefined {
	const { kind, spans, speaker } = statement;
	const [span] = spans;
	if (kind !== "direct" || spans.length !== 1 || span === undefined || speaker === undefined) return undefined;
	// “The gate was open,” with its marks, one sentence or two, no quotation in it.
	const quotation = /^(["“])([^"“”.?!]+(?:[.?!] [^"“”.?!]+)?)[.,]["”]$/u.exec(slice(story.text, span));
	const count = quotation?.[2]?.split(/\s+/).length ?? 0;
	if (quotation === null || count < FEWEST_WORDS || MOST_WORDS < count) return undefined;
	const [first] = namesIn(story, speaker);
	if (first === undefined || !isPlain(statement) || hasNamesake(story, first.split(" ").at(-1) ?? "")) return undefined;
	const second = people.find(
		(name) => isSomebodyElse(name, first) && !hasNamesake(story, name.split(" ").at(-1) ?? ""),
	);
	if (second === undefined) return undefined;
	const [, open = "", words = ""] = quotation;
	const close = open === "“" ? "”" : open;
	const newText = `\n\n${open}${words},${close} ${second} said.`;
	return { edits: [{ start: behind, end: behind, newText }], places: [span, { start: behind, end: behind }] };
}

/** A name and a plain cue: not “Quill's aide”, not “the Quill supporter”, not “Quill recalled”, who may repeat another's words. */
const isPlain = ({ speaker, cue }: Statement): boolean =>
	speaker?.form === "name" &&
	!/^(?:the|an?|his|her|its)\b|['’]s\b/i.test(speaker.text) &&
	/^(?:said|says|told|added|wrote|asked|tweeted)\b/.test(cue?.text ?? "");

/** No word in common. */
const isSomebodyElse = (name: string, other: string): boolean => {
	const words = new Set(other.split(" "));
	return !name.split(" ").some((word) => words.has(word));
};

/** The end of the last paragraph of copy in which somebody speaks. */
function afterLastWords({ statements, paragraphs }: Story): number | undefined {
	const last = Math.max(0, ...statements.map((statement) => extentOf(statement).end));
	return paragraphs.find((paragraph: Span & { readonly order: number | undefined }) => {
		return paragraph.order !== undefined && paragraph.start < last && last <= paragraph.end;
	})?.end;
}
