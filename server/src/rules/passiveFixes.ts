/** Fixes for a report without a reporter: “TK blames the council for …”, “is blamed by TK for …”, “…, according to TK”. */

import type { Article, Claim } from "../analysis/article";
import { inflect } from "../lexicon/inflect";
import { slice } from "../text/span";
import { isNamedAt } from "./mentions";
import type { Fix } from "./rule";
import { sourceFixes } from "./sourceFixes";

const SOURCE = "TK";

/** The first is preferred. */
export function passiveFixes(article: Article, claim: Claim): readonly Fix[] {
	const fixes = [
		...(activeFix(article.text, claim) ?? []),
		...(agentFix(article.text, claim) ?? []),
		...sourceFixes(article, claim),
	];
	return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

/** is blamed | by TK | for …; not behind what somebody is judged to be: “is considered a scandal” */
function agentFix(text: string, { trigger, key }: Claim): readonly Fix[] | undefined {
	if (
		/^there\b/i.test(slice(text, trigger)) ||
		!/^(?:\s+(?:to|that|of|for|with|as|over|on|at)\b|[.;])/.test(text.slice(trigger.end, trigger.end + 8))
	)
		return undefined;
	if (key === "say") return undefined;
	return [fix(`Add “by ${SOURCE}”`, [{ start: trigger.end, end: trigger.end, newText: ` by ${SOURCE}` }])];
}

const fix = (title: string, edits: Fix["edits"]): Fix => ({ title, edits, preferred: false, placeholder: SOURCE });

// “is”, “was”, “has been” and a participle that is a past tense too: neither an adverb nor “seen”
const PLAIN = /^(?<it>it\s+)?(?<be>is|are|was|were|has been|have been)\s+(?<participle>\S+(?:ed|said|thought))$/i;

/** The verb made active: it keeps tense and rest of the sentence. */
function activeFix(text: string, claim: Claim): readonly Fix[] | undefined {
	const { it, be = "", participle = "" } = PLAIN.exec(slice(text, claim.trigger))?.groups ?? {};
	if (be === "") return undefined;
	const verb = activeVerb(be.toLowerCase(), participle, claim.key);
	const title = `Name who: “${SOURCE} ${verb} …”`;
	const { start, end } = claim.trigger;
	if (it !== undefined) return [fix(title, [{ start, end, newText: `${SOURCE} ${verb}` }])];
	const before = claim.subject;
	if (before === undefined || before.end + 1 !== start) return undefined;
	const subject = slice(text, before);
	if (!/^\s+(?:of|for|with|as|on|over)\b/.test(text.slice(end, end + 6)) || !isMovable(subject)) return undefined;
	const newText = `${SOURCE} ${verb} ${inSentence(subject, before.start, claim)}`;
	return [fix(title, [{ start: before.start, end, newText }])];
}

function activeVerb(be: string, participle: string, lemma: string): string {
	if (be.endsWith("been")) return `has ${participle}`;
	return /^(?:is|are)$/.test(be) ? (inflect(lemma, undefined)[1] ?? participle) : participle;
}

/** A phrase that may stand behind a verb as it is: neither a pronoun nor quoted words. */
const isMovable = (subject: string): boolean =>
	!/^(?:who|which|that|what|he|she|they|we|i|you|there|this|these|those)$|["“”«»]/i.test(subject);

/** The board, behind TK | the board; a name keeps its capital. */
function inSentence(subject: string, start: number, { entities }: Claim): string {
	const isName = entities.some((entity) => isNamedAt(entity, start));
	return isName ? subject : subject.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
}
