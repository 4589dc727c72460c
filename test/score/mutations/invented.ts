/**
 * Paragraphs put into our own stories, where the stories themselves have too few of a kind: claims with nobody behind them, reports
 * without a reporter, people who speak before they are introduced. People and places are invented. Claims are in
 * `claims.ts`.
 */
import type { Edit } from "../../../server/src/text/edit";
import { CLAIMS } from "./claims";
import { isBalanced, isInstance, LEDE, neighbor, opensWithMark } from "./context";
import type { Mutant } from "./mutation";
import type { Story, StoryParagraph } from "./story";

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
	...CLAIMS.number.slice(0, 6).map((claim) => `It was said that ${claim}.`),
	...CLAIMS.superlative.slice(0, 6).map((claim) => `It was claimed that ${claim}.`),
	...CLAIMS.prediction.slice(0, 4).map((claim) => `It is believed that ${claim}.`),
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
