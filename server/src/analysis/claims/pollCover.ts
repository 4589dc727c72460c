/** Coverage by a poll or a count of votes: “The survey asked 900 voters. … Quill leads by 4 percentage points.” */
import type { Lexicon } from "../../lexicon/lexicon";
import { slice } from "../../text/span";
import type { Covers, Grounds } from "./placed";

/** It is named in the paragraph or so many before it; farther off where the sentence gives a view. */
const REACH = { any: 5, view: 8 };

/** Of shares, and of a ranking in the poll's own paragraph; each paragraph is read once. */
export function polledBy({ text, paragraphs }: Grounds, { facts: { numbers } }: Lexicon): Covers {
	let polls: readonly boolean[] | undefined;
	return ({ kind, key, paragraph, sentence }) => {
		// four in | ten
		const isShare = kind === "number" && (/%|pp| in$/.test(key) || numbers.shares.has(key));
		// Turnout fell to a record low: a record is one of the past, whoever was asked
		if (!isShare && (kind !== "superlative" || key === "record")) return undefined;
		polls ??= paragraphs.map(({ reading }) => reading.tokens.some(({ lower }) => numbers.polls.has(lower)));
		const words = slice(text, sentence)
			.toLowerCase()
			.split(/[^\p{L}]+/u);
		const reach = !isShare ? 0 : words.some((word) => numbers.opinions.has(word)) ? REACH.view : REACH.any;
		return polls.slice(Math.max(0, paragraph - reach), paragraph + 1).includes(true)
			? { because: "poll", attribution: undefined }
			: undefined;
	};
}
