/** Whom a court has judged or will judge in the story: what they did has an accuser, or is public record. */

import type { Article, Claim, Entity, Mention } from "../analysis/article";
import type { Token } from "../analysis/tokens";
import type { Lexicon } from "../lexicon/lexicon";
import type { Words } from "../lexicon/lists";
import { countWhile } from "../text/search";
import { contains, type Span, shift } from "../text/span";
import { mentionsIn } from "./mentions";

/** Tells of an accused entity whether the story names a court's part in it. */
export interface Cases {
	/** True where a sentence says that the entity was convicted, sentenced or acquitted, or confessed: “Kell pleaded guilty in May”. */
	readonly isSettled: (entity: Entity) => boolean;
	/** True where an earlier sentence charges the entity with the same act: “Kell was charged with bribing …”. */
	readonly isCharged: (entity: Entity, claim: Claim) => boolean;
}

/** One pass over the story's sentences and one over its mentions. */
export function casesOf(article: Article, lexicon: Lexicon): Cases {
	const { settled, pending } = lexicon.facts.accusations;
	const judged = entitiesOf(article, sentencesWith(article, settled));
	const charged = entitiesOf(article, sentencesWith(article, pending));
	return {
		isSettled: ({ id }) => judged.has(id),
		isCharged: ({ id }, { key, sentence }) =>
			charged.get(id)?.some(({ end, words }) => end <= sentence.start && words.some((word) => sharesAct(word, key))) ??
			false,
	};
}

interface Legal extends Span {
	readonly words: readonly string[];
}

/** Sentences that hold one of `marks`, in order of the text. */
const sentencesWith = ({ paragraphs }: Article, marks: Words): readonly Legal[] =>
	paragraphs.flatMap(({ start, reading }) => {
		const { sentences, tokens } = reading;
		const found: Legal[] = [];
		let next = 0;
		let last = -1;
		tokens.forEach((token, index) => {
			// Few words are marks: the sentence is cut out behind one alone.
			if (!marks.has(token.lower)) return;
			while (next + 1 < sentences.length && (sentences[next + 1]?.start ?? 0) <= token.start) next++;
			const sentence = sentences[next];
			if (next === last || sentence === undefined) return;
			last = next;
			found.push({ ...shift(sentence, start), words: wordsOf(tokens, index, sentence, sentences[next + 1]) });
		});
		return found;
	});

/** The words of `sentence`, in which token `index` stands; `behind` is the sentence behind it. */
function wordsOf(tokens: readonly Token[], index: number, sentence: Span, behind: Span | undefined): readonly string[] {
	let first = index;
	while (first > 0 && (tokens[first - 1]?.start ?? 0) >= sentence.start) first--;
	const words: string[] = [];
	for (
		let at = first;
		at < tokens.length && (tokens[at]?.start ?? 0) < (behind?.start ?? Number.POSITIVE_INFINITY);
		at++
	)
		words.push(tokens[at]?.lower ?? "");
	return words;
}

/** The sentences of `legal` in which each entity is mentioned, by its id. */
function entitiesOf({ entities }: Article, legal: readonly Legal[]): ReadonlyMap<number, readonly Legal[]> {
	const found = new Map<number, Legal[]>();
	if (legal.length === 0) return found;
	for (const { id, mentions } of entities)
		for (const mention of mentions) {
			const sentence = sentenceOf(legal, mention);
			if (sentence === undefined) continue;
			const own = found.get(id);
			if (own === undefined) found.set(id, [sentence]);
			else own.push(sentence);
		}
	return found;
}

function sentenceOf(legal: readonly Legal[], mention: Mention): Legal | undefined {
	const near = legal[countWhile(legal, ({ start }) => start <= mention.start) - 1];
	return near !== undefined && contains(near, mention) ? near : undefined;
}

// bribed, bribing, bribery
function sharesAct(word: string, lemma: string): boolean {
	const stem = lemma.replace(/(?:e|y)$/, "");
	return stem.length >= 3 && word.startsWith(stem);
}

/** The entity that the claim's subject means; undefined where it means none that is named. */
export function accusedEntity(claim: Claim): Entity | undefined {
	const { subject } = claim;
	if (subject === undefined) return undefined;
	return claim.entities.find((entity) => mentionsIn(entity, subject).length > 0);
}
