/** Which attributions may cover a claim: those with a source that a reader could ask. */
import type { Lexicon } from "../../lexicon/lexicon";
import type { Attribution, Speaker } from "../article";
import { attributionsIn } from "../attributions";
import type { Evidence, Grounds } from "./placed";

/** How far behind a vague crowd one of it may be named, in paragraphs. */
const NEAR = 2;

/**
 * Denied words (“did not say whether …”), nobody's words and a vague crowd's (“Critics say …”) cover nothing. Thoughts do:
 * “Avery believes the toll will empty the harbor” is Avery's view, whoever told the reporter; whether it was told is a question of its
 * own. A crowd of which somebody then speaks by name is no longer vague.
 */
export function credible(grounds: Grounds, lexicon: Lexicon): Evidence["isCredible"] {
	return (attribution) => {
		const { speaker, cue } = attribution;
		if (speaker === undefined || cue?.polarity === "negative") return false;
		return !isVague(speaker, lexicon) || isNamedNear(grounds, attribution);
	};
}

const isNamedNear = (grounds: Grounds, vague: Attribution): boolean =>
	attributionsIn(grounds, vague.paragraph, vague.paragraph + NEAR).some(
		({ start, speaker }) => start > vague.start && speaker?.tier === "named",
	);

/** “critics”, “many experts”, “studies”; not “the critics”, whom the copy has named, not “analysts at a bank”, not “police”. */
function isVague({ text, form, entity }: Speaker, { vague, roles }: Lexicon): boolean {
	if (entity !== undefined || form === "name") return false;
	const words = text.toLowerCase();
	if (vague.nouns.includes(words)) return true;
	const quantifier = vague.quantifiers.find((candidate) => words.startsWith(`${candidate} `));
	const rest = quantifier === undefined ? "" : words.slice(quantifier.length + 1);
	return vague.nouns.includes(rest) || roles.has(rest);
}
