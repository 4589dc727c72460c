/** Coverage by a reference: a link, an address or the number of a footnote in the sentence. */
import { slice } from "../../text/span";
import type { Covers } from "./placed";

// [the report](https://…), https://…, [1], [^3]
const REFERENCE = /\]\(|https?:\/\/|\bwww\.|\[\^?\d{1,3}\]/;

export const isReferenced =
	(text: string): Covers =>
	({ sentence }) =>
		REFERENCE.test(slice(text, sentence)) ? { because: "reference", attribution: undefined } : undefined;
