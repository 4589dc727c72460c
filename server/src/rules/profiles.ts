/** How severe a rule's findings are for a house: its setting, else its profile, else the rule itself. RULES.md §5. */
import type { Genre, House, Profile } from "./house";
import type { Rule, Severity } from "./rule";

/** Below it a rule is not quiet enough for the profile `quiet`. */
const QUIET_PRECISION = 0.85;

/** What a lawyer would stop the story for. */
const LEGAL: ReadonlySet<string> = new Set(["unsourced-accusation", "guilt-label"]);

/**
 * What the rule's findings weigh, given what the rule itself says of one (a vague source in a lede is a hint); undefined where
 * the rule is off. A severity that the user chose counts for all of them.
 */
export function severityOf(
	rule: Rule,
	{ profile, rules }: House,
	genre: Genre,
): ((own: Severity | undefined) => Severity) | undefined {
	const setting = rules[rule.id] ?? "default";
	if (setting === "off") return undefined;
	if (genre !== "news" && (rule.group === "sources" || rule.group === "claims")) return undefined;
	if (setting !== "default") return () => setting;
	const severity = profileSeverity(rule, profile);
	if (severity === undefined) return undefined;
	return (own) => (severity === rule.severity ? (own ?? severity) : severity);
}

function profileSeverity(rule: Rule, profile: Profile): Severity | undefined {
	if (profile === "strict" && !rule.on) return "hint";
	if (!rule.on || (profile === "quiet" && precisionOf(rule) < QUIET_PRECISION)) return undefined;
	return profile === "legal" && LEGAL.has(rule.id) ? "error" : rule.severity;
}

/** What was measured counts before what was estimated. */
export const precisionOf = ({ precision: { estimated, judged } }: Rule): number =>
	judged === undefined ? estimated : judged.right / judged.of;
