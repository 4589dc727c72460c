/** A name below a quotation that signs it: “It is rotten.” ¶ — Nora Quill, net mender */
import { slice } from "../text/span";
import type { Paragraph } from "./article";
import type { SpeakerPhrase } from "./paragraph";
import { isCopy } from "./paragraphQuotes";
import { dashName } from "./signers";
import type { SpeakerContext } from "./speakerContext";
import { isDash, isStop, makeView } from "./view";

/** Whom paragraph `index + 1` names, if it is nothing but the signature of paragraph `index`. */
export function signatureOf({ text, paragraphs, lexicon }: SpeakerContext, index: number): SpeakerPhrase | undefined {
	const paragraph = paragraphs[index + 1];
	if (paragraph === undefined || !mayBeSignature(text, paragraphs, index + 1)) return undefined;
	const { tokens, sentences, names, quotes } = paragraph.reading;
	const view = makeView({ text: slice(text, paragraph), tokens, sentences, quotes, syntax: undefined }, names, lexicon);
	const last = tokens.length - 1;
	return dashName(view, isDash(view, 0) ? 1 : 0, isStop(view, last) ? last - 1 : last)?.phrase;
}

const LONGEST_SIGNATURE = 120;

/** A short paragraph that begins with a dash, or a list of one: there “- Quill” lost its dash to the list. */
function mayBeSignature(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
	const paragraph = paragraphs[index];
	if (paragraph === undefined || paragraph.end - paragraph.start > LONGEST_SIGNATURE) return false;
	if (isCopy(paragraph)) return /^(?:[—–]|--)/.test(slice(text, paragraph));
	const isListed = (at: number): boolean => paragraphs[at]?.block.kind === "list";
	return (
		isListed(index) &&
		!isListed(index + 1) &&
		/-\s+$/.test(text.slice(Math.max(0, paragraph.start - 3), paragraph.start))
	);
}
