/**
 * Coverage by a court: whom the story tells was judged, or charged with the same act before. What they did has an accuser then, or
 * is public record: “Kell pleaded guilty in May. He took bribes for years.”
 */
import type { Lexicon } from "../../lexicon/lexicon";
import type { Words } from "../../lexicon/lists";
import { contains, lastStartingAt, type Span, shift, slice } from "../../text/span";
import type { Entity } from "../article";
import { type Covers, type Evidence, type Grounds, isAccusing, type PlacedClaim } from "./placed";

interface Cases {
	/** Sentences that say that the entity was convicted, sentenced or acquitted, or confessed, by its id. */
	readonly settled: ByEntity;
	/** Sentences that charge the entity: “Kell was charged with bribing …”. */
	readonly charged: ByEntity;
}

const SETTLED = { because: "settled", attribution: undefined } as const;

/** A toll told as a deed: killed | two men and hurt nine; not “nine men were killed”. */
const isDoing = ({ text }: Grounds, { kind, trigger }: PlacedClaim): boolean =>
	kind === "number" &&
	/^(?:kill|injur|wound|shot|shoot|stab|murder|hurt|rob|defraud|cheat|abduct|kidnap)/.test(slice(text, trigger));

/** Accusations, and tolls told as deeds, once their sentence is read; a label that convicts wants the judgment itself. */
export function caseBy(grounds: Evidence, lexicon: Lexicon): Covers {
	let cases: Cases | undefined;
	return (claim) => {
		if (isDoing(grounds, claim)) {
			cases ??= casesOf(grounds, lexicon);
			const doer = claim.entities.find(({ type }) => type === "PERSON");
			return doer !== undefined && cases.settled.has(doer.id) ? SETTLED : undefined;
		}
		const [accused] = claim.subject === undefined ? [] : grounds.mentioned(claim.subject);
		if (accused === undefined || !isAccusing(claim)) return undefined;
		cases ??= casesOf(grounds, lexicon);
		if (cases.settled.has(accused.id)) return SETTLED;
		const isCharged =
			claim.kind === "accusation" &&
			cases.charged
				.get(accused.id)
				?.some(({ start, end, words }) =>
					start === claim.sentence.start
						? words.some((word) => CHARGES.test(word))
						: end <= claim.sentence.start && words.some((word) => sharesAct(word, claim.key)),
				);
		return isCharged === true ? { because: "charged", attribution: undefined } : undefined;
	};
}

/** One pass over the story's sentences and one over its mentions. */
const casesOf = (grounds: Grounds, { facts: { accusations } }: Lexicon): Cases => ({
	settled: byEntity(grounds, sentencesWith(grounds, accusations.settled)),
	charged: byEntity(grounds, sentencesWith(grounds, accusations.pending)),
});

interface Legal extends Span {
	readonly words: readonly string[];
}

type ByEntity = ReadonlyMap<number, readonly Legal[]>;

/** Sentences that hold one of `marks`, in order of the text. */
const sentencesWith = ({ paragraphs }: Grounds, marks: Words): readonly Legal[] =>
	paragraphs.flatMap(({ start, reading: { sentences, tokens } }) => {
		const words = sentences.map((): string[] => []);
		let at = 0;
		for (const { lower, start: offset } of tokens) {
			while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= offset) at++;
			words[at]?.push(lower);
		}
		return sentences.flatMap((sentence, index) => {
			const own = words[index] ?? [];
			return own.some((word) => marks.has(word)) ? [{ ...shift(sentence, start), words: own }] : [];
		});
	});

/** The sentences of `legal` in which each entity is mentioned. */
function byEntity({ entities }: Grounds, legal: readonly Legal[]): ByEntity {
	const found = new Map<number, Legal[]>();
	if (legal.length > 0) for (const entity of entities) collect(found, legal, entity);
	return found;
}

function collect(found: Map<number, Legal[]>, legal: readonly Legal[], { id, mentions }: Entity): void {
	for (const mention of mentions) {
		const sentence = lastStartingAt(legal, mention.start);
		if (sentence === undefined || !contains(sentence, mention)) continue;
		const own = found.get(id);
		if (own === undefined) found.set(id, [sentence]);
		else own.push(sentence);
	}
}

/** “Kell, who shot a guard, was charged with murder”: of whatever, in the sentence itself. */
const CHARGES = /^(?:charged|indicted|sued)$/;

// bribed, bribing, bribery
function sharesAct(word: string, lemma: string): boolean {
	const stem = lemma.replace(/(?:e|y)$/, "");
	return stem.length >= 3 && word.startsWith(stem);
}
