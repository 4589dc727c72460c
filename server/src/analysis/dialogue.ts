/**
 * Transcripts and interviews, whose turns open with the speaker's label and a colon, mostly without quotation marks:
 * “Q: Is it safe? ¶ A: No.”, “QUILL: We left at dawn. ¶ AVERY: Why?” Only turns that answer each other count: one label may be
 * “UPDATE:” or “Where:”.
 */
import { trim } from "../text/span";
import type { Paragraph } from "./article";
import type { LocalAttribution, Name, SpeakerPhrase } from "./paragraph";

interface Turn {
	/** Index of the paragraph. */
	readonly at: number;
	readonly label: string;
	readonly isShouted: boolean;
	/** Offsets in the paragraph's text: of the label, and of the words behind the colon. */
	readonly start: number;
	readonly words: number;
}

/** `"WALLACE: Let’s start`, `Q: And then?`, `Nora Quill: Yes.` */
const LABEL = /^["“‘']?\s*([QA]|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;

const PARTS: ReadonlySet<string> = new Set([
	"Q",
	"A",
	"QUESTION",
	"ANSWER",
	"INTERVIEWER",
	"MODERATOR",
	"HOST",
	"REPORTER",
]);

/** More paragraphs without a label than this end a dialogue. */
const LONGEST_GAP = 4;
const FEWEST_TURNS = 3;

/**
 * `paragraphs` with an attribution for each turn of a dialogue, in place of what its words alone show. As everywhere, the kind
 * tells of quotation marks: a turn without any is indirect.
 */
export function withDialogue(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
	const turns = new Map<number, Turn>();
	for (const run of runsOf(turnsOf(text, paragraphs)))
		if (isDialogue(run)) for (const turn of run) turns.set(turn.at, turn);
	if (turns.size === 0) return paragraphs;
	return paragraphs.map((paragraph, index) => {
		const turn = turns.get(index);
		if (turn === undefined) return paragraph;
		const attributions = [toAttribution(text.slice(paragraph.start, paragraph.end), paragraph, turn)];
		return { ...paragraph, reading: { ...paragraph.reading, attributions, announces: undefined } };
	});
}

function turnsOf(text: string, paragraphs: readonly Paragraph[]): readonly Turn[] {
	return paragraphs.flatMap((paragraph, at) => {
		if (paragraph.block.kind !== "body") return [];
		const match = LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80)));
		const label = match?.[1];
		if (match === null || label === undefined) return [];
		const start = match[0].indexOf(label);
		const words = match[0].length;
		const isShouted = /^[\p{Lu}.'’ -]+$/u.test(label);
		const isSpeaker = PARTS.has(label) || isShouted || isPerson(nameAt(paragraph, start));
		// Clinton: 547. A tally speaks no words.
		const speaks = /\p{L}{2}/u.test(text.slice(paragraph.start + words, paragraph.end));
		return isSpeaker && speaks ? [{ at, label, isShouted, start, words }] : [];
	});
}

const nameAt = ({ reading }: Paragraph, start: number): Name | undefined =>
	reading.names.find((name) => name.start === start);

const isPerson = (name: Name | undefined): boolean =>
	name !== undefined && (name.type === "PERSON" || (name.type === undefined && name.words.length > 1));

function runsOf(turns: readonly Turn[]): readonly (readonly Turn[])[] {
	const runs: Turn[][] = [];
	for (const turn of turns) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		const goesOn = last !== undefined && turn.at - last.at <= LONGEST_GAP && turn.isShouted === last.isShouted;
		if (run !== undefined && goesOn) run.push(turn);
		else runs.push([turn]);
	}
	return runs;
}

/** Two or more speakers, and one of them speaks again. */
function isDialogue(run: readonly Turn[]): boolean {
	const labels = new Set(run.map(({ label }) => label));
	return run.length >= FEWEST_TURNS && labels.size > 1 && labels.size < run.length;
}

function toAttribution(text: string, { reading }: Paragraph, { label, start, words }: Turn): LocalAttribution {
	const [first] = reading.quotes;
	// "WALLACE: …: the mark that opens again stands before the label, the one that closes behind the words.
	const isMarked = first !== undefined && first.start < start;
	const span = trim(text, { start: words, end: isMarked ? Math.max(words, first.inner.end) : text.length });
	const top = reading.quotes.filter((quote) => quote.depth === 0);
	return {
		...span,
		kind: isMarked ? "direct" : top.length > 0 ? "mixed" : "indirect",
		spans: [span],
		cue: undefined,
		// Q and A are no names.
		phrase: phraseOf(label, start, PARTS.has(label) ? [] : reading.names),
		quotes: top.map((_, index) => index),
		because: "dialogue",
	};
}

function phraseOf(label: string, start: number, names: readonly Name[]): SpeakerPhrase {
	const head = { start, end: start + label.length };
	const name = names.find((other) => other.start === start && other.end <= head.end);
	return { ...head, form: name === undefined ? "nominal" : "name", name, role: undefined, head };
}
