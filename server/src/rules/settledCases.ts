/** Whom a court has judged or will judge in the story: what they did has an accuser, or is public record. */

import type { Article, Claim, Entity, Mention } from "../analysis/article";
import type { Lexicon } from "../lexicon/lexicon";
import type { Words } from "../lexicon/lists";
import { countWhile } from "../text/search";
import { contains, type Span, shift } from "../text/span";
import { mentionsIn } from "./mentions";

/** Tells of an accused entity whether the story names a court's part in it. */
export interface Cases {
	/** True where a sentence says that the entity was convicted, sentenced or acquitted, or confessed: “Kell pleaded guilty in May”. */
	readonly isSettled: (entity: Entity) => boolean;
	/**
	 * True where an earlier sentence charges the entity with the same act (“Kell was charged with bribing …”), or the sentence itself
	 * with any: “Kell, who shot a guard, was charged with murder”.
	 */
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
			charged
				.get(id)
				?.some(({ start, end, words }) =>
					start === sentence.start
						? words.some((word) => /^(?:charged|indicted|sued)$/.test(word))
						: end <= sentence.start && words.some((word) => sharesAct(word, key)),
				) ?? false,
	};
}

interface Legal extends Span {
	readonly words: readonly string[];
}

/** Sentences that hold one of `marks`, in order of the text. */
const sentencesWith = ({ paragraphs }: Article, marks: Words): readonly Legal[] =>
	paragraphs.flatMap(({ start, reading }) => {
		const found = new Map<Span, string[]>();
		let next = 0;
		const words = reading.sentences.map((): string[] => []);
		for (const { lower, start: at } of reading.tokens) {
			while (next + 1 < reading.sentences.length && (reading.sentences[next + 1]?.start ?? 0) <= at) next++;
			words[next]?.push(lower);
		}
		reading.sentences.forEach((sentence, index) => {
			if (words[index]?.some((word) => marks.has(word))) found.set(sentence, words[index] ?? []);
		});
		return [...found].map(([sentence, own]) => ({ ...shift(sentence, start), words: own }));
	});

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
