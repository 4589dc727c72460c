/** Which attributions may cover a claim: those with a source that a reader could ask. */
import type { Lexicon } from "../../lexicon/lexicon";
import type { Evidence, Grounds } from "./placed";
import { isNamedNear, isVague } from "./vague";

/**
 * Denied words (“did not say whether …”), nobody's words and a vague crowd's (“Critics say …”) cover nothing. Thoughts do:
 * “Avery believes the toll will empty the harbor” is Avery's view, whoever told the reporter; whether it was told is a question of its
 * own. A crowd of which somebody then speaks by name is no longer vague.
 */
export function credible(grounds: Grounds, lexicon: Lexicon): Evidence["isCredible"] {
	return ({ speaker, cue, paragraph, start }) => {
		if (speaker === undefined || cue?.polarity === "negative") return false;
		const { entity, form, text } = speaker;
		if (entity !== undefined || form === "name" || !isVague(text, lexicon)) return true;
		return isNamedNear(grounds, paragraph, start);
	};
}
