/**
 * Parts of speech of a paragraph's tokens by the statistical tagger. The tagger reads syntactic words (`do` `n't`,
 * `harbor` `-` `side`); here a token gets the tag of the word that carries its grammar.
 */
import type { Tagger } from "../models/tagger";
import type { Span } from "../text/span";
import { splitWords } from "./syntacticWords";
import type { Token } from "./tokens";

/** A UPOS tag for each token: `VERB`, `NOUN`, …; undefined where no tagger is at hand. */
export type Tags = readonly string[];

/** Tags of `tokens`, sentence by sentence. */
export function tagTokens(
	tokens: readonly Token[],
	sentences: readonly Span[],
	tagger: Tagger,
	affixes: ReadonlySet<string>,
): Tags {
	const tags: string[] = [];
	let from = 0;
	for (const sentence of sentences) {
		let to = from;
		while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) to++;
		const { words, heads } = splitWords(tokens.slice(from, to), affixes);
		const { upos } = tagger.tag(words.map(({ text }) => text));
		for (const head of heads) tags.push(tagger.upos[upos[head] ?? 0] ?? "X");
		from = to;
	}
	return tags;
}
