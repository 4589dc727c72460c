/** What a calendar says: a schedule is no forecast. */
import { contains } from "../../text/span";
import type { Value } from "../paragraph";
import { lowerAt, spanOf, type View } from "../view";
import { sentenceTokens } from "./exempt";
import { SCALING } from "./settled";

/** True where a calendar holds the day of what the verb at token `verb` tells: will close on Tuesday, at 6 p.m. */
export function isDated(view: View, verb: number): boolean {
	const rest = spanOf(view, verb, clauseEnd(view, verb));
	const isDay = isMeant(view, verb) ? isOnCalendar : isOnDay;
	return view.values.some((value) => isDay(value) && contains(rest, value) && !isTerm(view, value));
}

// will soar | when the club moves in August: that only dates the move
function clauseEnd(view: View, verb: number): number {
	const { last } = sentenceTokens(view, verb);
	for (let index = verb + 1; index <= last; index++)
		if (/^(?:when|once|while|where|who|whose|which|because|although)$/.test(lowerAt(view, index))) return index - 1;
	return last;
}

// The deal | will collapse in May: nobody has put that on a calendar
const isMeant = (view: View, verb: number): boolean => {
	const { outcomes, chosen } = view.lexicon.claims;
	const lower = lowerAt(view, verb);
	return !outcomes.has(lower) || chosen.has(lower) || SCALING.test(lower) || /^(?:end|stop|follow)$/.test(lower);
};

// will hit $150 | by Christmas: no calendar holds when
const isTerm = (view: View, { type, start }: Value): boolean =>
	type === "DATE" &&
	// before the end of | August
	/\b(?:by|before|until|every|each)\s+(?:the\s+)?(?:(?:end|start|middle|beginning|close)\s+of\s+(?:the\s+)?)?$/i.test(
		view.text.slice(Math.max(0, start - 30), start),
	);

// at 6 p.m.; 2025-10-03; on Tuesday, in May; not in 2030, every winter
const isOnCalendar = ({ type, normalized }: Value): boolean =>
	type === "TIME" || (type === "DATE" && /^(?:\d{4}-\d\d-\d\d|XXXX-(?!SP|SU|FA|WI))/.test(normalized));

const isOnDay = (value: Value): boolean => isOnCalendar(value) && !/^(?:XXXX|\d{4})-\d\d$/.test(value.normalized);
