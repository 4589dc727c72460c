/**
 * Parts of speech of a paragraph's tokens by the statistical tagger. The tagger reads words as Universal Dependencies splits
 * them (`do` `n't`, `al` `-` `Abadi`); here a token gets the tag of the piece that carries its grammar.
 */
import type { Tagger } from "../models/tagger";
import type { Span } from "../text/span";
import type { Token } from "./tokens";

/** A UPOS tag for each token: `VERB`, `NOUN`, …; undefined where no tagger is at hand. */
export type Tags = readonly string[];

/** Tags of `tokens`, sentence by sentence. */
export function tagTokens(tokens: readonly Token[], sentences: readonly Span[], tagger: Tagger): Tags {
	const tags: string[] = [];
	let from = 0;
	for (const sentence of sentences) {
		const forms: string[] = [];
		const heads: number[] = [];
		for (; from < tokens.length && (tokens[from]?.start ?? 0) < sentence.end; from++) {
			const pieces = piecesOf(tokens[from]?.text ?? "");
			heads.push(forms.length + (isContraction(pieces) ? 0 : pieces.length - 1));
			forms.push(...pieces);
		}
		const { upos } = tagger.tag(forms);
		for (const head of heads) tags.push(tagger.upos[upos[head] ?? 0] ?? "X");
	}
	return tags;
}

// don't → do n't; we'll → we 'll; Paris-based → Paris - based
const CONTRACTION = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s))$/i;

function piecesOf(text: string): readonly string[] {
	const contraction = CONTRACTION.exec(text);
	if (contraction !== null) return [contraction[1] ?? "", contraction[2] ?? ""];
	return /^\p{L}.*-.*\p{L}$/u.test(text) ? text.split(/(-)/).filter((piece) => piece !== "") : [text];
}

const isContraction = (pieces: readonly string[]): boolean => pieces.length === 2;
