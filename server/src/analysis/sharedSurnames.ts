/** Which of the people who share a surname “Quill” means: by title and given name, and where the story names one in passing. */
import type { Lexicon } from "../lexicon/lexicon";
import { type Draft, type NamePlace, placeKey } from "./entityRecords";
import type { Name } from "./paragraph";

/** Of the people with a surname, those that the words beside this mention allow and that the story has named by then. */
export function narrow(
	drafts: readonly Draft[],
	item: Item,
	speaking: ReadonlySet<string>,
	lexicon: Lexicon,
): readonly Draft[] {
	if (drafts.length < 2) return drafts;
	const { gender } = item.name;
	const compatible =
		gender === undefined
			? drafts
			: drafts.filter((draft) => draft.names.every(({ name }) => name.gender === undefined || name.gender === gender));
	// Mrs. Quill beside Nora Quill and Piet Quill
	const likely =
		gender === undefined
			? compatible
			: compatible.filter(({ words }) => (lexicon.givenGenders.get(words[0] ?? "") ?? gender) === gender);
	const fitting = likely.length > 0 ? likely : compatible;
	const introduced = fitting.filter((draft) =>
		draft.names.some(
			({ place }) =>
				place.paragraph < item.place.paragraph ||
				(place.paragraph === item.place.paragraph && place.name < item.place.name),
		),
	);
	const open = introduced.length > 0 ? introduced : fitting;
	const [only, ...others] = open.filter((draft) => !isInPassing(draft, speaking));
	if (only === undefined || others.length > 0 || open.some((draft) => isBefore(draft, only))) return open;
	// Two paragraphs on, the other is out of sight.
	const isFar = ({ names }: Draft): boolean => names.every(({ place }) => place.paragraph < item.place.paragraph - 1);
	return open.every((draft) => draft === only || isFar(draft)) ? [only] : open;
}

/** Whether the story names one in full before the other. */
function isBefore(one: Draft, other: Draft): boolean {
	const [first, second] = [one, other].map(({ names }) =>
		Math.min(...names.map(({ place }) => place.paragraph * MOST_NAMES + place.name)),
	);
	return (first ?? 0) < (second ?? 0);
}

/** More names than a paragraph holds. */
const MOST_NAMES = 100_000;

interface Item {
	readonly place: NamePlace;
	readonly name: Name;
}

/** Nora Quill, the daughter of Piet Quill: whoever is named once, says nothing and leads no sentence, is not who “Quill” is. */
const isInPassing = ({ names, words }: Draft, speaking: ReadonlySet<string>): boolean => {
	const whole = names.filter(({ name }) => name.words.length >= words.length);
	return whole.length === 1 && whole.every(({ place, name }) => !name.leads && !speaking.has(placeKey(place)));
};
