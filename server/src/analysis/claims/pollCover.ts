/** Coverage by a poll or a count of votes: “The survey asked 900 voters. … Quill leads by 4 percentage points.” */
import type { Lexicon } from "../../lexicon/lexicon";
import type { Covers, Grounds } from "./placed";

/** It is named in the paragraph or so many before it. */
const REACH = 8;

/** Of shares only; each paragraph is read once. */
export function polledBy({ paragraphs }: Grounds, { facts }: Lexicon): Covers {
	let polls: readonly boolean[] | undefined;
	return ({ kind, key, paragraph }) => {
		if (kind !== "number" || !(/%|pp/.test(key) || facts.numbers.shares.has(key))) return undefined;
		polls ??= paragraphs.map(({ reading }) => reading.tokens.some(({ lower }) => facts.numbers.polls.has(lower)));
		return polls.slice(Math.max(0, paragraph - REACH), paragraph + 1).includes(true)
			? { because: "poll", attribution: undefined }
			: undefined;
	};
}
