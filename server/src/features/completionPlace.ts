/**
 * Where a story wants a source's name: behind a speech cue (“…,” said |), at the start of an attribution (according to |, told |),
 * where a name was begun. Told by the words before the caret alone, so that every other blank that is typed costs nothing.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { MARKS } from "../text/characters";

export interface CompletionPlace {
	/** `begun` for a capital in running copy: only what fits it is offered. */
	readonly kind: "said" | "according" | "told" | "begun";
	/** The words before the caret that may be a name begun, longest first; the last is empty behind a cue. */
	readonly begun: readonly string[];
	/** True behind “the”. */
	readonly definite: boolean;
}

/** So far back a caret looks for its cue. */
const REACH = 120;

/** Longer lines are no copy. */
const LONGEST = 20_000;

/** Undefined where nothing is offered: in running copy, and always between quotation marks. */
export function completionPlace(text: string, offset: number, lexicon: Lexicon): CompletionPlace | undefined {
	const line = text.lastIndexOf("\n", offset - 1) + 1;
	if (offset - line > LONGEST) return undefined;
	// In the middle of a word there is nothing to complete.
	if (/^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2))) return undefined;
	const before = text.slice(Math.max(line, offset - REACH), offset);
	const [begun = ""] = BEGUN.exec(before) ?? [];
	const words = begunNames(begun);
	for (const name of words) {
		const kind = cueBefore(before.slice(0, before.length - name.length), lexicon);
		if (kind === undefined) continue;
		if (isWithinMarks(text.slice(line, offset))) return undefined;
		return { ...kind, begun: [name] };
	}
	const names = words.filter((name) => /^\p{Lu}\p{L}/u.test(name));
	if (names.length === 0 || isWithinMarks(text.slice(line, offset))) return undefined;
	return {
		kind: "begun",
		begun: names,
		definite: /\bthe\s$/i.test(before.slice(0, before.length - (names[0]?.length ?? 0))),
	};
}

// Nora Qu, Ellery Harbor Off, quil
const BEGUN = /(?:[\p{L}\p{N}.'’&-]+ ){0,4}[\p{L}\p{N}.'’&-]*$/u;

/** “said Nora Qu” → all of it, “Nora Qu”, “Qu”, and nothing. */
function begunNames(begun: string): readonly string[] {
	const words = begun.split(" ");
	const names = words.map((_, index) => words.slice(index).join(" "));
	return [...names.filter((name) => !name.startsWith("the ")), ""];
}

function cueBefore(before: string, lexicon: Lexicon): Omit<CompletionPlace, "begun"> | undefined {
	const [article = ""] = /\bthe\s$/i.exec(before) ?? [];
	const cue = before.slice(0, before.length - article.length);
	const definite = article !== "";
	if (/\baccording to $/i.test(cue)) return { kind: "according", definite };
	const [, mark = "", comma = "", verb = ""] = SPOKEN.exec(cue) ?? [];
	if (verb !== "" && (mark !== "" || (comma !== "" && /^sa(?:id|ys)$/.test(verb))) && isSpeech(verb, lexicon))
		return { kind: "said", definite };
	return /(?:^|[^\p{L}])(?:told|tells) $/u.test(cue) ? { kind: "told", definite } : undefined;
}

// “…,” said | ; ‘…’, said | ; The gate will stay shut, said |
const SPOKEN = /(?:(["”»›’'])[,.]? |(,) )(?:\p{Ll}+ly )?(\p{Ll}+) $/u;

const isSpeech = (verb: string, { cues }: Lexicon): boolean => {
	const cue = cues.get(verb);
	return (
		cue !== undefined &&
		!/^(?:thought|document)$/.test(cue.stance) &&
		/(?:ed|said|says|told|wrote|read|es|s)$/.test(verb)
	);
};

/** True where the line's last quotation mark opens: its partner is still to come. */
function isWithinMarks(line: string): boolean {
	let open = "";
	for (let index = 0; index < line.length; index++) {
		const mark = line[index] ?? "";
		const kind = MARKS.get(mark);
		if (kind === undefined) continue;
		const before = line[index - 1] ?? " ";
		const behind = line[index + 1] ?? " ";
		const opens = !WORD.test(before) && WORD_OR_MARK.test(behind);
		// An apostrophe is no mark: Quill’s, don't.
		if (kind.family === "single" && (WORD.test(before) ? WORD.test(behind) : !opens)) continue;
		if (open !== "") {
			const family = MARKS.get(open)?.family;
			if (family === kind.family && (kind.shape === "close" || (kind.shape === "either" && !opens))) open = "";
		} else if (kind.shape === "open" || (kind.shape === "either" && !/[\p{L}\p{N}.,!?…]/u.test(before))) open = mark;
	}
	return open !== "";
}

const WORD = /[\p{L}\p{N}]/u;
const WORD_OR_MARK = /[\p{L}\p{N}“"‘'«]/u;
