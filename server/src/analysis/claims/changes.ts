/** Rises and falls that somebody has counted (K3): rose by 30 percent, fell from 900 to 400, doubled, shrank by half. */
import type { Value } from "../paragraph";
import { lowerAt, type View } from "../view";
import type { Stretch } from "./clauses";
import { amountOf, FEWEST, isVagueCount, phraseFront } from "./estimates";
import type { Trigger } from "./numbers";

/** So far before “by 400” or “from 400” the verb stands: cut the herd of deer on the island | by 400. */
const VERB_REACH = 8;

// rose by | 30 percent
export function changed(view: View, { first, last }: Stretch): Stretch | undefined {
	const { changes, approximators } = view.lexicon.facts.numbers;
	for (let index = first - 1; index >= first - 5; index--) {
		const lower = lowerAt(view, index);
		if (changes.has(lower)) return { first: index, last };
		if (!approximators.has(lower) && !/^(?:by|to|from|an?|more|less|up|at|least|as|many|another|further)$/.test(lower))
			return undefined;
	}
	return undefined;
}

// cut the herd | by 400;  fell | from 900 to 400
export function changedFar(view: View, value: Value, own: Stretch): Stretch | undefined {
	if (isVagueCount(value)) return undefined;
	const front = phraseFront(view, own);
	const link = lowerAt(view, front - 1);
	if (link === "by")
		return amountOf(value) >= FEWEST && hasChange(view, front - 1) ? { first: front - 1, last: own.last } : undefined;
	const to = link === "from" ? goalOf(view, own.last) : undefined;
	if (to === undefined || !hasChange(view, front - 1)) return undefined;
	const goal = Number.parseFloat(lowerAt(view, to).replace(/[^\d.]/g, ""));
	return Math.max(amountOf(value), goal) >= FEWEST ? { first: front - 1, last: to } : undefined;
}

/** The number to which “from 900” goes: from 900 deer | to fewer than 400. */
function goalOf(view: View, last: number): number | undefined {
	for (let index = last + 1; index <= last + 3; index++) {
		if (lowerAt(view, index) !== "to") continue;
		for (let goal = index + 1; goal <= index + 4; goal++) if (view.syntax?.tags[goal] === "NUM") return goal;
	}
	return undefined;
}

function hasChange(view: View, at: number): boolean {
	const { changes, changing } = view.lexicon.facts.numbers;
	for (let index = at - 1; index >= at - VERB_REACH && view.sentenceAt[index] === view.sentenceAt[at]; index--) {
		const lower = lowerAt(view, index);
		// gone up | by a third
		if (index === at - 1 && /^(?:up|down)$/.test(lower)) return true;
		if ((changes.has(lower) || changing.has(lower)) && view.syntax?.tags[index] === "VERB") return true;
	}
	return false;
}

// plunged | by nearly half;  grown | by two-thirds
export function changesByShare(view: View): readonly Trigger[] {
	const { shares } = view.lexicon.facts.numbers;
	return view.tokens.flatMap(({ lower }, index): readonly Trigger[] => {
		if (!shares.has(lower) || lower === "majority" || lowerAt(view, index + 1) === "of") return [];
		const own = { first: /^(?:two|three|four|one)$/.test(lowerAt(view, index - 1)) ? index - 1 : index, last: index };
		const front = phraseFront(view, own);
		return lowerAt(view, front - 1) === "by" && hasChange(view, front - 1)
			? [{ stretch: { first: front - 1, last: index }, key: lower }]
			: [];
	});
}

const MULTIPLES: ReadonlySet<string> = new Set(["doubled", "tripled", "trebled", "quadrupled", "halved", "quintupled"]);

const LEADS = /^(?:lead|advantage|score|tally|deficit)$/;

// thefts have | doubled
export function multiples(view: View): readonly Trigger[] {
	const found: Trigger[] = [];
	view.tokens.forEach(({ lower }, index) => {
		const isMultiple =
			MULTIPLES.has(lower) &&
			view.syntax?.tags[index] === "VERB" &&
			!/^(?:that|which|who|to|be|of)$/.test(lowerAt(view, index - 1)) &&
			// doubled over, doubled down: no figure; halved the loaf
			!/^(?:down|over|up|as|back)$/.test(lowerAt(view, index + 1)) &&
			// doubled the lead: of a game
			!LEADS.test(lowerAt(view, index + 2)) &&
			!(lower === "halved" && /^(?:the|an?|his|her|its|their|each)$/.test(lowerAt(view, index + 1)));
		if (isMultiple) found.push({ stretch: { first: index, last: index }, key: lower });
	});
	return found;
}
