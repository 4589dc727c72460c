/** Coverage of what somebody thinks by what they say: the person, or whom a pronoun may mean, speaks near by. */
import type { Attribution, Entity } from "../article";
import { attributionsIn } from "../attributions";
import type { Covers, Evidence } from "./placed";

export const heardBy =
	(grounds: Evidence): Covers =>
	({ kind, paragraph, subject }) => {
		if (kind !== "mental-state") return undefined;
		const [person] = subject === undefined ? [] : grounds.mentioned(subject);
		const attribution = attributionsIn(grounds, paragraph - 1, paragraph + 1).find((other) => isVoice(other, person));
		return attribution === undefined ? undefined : { because: "heard", attribution };
	};

const isVoice = ({ speaker, cue }: Attribution, person: Entity | undefined): boolean =>
	speaker !== undefined &&
	cue?.class !== "thought" &&
	(speaker.form === "pronoun" ||
		person === undefined ||
		speaker.entity === person ||
		speaker.candidates.includes(person));
