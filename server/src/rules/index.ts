/** The rules, in the order in which their documentation lists them. A list and the one way to run it. */
import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import { ambiguousSpeaker } from "./ambiguousSpeaker";
import { anonymousSource } from "./anonymousSource";
import { conflictingAttribution } from "./conflictingAttribution";
import { danglingQuote } from "./danglingQuote";
import { asksOnce, withoutFlood } from "./flood";
import { genreOf } from "./genre";
import { guiltLabel } from "./guiltLabel";
import { hearsayAdverb } from "./hearsayAdverb";
import type { House } from "./house";
import { inconsistentName } from "./inconsistentName";
import { lateAttribution } from "./lateAttribution";
import { loadedAttributionVerb } from "./loadedAttributionVerb";
import { mindReading } from "./mindReading";
import { multiParagraphQuote } from "./multiParagraphQuote";
import { newSpeakerSameParagraph } from "./newSpeakerSameParagraph";
import { passiveAttribution } from "./passiveAttribution";
import { severityOf } from "./profiles";
import { redundantHedge } from "./redundantHedge";
import type { Finding, Rule } from "./rule";
import { scareQuotes } from "./scareQuotes";
import { staleAttribution } from "./staleAttribution";
import { unattributedClaim } from "./unattributedClaim";
import { unattributedQuote } from "./unattributedQuote";
import { unclosedQuote } from "./unclosedQuote";
import { unintroducedSurname } from "./unintroducedSurname";
import { unknownSpeaker } from "./unknownSpeaker";
import { unsourcedAccusation } from "./unsourcedAccusation";
import { unsourcedNumber } from "./unsourcedNumber";
import { unsourcedSuperlative } from "./unsourcedSuperlative";
import { vagueAttribution } from "./vagueAttribution";

export const RULES: readonly Rule[] = [
	unclosedQuote,
	multiParagraphQuote,
	unattributedQuote,
	lateAttribution,
	newSpeakerSameParagraph,
	danglingQuote,
	conflictingAttribution,
	scareQuotes,
	unknownSpeaker,
	ambiguousSpeaker,
	unintroducedSurname,
	inconsistentName,
	vagueAttribution,
	passiveAttribution,
	hearsayAdverb,
	redundantHedge,
	anonymousSource,
	loadedAttributionVerb,
	mindReading,
	unsourcedAccusation,
	guiltLabel,
	unsourcedNumber,
	unsourcedSuperlative,
	unattributedClaim,
	staleAttribution,
];

/** What the desk leaves of a story's findings, in order of the text: those that it has said no to are gone. */
export type SayNo = (findings: readonly Finding[], isAsked: (rule: string) => boolean) => readonly Finding[];

/**
 * Findings of every rule that is on, in order of the text. None for a text that is not prose. What the desk has said no to
 * takes no room from the others, and what it hid does not come up in its place.
 */
export function checkArticle(
	article: Article,
	knowledge: Knowledge,
	house: House,
	sayNo: SayNo = (findings) => findings,
): readonly Finding[] {
	if (!article.isProse) return [];
	const genre = house.genre ?? genreOf(article);
	const asked = RULES.flatMap((rule) => {
		const severity = severityOf(rule, house, genre);
		return severity === undefined ? [] : [{ rule, severity }];
	});
	const findings = asked.flatMap(({ rule, severity }) =>
		rule
			.check({ article, knowledge, house })
			.map((report): Finding => ({ ...report, rule: rule.id, severity: severity(report.severity) })),
	);
	findings.sort((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule));
	const ids = new Set(asked.map(({ rule }) => rule.id));
	return withoutFlood(
		article,
		sayNo(asksOnce(article, findings), (rule) => ids.has(rule)),
	);
}
