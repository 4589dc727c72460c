/**
 * The settings: one table, from which the manifest's `configuration` and the types below are made (`npm run update`).
 * Values from a client are read with care: a wrong one falls back to its default and is named once.
 */
import type { OutlinePart } from "../features/outline";
import { RULES } from "../rules";
import { type House, NO_HOUSE, type RuleSetting } from "../rules/house";

export interface Settings {
	/** Language ids that are read as news text. */
	readonly languages: readonly string[];
	readonly outline: ReadonlySet<OutlinePart>;
	readonly rules: Readonly<Record<string, RuleSetting>>;
}

interface SettingRow {
	readonly key: string;
	readonly schema: Readonly<Record<string, unknown>>;
}

const OUTLINE_PARTS: readonly OutlinePart[] = ["blocks", "quotations", "names", "claims"];
const RULE_SETTINGS: readonly RuleSetting[] = ["default", "error", "warning", "information", "hint", "off"];

/** Every setting, in the order in which the settings editor shows them. */
export const SETTINGS: readonly SettingRow[] = [
	{
		key: "sourcemark.languages",
		schema: {
			type: "array",
			items: { type: "string" },
			uniqueItems: true,
			default: ["news", "plaintext", "markdown"],
			markdownDescription:
				"Language identifiers of the files that are read as news copy. Files that are not prose (a log, a list of requirements, a licence) get no findings whatever their language.",
		},
	},
	{
		key: "sourcemark.outline.include",
		schema: {
			type: "array",
			items: {
				type: "string",
				enum: OUTLINE_PARTS,
				enumDescriptions: [
					"Headline, dek, byline, dateline, captions and subheads",
					"Quotations under their paragraph, with speaker",
					"People, organizations and places at first mention",
					"Statements that want a source; none are found yet",
				],
			},
			uniqueItems: true,
			default: OUTLINE_PARTS,
			markdownDescription:
				"What the Outline lists. Paragraphs appear only as parents of what they hold. Markdown files list quotations, names and claims; their headings come from VS Code.",
		},
	},
	...RULES.map((rule) => ({
		key: `sourcemark.rules.${rule.id}`,
		schema: {
			type: "string",
			enum: RULE_SETTINGS,
			default: "default",
			markdownDescription: `${rule.title}. ${rule.why} (\`default\`: ${rule.severity})`,
		},
	})),
	{
		key: "sourcemark.trace.server",
		schema: {
			type: "string",
			enum: ["off", "messages", "verbose"],
			default: "off",
			scope: "window",
			markdownDescription:
				"Traces the messages between VS Code and the language server in the Output panel. Traces hold copy: keep them to yourself.",
		},
	},
];

export interface ReadSettings {
	readonly settings: Settings;
	/** One line per value that could not be used. */
	readonly problems: readonly string[];
}

/** Settings from what a client sends for the section `sourcemark`. Never throws. */
export function readSettings(value: unknown): ReadSettings {
	const problems: string[] = [];
	const record = (name: string, given: unknown): Readonly<Record<string, unknown>> => {
		if (given === undefined || given === null) return {};
		if (typeof given === "object" && !Array.isArray(given)) return given as Record<string, unknown>;
		problems.push(`${name} must be a group of settings; the defaults are used.`);
		return {};
	};
	const section = record("sourcemark", value);
	const list = (
		key: string,
		given: unknown,
		fallback: readonly string[],
		allowed?: readonly string[],
	): readonly string[] => {
		if (given === undefined || given === null) return fallback;
		if (
			Array.isArray(given) &&
			given.every((item) => typeof item === "string" && (allowed === undefined || allowed.includes(item)))
		)
			return given as readonly string[];
		problems.push(
			`sourcemark.${key} must be a list of ${allowed === undefined ? "language identifiers" : allowed.join(", ")}; the default is used.`,
		);
		return fallback;
	};
	const rules: Record<string, RuleSetting> = {};
	const ruleSettings = record("sourcemark.rules", section.rules);
	for (const rule of RULES) {
		const given = ruleSettings[rule.id] ?? "default";
		const known = RULE_SETTINGS.find((setting) => setting === given);
		if (known === undefined)
			problems.push(`sourcemark.rules.${rule.id} must be one of ${RULE_SETTINGS.join(", ")}; the default is used.`);
		rules[rule.id] = known ?? "default";
	}
	const languages = list("languages", section.languages, ["news", "plaintext", "markdown"]);
	const parts = list(
		"outline.include",
		record("sourcemark.outline", section.outline).include,
		OUTLINE_PARTS,
		OUTLINE_PARTS,
	);
	return { settings: { languages, outline: new Set(parts as readonly OutlinePart[]), rules }, problems };
}

/** Every setting at its default. */
export const DEFAULTS: Settings = readSettings({}).settings;

/** What the settings decide of the findings. */
export const houseOf = ({ rules }: Settings): House => ({ ...NO_HOUSE, rules });
