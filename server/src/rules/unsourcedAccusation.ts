import type { Article, Claim } from "../analysis/article";
import type { Lexicon } from "../lexicon/lexicon";
import { contains, shift, slice } from "../text/span";
import { accusedFix } from "./accusedFix";
import { claimReport, isRead, uncovered } from "./claimReports";
import { subjectEntity } from "./mentions";
import { holdsWord } from "./nearbyWords";
import type { Rule, Severity } from "./rule";
import { quotedClaim } from "./wording";

/** Somebody named did something criminal or disgraceful, in the reporter's own voice. */
export const unsourcedAccusation: Rule = {
	id: "unsourced-accusation",
	title: "Wrongdoing stated as fact",
	group: "claims",
	severity: "warning",
	on: true,
	// Too few to tell: the wrong ones are what police did before all eyes, and an attack known to all.
	precision: { estimated: 0.78, judged: { right: 2, of: 4 } },
	why: "The story itself says that somebody named did wrong: nobody accuses, and no court has found it so. If it cannot be proved, the paper is the accuser. An attribution in the same sentence helps only where it covers the deed.",
	exceptions: [
		"somebody whom the story says was convicted, sentenced or acquitted, or who pleaded guilty",
		"official acts: was charged with, was sued for",
		"unnamed people: a gunman shot, thieves broke in; but the militia, prison guards, and clerks at a named bank, are known",
		"what forces do to each other in a war (a hint)",
		"an attack on a dozen people or more, which needs no accuser",
		"sport, films and games; figures of speech",
		"what an earlier sentence, or their own, says that they are charged with or sued for",
		"what happened sixty years or more before the story",
		"denials, questions and conditions",
		"headlines, except in the profile `legal`",
	],
	bad: [
		"Deputy Carl Kell {took bribes} from a paving firm.",
		"Ada Brandt {struck} a nurse with her van and fled.",
		"Mill owner Tom Avery, who {poisoned the pond}, left Ellery in March.",
		"Gregor Haldane {stole} 4,000 crowns from the lifeboat fund.",
		"The Marlow Ferry company {bribed} two inspectors.",
		"The silver was {stolen} by the sexton, Piet Marlow.",
	],
	good: [
		"Deputy Carl Kell took bribes from a paving firm, according to the indictment.",
		"Carl Kell pleaded guilty in June. He took bribes from a paving firm.",
		"A gunman shot a nurse by the gate.",
		"Nora Quill was beaten in the primary by Tom Avery.",
		"Ada Brandt was not charged and never took bribes.",
		"Tom Avery stole the show, and the noise robbed Nora Quill of sleep.",
		"A friend of Tom Avery stole a car.",
		"Carl Kell, who shot a guard, was charged with murder.",
		"Carl Kell may have stolen the money.",
	],
	check: ({ article, house, knowledge: { lexicon } }) =>
		uncovered(article, "accusation").flatMap((claim) => {
			if (!isKnown(article, claim) && !isBodyOrGroup(article, claim, lexicon)) return [];
			if (!isRead(article, claim, house) || holdsWord(article, claim.paragraph, lexicon.facts.play)) return [];
			if (isMassAttack(article, claim)) return [];
			const severity = severityFor(article, claim, lexicon);
			const message = `${quotedClaim(article.text, claim)} stands as fact with no source: who says so?`;
			const report = claimReport(article, claim, message);
			const fixes = [...report.fixes, ...accusedFix(article, claim, lexicon.roles)];
			return [{ ...report, fixes, ...(severity === undefined ? {} : { severity }) }];
		}),
};

/** The subject means somebody named. */
function isKnown(article: Article, claim: Claim): boolean {
	const entity = subjectEntity(claim);
	return entity === undefined ? isNamed(article, claim) : /^(?:PERSON|ORG|FAC)$/.test(entity.type ?? "PERSON");
}

/** The militia; prison guards; guards at Marlow prison: no names, and yet a reader knows who is meant. */
function isBodyOrGroup({ text }: Article, { subject }: Claim, { collectives, claims }: Lexicon): boolean {
	if (subject === undefined) return false;
	const [phrase = "", ...rest] = slice(text, subject).split(/\s(?=(?:at|in|from|of|for|near)\s)/);
	const words = phrase.toLowerCase().split(/\s+/);
	const head = words.at(-1) ?? "";
	if (words[0] === "the" && (collectives.has(head) || claims.bodies.has(head))) return true;
	// the Redfern brothers
	if (/^(?:brothers|sisters|twins|family|gang)$/.test(head)) return /\s\p{Lu}/u.test(phrase);
	if (!/s$|^police$/.test(head)) return false;
	// Soldiers of the | 7th Regiment: the phrase ends before its figure
	const isNumbered = rest.length > 0 && /^\s\d+(?:st|nd|rd|th)\b/.test(text.slice(subject.end, subject.end + 6));
	// Ministry | officials, prison | guards
	const owner = words.at(-2) ?? "";
	return isNumbered || collectives.has(owner) || rest.some((behind) => /\p{Lu}/u.test(behind));
}

/** The subject holds a name that is nobody's entity, since only its capital tells: the Brightwater company. Not a place, not “he”. */
function isNamed({ paragraphs }: Article, { subject, paragraph }: Claim): boolean {
	const place = paragraphs[paragraph];
	if (subject === undefined || place === undefined) return false;
	const local = shift(subject, -place.start);
	return place.reading.names.some(
		({ type, start, end }) => /^(?:|PERSON|ORG)$/.test(type ?? "") && contains(local, { start, end }),
	);
}

// killed 13 people at the ferry; shot a hundred people
const MANY =
	/^(?:killed|shot|murdered|wounded)\s(?:(?:at least|more than|nearly|about|some)\s)?(?:[1-9]\d|an?\s(?:dozen|hundred)|dozens|scores|hundreds|thousands)/;

/** An attack on many is public knowledge. */
const isMassAttack = ({ text }: Article, { trigger }: Claim): boolean =>
	MANY.test(text.slice(trigger.start, trigger.start + 40));

/** A side in a war that strikes another is news, unless civilians suffer it. */
function severityFor({ text }: Article, claim: Claim, lexicon: Lexicon): Severity | undefined {
	const { forces, civilians, warlike } = lexicon.facts.accusations;
	if (!warlike.has(claim.key)) return undefined;
	const has = (words: ReadonlySet<string>, copy: string): boolean =>
		copy
			.toLowerCase()
			.split(/[^\p{L}]+/u)
			.some((word) => words.has(word));
	const isForce = claim.subject !== undefined && has(forces, slice(text, claim.subject));
	return isForce && !has(civilians, slice(text, claim)) ? "hint" : undefined;
}
