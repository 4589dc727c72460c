/** Offsets as other programs count them: one for each character, where JavaScript counts two for an emoji. */
import { countWhile } from "../../text/search";

/** Leads from offsets of `text` to numbers of code points. */
export function codePointsOf(text: string): (offset: number) => number {
	const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
	return (offset) => offset - countWhile(pairs, (at) => at < offset);
}
