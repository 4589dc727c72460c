/**
 * A last look within the sentence, where no attribution was found: the claim's clause is what somebody's verb reports, as its tree
 * has it. “An estimate by the county projected that the toll will cost the town 300 jobs.”
 */
import type { Lexicon } from "../../lexicon/lexicon";
import { countWhile } from "../../text/search";
import { dependents, headOf, relationOf, type Tree } from "../syntax";
import type { Token } from "../tokens";
import type { Covers, Grounds } from "./placed";

export function reportedBy({ paragraphs }: Grounds, lexicon: Lexicon): Covers {
	return ({ paragraph, sentence, trigger }) => {
		const { start: by = 0, reading } = paragraphs[paragraph] ?? {};
		const index = countWhile(reading?.sentences ?? [], ({ start }) => start + by < sentence.start);
		const tree = reading?.syntax?.treeOf(index);
		if (tree === undefined || reading === undefined) return undefined;
		const first = countWhile(reading.tokens, ({ end }) => end + by <= trigger.start);
		return isReported(tree, reading.tokens, first, lexicon)
			? { because: "same-sentence", attribution: undefined }
			: undefined;
	};
}

/** A verb that reports stands over the clause, and somebody or something is its subject: not “it is feared that”, not “critics”. */
function isReported(tree: Tree, tokens: readonly Token[], at: number, { frames, vague, pronouns }: Lexicon): boolean {
	for (let clause = at; clause >= tree.first; clause = headOf(tree, clause)) {
		if (relationOf(tree, clause) !== "ccomp") continue;
		const verb = headOf(tree, clause);
		const subject = dependents(tree, verb).find(({ relation }) => relation === "nsubj")?.token;
		const word = tokens[subject ?? -1]?.lower;
		if (word === undefined || !frames.has(tokens[verb]?.lower ?? "")) continue;
		if (!vague.nouns.includes(word) && !pronouns.indefinite.has(word) && word !== "it") return true;
	}
	return false;
}
