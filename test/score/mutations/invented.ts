/**
 * Paragraphs put into our own stories, where the stories themselves have too few of a kind: claims with nobody behind them, reports
 * without a reporter, people who speak before they are introduced. People and places are invented. `claims` are sentences that are
 * right once a source stands behind them; a test says so of each.
 */
import type { Edit } from "../../../server/src/text/edit";
import { isBalanced, isInstance, LEDE, neighbor, opensWithMark } from "./context";
import type { Mutant } from "./mutation";
import type { Story, StoryParagraph } from "./story";

export const CLAIMS = {
	accusation: [
		"Gregor Haldane stole 4,000 crowns from the lifeboat fund",
		"Ilse Ferrante took bribes from two contractors",
		"Konrad Vass lied to the inspectors about the wiring",
		"The Brightwater company defrauded its oldest customers",
		"Sister Agnes Molloy abused three of the boarders",
		"Dario Pell assaulted a conductor on the night tram",
		"Marta Szell falsified the results of the water tests",
		"Two clerks embezzled the pension money",
		"The warden covered up the escape",
		"Jonas Reef threatened the witness with a knife",
	],
	number: [
		"At least 37 people were injured when the scaffold came down",
		"More than 6,400 homes were without power",
		"About 71 percent of the orchards have been lost to blight",
		"The cannery has lost nearly $18 million",
		"Rents in the old quarter rose by 29 percent",
		"The mudslide killed 16 people and injured 53",
		"Some 2,700 families live in the cellars",
		"Two-thirds of the pupils cannot swim",
		"The kiln used up to 9,500 tons of peat",
		"As many as 88 sheep were missing",
	],
	superlative: [
		"It was the worst landslide in the valley since 1931",
		"The brewery is the largest employer in the county",
		"The library is the only one of its kind in the country",
		"The rapids are the most dangerous on the river",
		"It was the deadliest avalanche in the history of the range",
		"The tannery is one of the richest companies in the region",
		"The tower is the tallest wooden building in the world",
		"It is the first women's orchestra in the country",
	],
	motive: [
		"Gregor Haldane resigned in order to protect his sister",
		"The company closed the cannery in an effort to break the union",
		"Ilse Ferrante sold the orchard because she wanted to leave the county",
		"The ministry moved the archive in a bid to hide the letters",
		"Konrad Vass burned the ledgers to send a message to the partners",
		"Marta Szell gave up her seat in an attempt to save the coalition",
	],
	prediction: [
		"The tariff will ruin the orchards within a decade",
		"The dam is bound to fail",
		"The closure is likely to drive young families away",
		"The new line will double the traffic on the quay",
		"The merger is certain to cost hundreds of jobs",
		"The drought will force the brewery to shut",
	],
} as const;

export type ClaimKind = keyof typeof CLAIMS;

/** Right in front, with the source that a mutant lacks. */
export const withSource = (claim: string): string => `According to the county office, ${inSentence(claim)}.`;

/** “It was the worst …” behind “said that”. */
export const inSentence = (claim: string): string =>
	/^(?:The|It|At|More|About|Some|Two|As)\b/.test(claim) ? claim.charAt(0).toLowerCase() + claim.slice(1) : claim;

/** Reports without anybody who makes them. */
export const PASSIVES: readonly string[] = [
	"It was said that the gates had been left open.",
	"It is believed that the old tunnel leads to the brewery.",
	"It was alleged that the clerk had hidden the letters.",
	"It is feared that the roof will not hold.",
	"The company is blamed for the smell.",
	"Gregor Haldane was accused of neglect.",
	"The crew is believed to have left before dawn.",
	"The statue is thought to have been melted down.",
	"The fire is suspected to have begun in the loft.",
	"It was claimed that the dam had been inspected.",
	"Ilse Ferrante is said to have burned the ledgers.",
	"Konrad Vass is credited with the plan.",
	...CLAIMS.number.slice(0, 6).map((claim) => `It was said that ${inSentence(claim)}.`),
	...CLAIMS.superlative.slice(0, 6).map((claim) => `It was claimed that ${inSentence(claim)}.`),
	...CLAIMS.prediction.slice(0, 4).map((claim) => `It is believed that ${inSentence(claim)}.`),
];

/** A surname that speaks, and the full name a paragraph later. */
export const UNINTRODUCED: readonly (readonly [string, string])[] = [
	["“The bell rang twice,” Haldane said.", "Gregor Haldane keeps the keys to the belfry."],
	["Ferrante said the ledgers were lost.", "“We looked everywhere,” Ilse Ferrante said."],
	["The wiring, Dunmorrow told reporters, was new.", "“I put it in,” said Konrad Dunmorrow."],
	[
		"When told that Pell had left, Szell said she was sorry.",
		"“He was a friend,” Marta Szell added. Dario Pell is in Port Ames.",
	],
	["“Nobody asked us,” said Castellane, who runs the kiln.", "Bruno Castellane has run it since May."],
	["According to Reefley, the doors were locked.", "“They were locked at six,” Jonas Reefley said."],
	[
		"Asked about the smell, Ostrander shook her head and said it was the tannery.",
		"Wilma Ostrander lives across the road.",
	],
	["Molloy believes the boats will come back.", "“They always do,” Agnes Molloy said."],
];

/** Paragraphs of copy behind which another may stand by itself: no lede, nothing that runs on, nobody's quotation next. */
function gaps(story: Story): readonly StoryParagraph[] {
	return story.paragraphs.filter((paragraph) => {
		const behind = neighbor(story, paragraph, 1);
		return (
			(paragraph.order ?? 0) >= LEDE &&
			behind !== undefined &&
			!/:\s*$/.test(paragraph.text) &&
			/[.”"]\s*$/.test(paragraph.text) &&
			isBalanced(paragraph.text) &&
			!opensWithMark(behind.text) &&
			behind.statements[0]?.speaker?.form !== "pronoun" &&
			!isInstance(story, paragraph.end)
		);
	});
}

/** News whose annotation is somebody else's stays as it is. */
const isOwn = ({ id }: Story): boolean => !id.includes("/");

/** `copies`, each behind another paragraph, in turn. */
export function inserted(story: Story, copies: readonly (readonly string[])[]): readonly Mutant[] {
	const places = isOwn(story) ? gaps(story) : [];
	return copies.flatMap((paragraphs, index): readonly Mutant[] => {
		const place = places[index % Math.max(1, places.length)];
		if (place === undefined) return [];
		const newText = paragraphs.map((copy) => `\n\n${copy}`).join("");
		const edit: Edit = { start: place.end, end: place.end, newText };
		return [{ edits: [edit], places: [{ start: place.end, end: place.end }] }];
	});
}
