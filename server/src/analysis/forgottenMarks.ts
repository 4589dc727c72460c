/** Where words end whose closing mark was forgotten: “The gate was open, | said Quill. “Nobody saw it.” */

// …, | said the warden.   …, | Nora Quill, the harbor master, said in May.   Not: In May, | the warden said the gate was open.
const INVERTED = /^\s+(?:said|says|added|wrote|asked)\s+(?:an?\s|the\s|\p{Lu})/u;
const PLAIN =
	/^\s+(?!(?:I|we|you|who|which|that|as|it|they)\b)(?:[\p{L}.'’,-]+\s+){1,8}?(?:said|says|added|wrote|asked|noted)(?:[.,]|\s+(?:in|on|at|during|after|before|\p{Lu}\p{Ll}+day)\b)/u;

/** More is not looked at from one place. */
const LONGEST_CLAUSE = 120;

const isInverted = (text: string, at: number): boolean => INVERTED.test(text.slice(at, at + LONGEST_CLAUSE));
const isPlain = (text: string, at: number): boolean => PLAIN.test(text.slice(at, at + LONGEST_CLAUSE));

/** True where a clause that says who speaks begins at `at`, behind a comma. */
export const beginsCueClause = (text: string, at: number): boolean => isInverted(text, at) || isPlain(text, at);

/** Where a cue clause behind the words from `start` on begins, before `end`; undefined where none does. */
export function endBeforeCue(text: string, start: number, end: number): number | undefined {
	let plain: number | undefined;
	for (const { 0: stop, index } of text.slice(start, end).matchAll(STOP)) {
		const at = start + index + 1;
		if (stop === ".") {
			if (plain !== undefined) return plain;
		} else if (isInverted(text, at)) return at;
		// Of one sentence the last: In the end, we left, | Quill said.
		else if (stop === "," && isPlain(text, at)) plain = at;
	}
	return plain;
}

// A stop ends the sentence where a capital follows: “Mr. Avery” may end one too soon, which only gives up a later cue.
const STOP = /[,?!](?=\s)|\.(?=\s+\p{Lu})/gu;
