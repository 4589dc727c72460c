/**
 * Sentences that want a source once nobody stands behind them, told by their words alone as RULES.md lists them. It is narrower
 * than the rules on purpose, shares no code with them, and asks nothing that an editor would have to think twice about.
 */
import { type Span, slice } from "../../../server/src/text/span";

/** The words that give a claim away, within the sentence. */
export interface Trigger extends Span {
	readonly text: string;
}

const COUNT = String.raw`(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)`;
const SOME =
	"(?:about|around|roughly|nearly|almost|more than|less than|up to|as many as|at least|an estimated|approximately)";
const LARGE = String.raw`\$?\d[\d,.]*(?:,\d{3}| (?:thousand|million|billion|trillion)|\d{2})`;

const TRIGGERS: readonly RegExp[] = [
	// at least 12 people were killed; 40 wounded
	new RegExp(
		String.raw`\b${COUNT} (?:more |other )?(?:\p{Ll}+ ){0,2}?(?:were |have been |had been )?(?:dead|killed|injured|wounded|missing|displaced|arrested|infected)\b`,
		"u",
	),
	// killed 12 people
	new RegExp(String.raw`\b(?:killed|injured|wounded|displaced|infected) (?:${SOME} )?${COUNT}\b`, "u"),
	// 82 percent of the ferries
	/\b\d[\d.]*(?: ?%| percent\b| per cent\b)/u,
	// more than 1,200 houses; nearly $4 million
	new RegExp(String.raw`\b${SOME} ${LARGE}`, "u"),
	// rents rose by 30
	new RegExp(
		String.raw`\b(?:rose|fell|increased|grew|dropped|declined|jumped|climbed|doubled|tripled) (?:by )?(?:${SOME} )?(?:to )?\$?\d`,
		"u",
	),
	// the deadliest fire in the county since 1988
	/\bthe (?:\p{Ll}{3,}est|most \p{Ll}+|only) (?:[\p{L}-]+ ){1,5}(?:in (?:the (?:country|world|nation|state|city|county|region|U\.S\.|United States)|history|\p{Lu}\p{L}+|\p{Ll}+ years)|since \d{4}|ever|of its kind)\b/u,
	/\bone of the (?:largest|biggest|deadliest|oldest|richest|poorest|busiest) (?:[\p{L}-]+ ){1,4}in\b/u,
	/\b(?:a|the) record (?:\d|high|low|number)/u,
	// closed the gate in order to protect her brother
	/\bin (?:order|an effort|a bid|an attempt) to\b/u,
	/\b(?:appears?|appeared|seems?|seemed) (?:willing|determined|focused|intent on|to want)\b/u,
	// the wall is bound to fall
	/\b(?:is|are) (?:bound|likely|certain|sure) to \p{Ll}+/u,
	// Avery took bribes from a paving firm
	/^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} (?:murdered|raped|molested|robbed|stole|embezzled|defrauded|bribed|extorted|forged|falsified|fabricated|smuggled|lied|misled|deceived|conspired|colluded|poisoned|harassed|took bribes|took kickbacks|covered up)\b/u,
];

/** What makes any of it something else: a condition, a question, a plan, a result, an age, a distance, a time. */
const EXCUSES: readonly RegExp[] = [
	/\?|\b(?:if|unless|whether|would|could|might|may|should|not|never|no|nobody|none|expects?|expected|plans?|hopes?)\b|n['’]t\b/iu,
	/\b(?:votes?|voted|ballots?|delegates?|won|win|wins|beats?|score[ds]?|polls?|polling|primary|caucus(?:es)?|election|lead|leads|led|trails?|points?|odds|caucusgoers|received)\b/iu,
	/\b(?:years? old|miles?|kilometers?|feet|hours?|minutes?|degrees|pages|mph)\b/iu,
	/\b(?:I|we|my|our|us|you|your)\b/u,
	/https?:|\[\d|\(/u,
	// It says that |it will spend 2 million|: nobody knows who is meant any more
	/^(?:that )?(?:it|he|she|they) (?:is|are|was|were|has|have|had|will)\b(?! the)/iu,
];

/** True where something in `sentence` may want a source, excused or not. */
export const mayWantSource = (sentence: string): boolean =>
	/\d|\b(?:half|thirds?|majority|the (?:\p{Ll}+est|most|first|last|only))\b/u.test(sentence) ||
	TRIGGERS.some((trigger) => trigger.test(sentence));

/** The first trigger of `sentence`, if nothing in it excuses it. */
export function triggerOf(sentence: string): Trigger | undefined {
	if (EXCUSES.some((excuse) => excuse.test(sentence))) return undefined;
	// Nearly 1,200 houses …, though the lists have small letters
	const lower = sentence.charAt(0).toLowerCase() + sentence.slice(1);
	for (const trigger of TRIGGERS) {
		const found = trigger.exec(sentence) ?? trigger.exec(lower);
		if (found === null) continue;
		const span = { start: found.index, end: found.index + found[0].length };
		return { ...span, text: slice(sentence, span) };
	}
	return undefined;
}
