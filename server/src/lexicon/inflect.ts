/** Inflected forms of an English verb, regular ones by rule. */

/** Every form of `lemma`, itself included; `irregular` gives the others where the rules fail. */
export function inflect(lemma: string, irregular: readonly string[] | undefined): readonly string[] {
	if (irregular !== undefined) return [lemma, ...irregular];
	const [verb = lemma, ...particle] = lemma.split(" ");
	const tail = particle.length === 0 ? "" : ` ${particle.join(" ")}`;
	return [verb, thirdPerson(verb), ...past(verb)].map((form) => form + tail);
}

function thirdPerson(verb: string): string {
	if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return `${verb}s`;
}

function past(verb: string): readonly string[] {
	if (verb.endsWith("ie")) return [`${verb}d`, `${verb.slice(0, -2)}ying`];
	if (verb.endsWith("ee")) return [`${verb}d`, `${verb}ing`];
	if (verb.endsWith("e")) return [`${verb}d`, `${verb.slice(0, -1)}ing`];
	if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`];
	// brag, bragged: one vowel and one consonant at the end of a one-syllable verb
	if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
	return [`${verb}ed`, `${verb}ing`];
}
