/** Vague sources: a class of people or papers of which nobody is named, “critics”, “many political analysts”, “studies”. */
import type { Lexicon } from "../../lexicon/lexicon";
import type { Article } from "../article";
import { attributionsIn } from "../attributions";
import { isCopy } from "../paragraphQuotes";

const COUNT_OR_DEFINITE = /^(?:the|his|her|their|its|our|my|both|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/;

/** “critics”, “some experts”, “local media reports”; not “analysts at a bank”, “three people who attended”, “the critics”, “police”. */
export function isVague(phrase: string, { vague, roles }: Lexicon): boolean {
	const words = phrase.toLowerCase();
	if (COUNT_OR_DEFINITE.test(words)) return false;
	if (vague.nouns.includes(words)) return true;
	const quantifier = vague.quantifiers.find((candidate) => words.startsWith(`${candidate} `));
	if (quantifier === undefined) return false;
	const rest = words.slice(quantifier.length + 1);
	// One adjective at most: “many political analysts”. A capital or a preposition shows an affiliation.
	const bare = rest.split(" ");
	const noun = bare.at(-1) ?? "";
	return (
		bare.length <= 2 &&
		(vague.nouns.includes(noun) || vague.nouns.includes(rest) || roles.has(noun)) &&
		!/\p{Lu}/u.test(phrase.slice(quantifier.length + 1))
	);
}

/** How far behind a class one of it may be named, in paragraphs of copy. */
const NEAR = 2;

/** Somebody, or some document, is named as an instance behind offset `behind`: a topic sentence. */
export const isNamedNear = (
	article: Pick<Article, "paragraphs" | "attributions">,
	paragraph: number,
	behind: number,
): boolean =>
	attributionsIn(article, paragraph, lastNear(article, paragraph)).some(
		({ start, speaker }) =>
			start > behind && speaker?.form === "name" && speaker.entity?.type !== "GPE" && speaker.entity?.type !== "NORP",
	);

/** The index of the second paragraph of copy behind paragraph `index`, furniture passed over. */
function lastNear({ paragraphs }: Pick<Article, "paragraphs">, index: number): number {
	let left = NEAR;
	let last = index;
	while (left > 0 && last + 1 < paragraphs.length) {
		last++;
		const paragraph = paragraphs[last];
		if (paragraph !== undefined && isCopy(paragraph)) left--;
	}
	return last;
}
