/**
 * Figures that only say how large somebody or something is (RULES.md, NOT FLAGGED: identification and geography): what a ship can
 * carry, who works at a yard, who lives in a town, how many books somebody has written.
 */
import { lowerAt, nameOf, type View } from "../view";
import type { Stretch } from "./clauses";
import { phraseFront } from "./estimates";

/** True for a figure that says how large, and that nobody would ask about. */
export const isExtent = (view: View, own: Stretch): boolean =>
	isCapacity(view, own) || isStaff(view, own) || isPopulace(view, own) || isOeuvre(view, own);

/** So far before its figure stands what can hold it: able to carry 400 people in two rows or | up to 900. */
const CAPACITY_REACH = 16;

/** Such people and things a maker counts on. */
const HELD =
	/^(?:passengers|people|guests|spectators|fans|travelers|travellers|vehicles|cars|containers|patients|inmates|beds|diners|students)$/;

/** So a plant's output is measured. */
const MADE = /^(?:gallons?|barrels?|tons?|tonnes?|megawatts?|lit(?:er|re)s?|pounds|kilograms?)$/;

/** Can carry | up to 840 people; seats 900 people; its capacity is. Not the ferry that was carrying 900 people when she sank. */
function isCapacity(view: View, own: Stretch): boolean {
	const front = phraseFront(view, own);
	const isMade = MADE.test(lowerAt(view, own.last));
	const isHeld = [1, 2, 3, 4].some((step) => HELD.test(lowerAt(view, own.last + step)));
	for (
		let index = front - 1;
		index >= front - CAPACITY_REACH && view.sentenceAt[index] === view.sentenceAt[front];
		index--
	) {
		const lower = lowerAt(view, index);
		if (lower === "capacity" && front - index <= CAPACITY_NEAR) return true;
		if (isHeld && /^(?:carry|carrying|seat|hold|accommodate|sleep|ferry)$/.test(lower) && isAble(view, index))
			return true;
		if (
			isMade &&
			/^(?:produce|make|process|generate|store|handle|treat|pump|hold)$/.test(lower) &&
			isAbleTo(view, index)
		)
			return true;
		if (isHeld && index === front - 1 && /^(?:carries|seats|accommodates|sleeps)$/.test(lower)) return true;
	}
	return false;
}

/** The planned | capacity | of the pipe is 900 barrels. */
const CAPACITY_NEAR = 5;

// can | carry;  will be | carrying;  able to | carry
const isAble = (view: View, verb: number): boolean =>
	[1, 2, 3].some((back) => /^(?:can|will|could|able|designed|built|enough)$/.test(lowerAt(view, verb - back)));

// a mill that can | produce
const isAbleTo = (view: View, verb: number): boolean =>
	lowerAt(view, verb - 1) === "can" ||
	(lowerAt(view, verb - 1) === "to" && /^(?:able|built|designed)$/.test(lowerAt(view, verb - 2)));

/** The yard has 900 | employees; 900 people are | employed by the yard; a staff is on no list but its own. */
function isStaff(view: View, own: Stretch): boolean {
	const { staff } = view.lexicon.facts.numbers;
	const before = lowerAt(view, phraseFront(view, own) - 1);
	const noun = [1, 2, 3].map((step) => own.last + step).find((index) => staff.has(lowerAt(view, index)));
	if (noun !== undefined && /^(?:has|have|had|having|with|employs|employed|currently|now)$/.test(before)) return true;
	const people = own.last + 1;
	return (
		/^(?:people|workers|men|women)$/.test(lowerAt(view, people)) &&
		[1, 2, 3].some(
			(step) => lowerAt(view, people + step) === "employed" && /^(?:by|at|in)$/.test(lowerAt(view, people + step + 1)),
		)
	);
}

/** So far behind its figure the place stands: some 900 rowers and their families live | in Ellery. */
const PLACE_REACH = 6;

/** A town | with 12,000 people; about 12,000 people live in | Ellery; not the 12,000 who live in want. */
function isPopulace(view: View, own: Stretch): boolean {
	const front = phraseFront(view, own);
	const isPeople = [1, 2, 3].some((step) =>
		/^(?:people|residents|inhabitants|souls)$/.test(lowerAt(view, own.last + step)),
	);
	if (!isPeople) return false;
	const { identifying } = view.lexicon.facts.numbers;
	if (lowerAt(view, front - 1) === "with" && identifying.has(lowerAt(view, front - 2))) return true;
	const live = [2, 3, 4]
		.map((step) => own.last + step)
		.find((index) => /^(?:live|lived|living)$/.test(lowerAt(view, index)));
	if (live === undefined || !/^(?:in|on|there)$/.test(lowerAt(view, live + 1))) return false;
	return [1, 2, 3, 4].some((step) => {
		const place = live + step;
		return (
			place <= own.last + PLACE_REACH + 2 && (isPlace(view, place) || /^(?:there|them|it)$/.test(lowerAt(view, place)))
		);
	});
}

const isPlace = (view: View, index: number): boolean =>
	nameOf(view, index) === undefined
		? view.syntax?.tags[index] === "PROPN"
		: /^(?:GPE|LOC|FAC|ORG)$/.test(nameOf(view, index)?.type ?? "GPE");

/** Has | published over 300 papers; the author of 40 books: whoever wrote them counts them. */
function isOeuvre(view: View, own: Stretch): boolean {
	const { works } = view.lexicon.facts.numbers;
	const isWorks = [1, 2, 3].some((step) => works.has(lowerAt(view, own.last + step)));
	const front = phraseFront(view, own);
	return (
		isWorks &&
		(/^(?:published|wrote|written|writes|directed|composed|recorded|authored|painted|edited|illustrated|translated)$/.test(
			lowerAt(view, front - 1),
		) ||
			(/^(?:of|in|for)$/.test(lowerAt(view, front - 1)) &&
				/^(?:author|writer|composer|director|editor|appeared|roles?|acted|starred|involved)$/.test(
					lowerAt(view, front - 2),
				)))
	);
}
