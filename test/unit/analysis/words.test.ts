/** Tokens and syntactic words of a text: `|` stands where two meet without a space between them. */
import { equal } from "node:assert/strict";
import { splitWords } from "../../../server/src/analysis/syntacticWords";
import { tokenize } from "../../../server/src/analysis/tokens";
import type { Span } from "../../../server/src/text/span";
import { knowledge } from "../../support/knowledge";

const { abbreviations, affixes } = knowledge.lexicon;

function checkTokens(title: string, expected: string): void {
	it(title, () => equal(show(expected, tokenize(plain(expected), abbreviations)), expected));
}

function checkWords(title: string, expected: string): void {
	const words = splitWords(tokenize(plain(expected), abbreviations), affixes).words;
	it(title, () => equal(show(expected, words), expected));
}

const plain = (expected: string): string => expected.replaceAll("|", "");

function show(expected: string, spans: readonly Span[]): string {
	const text = plain(expected);
	let shown = "";
	let end = 0;
	for (const span of spans) {
		shown += span.start === end && end > 0 ? "|" : text.slice(end, span.start);
		shown += text.slice(span.start, span.end);
		end = span.end;
	}
	return shown + text.slice(end);
}

describe("tokens", () => {
	checkTokens("possessive endings stand alone", "Quill|'s gate|, Ellery|’s rain|, the Joneses|' boat");
	checkTokens("also behind figures and abbreviations", "2014|'s storm|, the U.S.|'s rain|, Quill Co.|’s boat");
	checkTokens("contractions stay whole", "They don’t|, we’ll and he’d");
	checkTokens("names with a mark inside stay whole", "O’Neill met al-Abadi and N’Golo|’s Dan");
	checkTokens(
		"initialisms, with and without the last stop",
		"U.S. and U.S ships|, a.k.a. or a.k.a Quill|, M.Sc.|, Ph.D.",
	);
	checkTokens("a stop between two sentences is no initialism", "It fell|.|Nobody came|. So did I|.|They left");
	checkTokens("domains are words, with a path they are links", "Harborlights.com and quill.co.uk/gate|.");
	checkTokens("a stop without a blank makes no domain", "It fell|.|in May|, it fell|.|it did");
	checkTokens("links, handles and tags", "See https://ellery.example/a-b?c|, @nora_quill|, #gate|.");
	checkTokens("markup is one token", "<b> fell </b>");
	checkTokens("markup with attributes", '<img src="a b.jpg" width=5/> fell');
	checkTokens("words between angles are no markup", "<|The gate fell in May|> and x <|y");
	checkTokens("figures", "1,200.5 at 10:30 on 9/11|, 2|–|3|, 3|-|2|, 3½|, ½|, 12th|, 1980s");
	checkTokens("figures with units and signs", "5|km|, 5|pm|, US|$|5|, €|5.5|, 7|%");
	checkTokens("slashes", "and|/|or");
	checkTokens("ellipses and dashes", "It|… fell …. and|... fell -- twice");
	checkTokens("an emoticon, and a colon that stands in brackets", "It fell :) (|as said|:|)");
	checkTokens("a species and its initial", "the E. coli found|, and plan B|.");
	checkTokens("born and died", "Nora Quill (|b. May 1948|, d. 2011|)");
	checkTokens("astral characters", "It fell 🚢|🚢 in 𝐌𝐚𝐲|.");
});

describe("syntactic words", () => {
	checkWords("contractions", "I do|n't|, they|’ll|, we|'ve|, can|not|, gon|na|, ’t|is");
	checkWords("several in one", "She could|n't|'ve");
	checkWords("no contractions", "O'Neill met N’Golo|, the Joneses|'");
	checkWords("hyphens", "the harbor|-|side gate|, a two|-|year|-|old|, al|-|Abadi|, F|-|16|, COVID|-|19");
	checkWords("affixes that a hyphen joins for good", "non-profit|, ex-mayor|, mid-1980s|, re-elected|, price-wise");
	checkWords("an affix and a compound", "non-profit|-|making");
	checkWords("a hyphen in an address", "See https://ellery.example/harbor-side|.");
	checkWords("currencies", "US$|5|, A$|3|, $|2|, €|5");
	checkWords("units, times and ranges", "5|km|, 5|pm|, 2|–|3|, 15|%");
	checkWords("an ampersand between capitals", "AT&T and R&D|, Quill & Avery");
	checkWords("words left out", "It fell [...] twice|, […] again");
	checkWords("decades", "the 1930's|, the 1930s|, but 2014|'s storm");
	checkWords("telephone numbers, not scores", "Call 555-0100 or 303-555-0100|. They won 3|-|2|.");
	checkWords("several marks", "Go|!!! What|?! No|!");

	it("know the word that carries a token's grammar", () => {
		const tokens = tokenize("They don't buy harbor-side US$ 5 non-profits.", abbreviations);
		const { words, heads } = splitWords(tokens, affixes);
		equal(heads.map((head) => words[head]?.text).join(" "), "They do buy side US$ US$ 5 non-profits .");
	});
});
