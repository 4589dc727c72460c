/** More to learn from than was annotated: names in capitals, as in datelines and headlines, made from annotated ones. */
import { OUTSIDE } from "../src/models/namesLabels";
import type { NameDocumentLabels } from "./namesCorpora";
import type { TextToken } from "./namesTokens";
import type { Random } from "./random";

/** Documents with some names, and some whole sentences, in capitals: OSLO, Norway; BOARD DELAYS VOTE ON BRIDGE. */
export function inCapitals(
	documents: readonly NameDocumentLabels[],
	share: number,
	random: Random,
): readonly NameDocumentLabels[] {
	return documents.flatMap((document) => {
		const chosen = document.tokens.flatMap((_, index) => (random.next() < share ? [index] : []));
		if (chosen.length === 0) return [];
		return chosen.map((index) => {
			const sentence = document.tokens[index] ?? [];
			const allowed = document.allowed[index] ?? [];
			const whole = random.next() < 0.4;
			const tokens = sentence.map(
				(token, place): TextToken =>
					whole || allowed[place]?.[OUTSIDE] === 0 ? { ...token, text: token.text.toUpperCase() } : token,
			);
			return { ...document, id: `${document.id}/${index}`, tokens: [tokens], allowed: [allowed], gold: [], types: [] };
		});
	});
}
