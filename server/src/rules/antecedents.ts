/**
 * Whom “she said” and “the spokesman said” could mean, told generously: a rule that asks “who?” must be sure that the story
 * has not said it in any words. One walk over the story.
 */
import type { Article, Entity, Paragraph } from "../analysis/article";
import { isPlaceLike } from "../analysis/nameKeys";
import type { Gender, Name, StatedGender } from "../analysis/paragraph";
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { entitiesByPlace } from "./firstReferences";

export interface Antecedents {
	/** Might “he” or “she” at `offset` of paragraph `index` be somebody the copy has shown? */
	readonly hasPerson: (gender: Gender, index: number, offset: number) => boolean;
	/** Might “the spokesman” there? */
	readonly hasHolder: (role: string, index: number, offset: number) => boolean;
}

interface Trace {
	readonly start: number;
	/** Counted in paragraphs of copy; the headline stands with the first. */
	readonly paragraph: number;
	/** Undefined where it may be either. */
	readonly gender: StatedGender | undefined;
	/** A name, a word for a person, or a pronoun that goes on from somebody. */
	readonly kind: "name" | "noun" | "pronoun";
}

/** Paragraphs of copy back to which a pronoun may reach. */
const FAR = 3;

/** Up to here the speaker may be named after the words, in as many paragraphs. */
const OPENING = 2;

export function antecedentsOf(article: Article, lexicon: Lexicon): Antecedents {
	const counts = copyCounts(article);
	const entities = entitiesByPlace(article);
	const traces = article.paragraphs.flatMap((paragraph, index) =>
		tracesOf(paragraph, counts[index] ?? 0, entities, lexicon),
	);
	const known = { male: reached(traces, "male"), female: reached(traces, "female") };
	const firstName = traces.find(({ kind }) => kind === "name")?.start ?? Number.POSITIVE_INFINITY;
	const firstBody = firstOrganization(article);
	const firstByRole = firstNouns(article);
	const isOpening = (index: number): boolean => (counts[index] ?? 0) <= OPENING;
	const namedNext = (index: number, offset: number, gender: Gender | undefined): boolean => {
		if (!isOpening(index)) return false;
		const last = (counts[index] ?? 0) + OPENING;
		for (let at = countWhile(traces, ({ start }) => start <= offset); at < traces.length; at++) {
			const trace = traces[at];
			if (trace === undefined || trace.paragraph > last) return false;
			if (trace.kind === "name" && (trace.gender ?? gender) === gender) return true;
		}
		return false;
	};
	return {
		hasPerson: (gender, index, offset) => {
			const before = known[gender][countWhile(known[gender], ({ start }) => start < offset) - 1];
			return (
				(before !== undefined && before.paragraph >= (counts[index] ?? 0) - FAR) || namedNext(index, offset, gender)
			);
		},
		hasHolder: (role, index, offset) =>
			firstName < offset ||
			firstBody < offset ||
			[role, ...(lexicon.sameRoles.get(role) ?? [])].some((noun) => (firstByRole.get(noun) ?? offset) < offset) ||
			namedNext(index, offset, undefined),
	};
}

/** For each paragraph its number among those of copy. */
function copyCounts({ paragraphs }: Article): readonly number[] {
	let count = 0;
	return paragraphs.map(({ block }) => (block.kind === "body" ? ++count : Math.max(count, 1)));
}

/** Those that `gender` allows; a pronoun only where it goes on from somebody near by. */
function reached(traces: readonly Trace[], gender: Gender): readonly Trace[] {
	const found: Trace[] = [];
	for (const trace of traces) {
		if ((trace.gender ?? gender) !== gender) continue;
		const last = found.at(-1);
		if (trace.kind === "pronoun" && (last === undefined || last.paragraph < trace.paragraph - FAR)) continue;
		found.push(trace);
	}
	return found;
}

function tracesOf(
	{ start, reading }: Paragraph,
	paragraph: number,
	entities: ReadonlyMap<number, Entity>,
	lexicon: Lexicon,
): readonly Trace[] {
	const names = reading.names
		.filter((name) => mayBePerson(name))
		.map(
			(name): Trace => ({
				start: start + name.start,
				paragraph,
				kind: "name",
				gender: entities.get(start + name.start)?.gender ?? name.gender,
			}),
		);
	const words = reading.tokens.flatMap((token): readonly Trace[] => {
		const pronoun = lexicon.gendered.get(token.lower);
		if (pronoun !== undefined) return [{ start: start + token.start, paragraph, kind: "pronoun", gender: pronoun }];
		const role = lexicon.roles.get(token.lower);
		if (role === undefined && !PERSON.test(token.lower)) return [];
		return [{ start: start + token.start, paragraph, kind: "noun", gender: role === "neutral" ? undefined : role }];
	});
	return [...names, ...words].sort((a, b) => a.start - b.start);
}

/** Whatever has a capital and is no listed place or body. */
const mayBePerson = (name: Name): boolean => !isPlaceLike(name);

const PERSON =
	/^(?:one|another|someone|somebody|anyone|anybody|everyone|who|i|me|my|\p{L}*\d+-year-old|\p{L}+-year-old)$/u;

const firstOrganization = ({ entities }: Article): number =>
	Math.min(
		...entities.flatMap(({ type, mentions }) => (type === "ORG" ? (mentions[0]?.start ?? []) : [])),
		Number.POSITIVE_INFINITY,
	);

/** Where each word of the story stands first. */
function firstNouns({ paragraphs }: Article): ReadonlyMap<string, number> {
	const first = new Map<string, number>();
	for (const { start, reading } of paragraphs)
		for (const { lower, start: at } of reading.tokens) if (!first.has(lower)) first.set(lower, start + at);
	return first;
}
