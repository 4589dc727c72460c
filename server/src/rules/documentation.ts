/** The rules' page, made from the rules themselves: `RULES.md`. */
import { RULES } from ".";
import type { Rule } from "./rule";

/** The whole page. `npm run update` writes it; a test fails where it is stale. */
export function rulesPage(): string {
	const head = [
		"# Rules",
		"",
		"What Sourcemark reports, and why a desk would ask. This page is made from the rules (`npm run update`); examples are tests.",
		"Braces mark what is reported. Each rule has a setting, `sourcemark.rules.<rule>`: `default`, `error`, `warning`, `information`, `hint` or `off`.",
		"",
		"| rule | severity | reports | precision |",
		"| --- | --- | --- | --- |",
		...RULES.map(
			(rule) => `| [\`${rule.id}\`](#${rule.id}) | ${severity(rule)} | ${rule.title} | ${precision(rule)} |`,
		),
		"",
	];
	return `${[...head, ...RULES.flatMap(section)].join("\n")}\n`;
}

/** The 1-based line of each rule's heading in the page. */
export function ruleLines(): ReadonlyMap<string, number> {
	const lines = rulesPage().split("\n");
	return new Map(RULES.map((rule) => [rule.id, lines.indexOf(`## ${rule.id}`) + 1] as const));
}

function section(rule: Rule): readonly string[] {
	return [
		`## ${rule.id}`,
		"",
		`**${rule.title}** (${severity(rule)}). ${rule.why}`,
		"",
		`Precision: ${precision(rule)}.`,
		"",
		"Reported:",
		"",
		...rule.bad.map(example),
		"",
		"Left alone:",
		"",
		...rule.good.map(example),
		"",
		`Never: ${rule.exceptions.join("; ")}.`,
		"",
	];
}

const severity = (rule: Rule): string => (rule.on ? rule.severity : `${rule.severity}, off until asked for`);

/** What was read and judged, else what the desk's handbook expects. */
const precision = ({ precision: { estimated, judged } }: Rule): string =>
	judged === undefined ? `${estimated} by estimate` : `right in ${judged.right} of ${judged.of} findings read`;

const example = (copy: string): string => `- ${copy.replace(/\n\n/g, " ¶ ")}`;
