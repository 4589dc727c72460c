/** Which noun phrases name somebody who can say, ask or want something. */
import type { SpeakerPhrase } from "./article";
import type { View } from "./view";

/** The storm rejects no boat as the council rejects a plan. */
export function maySpeak({ lexicon }: View, { form, name, role }: SpeakerPhrase): boolean {
	if (form === "pronoun") return true;
	if (name !== undefined) return name.type === undefined || /^(?:PERSON|ORG|GPE|NORP)$/.test(name.type);
	const noun = role ?? "";
	return lexicon.roles.has(noun) || lexicon.collectives.has(noun) || lexicon.documents.has(noun) || noun.endsWith("s");
}
