/** What sounds like a forecast and is none: the weather of the day, a price that somebody sets, a duty, a size on a plan. */
import { lowerAt, textAt, type View } from "../view";
import { sentenceTokens } from "./exempt";
import { looksFarAhead } from "./horizons";
import type { Trigger } from "./triggers";

/** True where somebody has settled what the verb at token `verb` tells of `subject`, or nobody can be asked about it. */
export const isSettled = (view: View, trigger: Trigger, verb: number, subject: number): boolean =>
	isWeather(view, verb, subject) ||
	isDuty(view, trigger, verb) ||
	isSetPrice(view, verb, subject) ||
	isPlanned(view, verb) ||
	isBuilt(view, verb);

// Showers will spread from the west; not: frosts will vanish by 2060
const isWeather = (view: View, verb: number, subject: number): boolean =>
	view.lexicon.claims.weather.has(lowerAt(view, subject)) && !looksFarAhead(view, verb);

// Trustees are bound to | act in the interest of the fund
const isDuty = (view: View, { first, last }: Trigger, verb: number): boolean =>
	first < last && lowerAt(view, last - 1) === "bound" && view.lexicon.claims.duties.has(lowerAt(view, verb));

/** So far behind a verb stands the number that it reaches: will rise | by a further 5 percent. */
const NUMBER_REACH = 5;

/** Verbs that tell how a number moves. */
export const SCALING = /^(?:rise|fall|increase|decrease|drop|double|triple|climb|grow|shrink|go|halve)$/;

// The fine will double to $200: a body sets it
const isSetPrice = (view: View, verb: number, subject: number): boolean =>
	view.lexicon.claims.setPrices.has(lowerAt(view, subject)) &&
	SCALING.test(lowerAt(view, verb)) &&
	near(view, verb, (index) => /\d/.test(textAt(view, index)));

// will fall from 40 to 36 under the plan: it says so
const isPlanned = (view: View, verb: number): boolean =>
	SCALING.test(lowerAt(view, verb)) &&
	near(view, verb, (index) => /\d/.test(textAt(view, index))) &&
	behind(view, verb).some(
		(index) =>
			lowerAt(view, index) === "under" &&
			near(view, index, (at) =>
				/^(?:plan|proposal|law|bill|deal|agreement|contract|treaty|settlement|budget|measure|rules?|terms|order)$/.test(
					lowerAt(view, at),
				),
			),
	);

// will rise 80 meters above the square, will rise on the site of the mill
const isBuilt = (view: View, verb: number): boolean =>
	lowerAt(view, verb) === "rise" &&
	near(view, verb, (index) =>
		/^(?:meters?|metres?|feet|foot|stories|storeys|floors|site|lot|plot)$/.test(lowerAt(view, index)),
	) &&
	!near(view, verb, (index) => /^(?:sea|water|river|lake)$/.test(lowerAt(view, index)));

const near = (view: View, at: number, holds: (index: number) => boolean): boolean => {
	for (let index = at + 1; index <= at + NUMBER_REACH && view.sentenceAt[index] === view.sentenceAt[at]; index++)
		if (holds(index)) return true;
	return false;
};

/** So far behind a verb the plan is named: from 40 boats to 36 in three steps | under the plan. */
const PLAN_REACH = 20;

function behind(view: View, at: number): readonly number[] {
	const { last } = sentenceTokens(view, at);
	return Array.from({ length: Math.min(PLAN_REACH, last - at) }, (_, step) => at + 1 + step);
}
