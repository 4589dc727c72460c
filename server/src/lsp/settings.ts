/**
 * The settings: one table, from which the manifest's `configuration` is made (`npm run update`) and by which what a client sends
 * is checked (`readSettings.ts`).
 */
import type { OutlinePart } from "../features/outline";
import { RULES } from "../rules";
import type { RuleSetting } from "../rules/house";
import type { RuleGroup } from "../rules/rule";

/** A JSON Schema of one value, as the settings editor shows it; `default` is what holds where nothing is set. */
export interface SettingSchema {
	readonly type: "string" | "array";
	readonly default: string | readonly string[];
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
	readonly items?: {
		readonly type: "string";
		readonly enum?: readonly string[];
		readonly enumDescriptions?: readonly string[];
	};
	readonly uniqueItems?: boolean;
	readonly scope?: string;
	readonly markdownDescription: string;
}

export interface SettingRow {
	readonly key: string;
	/** The heading under which the settings editor shows it. */
	readonly group: SettingGroup;
	readonly schema: SettingSchema;
}

/** Headings of the settings editor, in their order. */
export const SETTING_GROUPS = [
	"Stories",
	"Rules",
	"Rules on Quotations",
	"Rules on Speakers and Names",
	"Rules on Sources",
	"Rules on Claims",
	"Outline",
	"Language Server",
] as const;

export type SettingGroup = (typeof SETTING_GROUPS)[number];

const RULE_GROUPS: Readonly<Record<RuleGroup, SettingGroup>> = {
	quotations: "Rules on Quotations",
	names: "Rules on Speakers and Names",
	sources: "Rules on Sources",
	claims: "Rules on Claims",
};

const OUTLINE_PARTS: readonly OutlinePart[] = ["blocks", "quotations", "names", "claims"];
const RULE_SETTINGS: readonly RuleSetting[] = ["default", "error", "warning", "information", "hint", "off"];

/** Every setting, in the order in which the settings editor shows them within their heading. */
export const SETTINGS: readonly SettingRow[] = [
	{
		key: "sourcemark.languages",
		group: "Stories",
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
		key: "sourcemark.genre",
		group: "Stories",
		schema: {
			type: "string",
			enum: ["auto", "news", "opinion", "review", "obituary"],
			enumDescriptions: [
				"As the story says: in front matter (`genre: opinion`), by a label above the copy (“Opinion”, “Letters”) or where its last lines tell whose views they are; else news",
				"Every rule reads the story",
				"Columns, editorials and comment: rules on quotations and names alone",
				"Reviews: rules on quotations and names alone",
				"Obituaries: rules on quotations and names alone",
			],
			default: "auto",
			markdownDescription:
				"What kind of copy the stories are. Opinion, reviews and obituaries argue and judge in their own voice: only the rules on quotations and names read them. Set it for a folder to treat all of its stories alike.",
		},
	},
	{
		key: "sourcemark.quotationMarks",
		group: "Stories",
		schema: {
			type: "string",
			enum: ["auto", "double", "single"],
			enumDescriptions: [
				"As the story itself shows",
				"US style: “double marks, and ‘single’ ones inside”",
				"British style: ‘single marks, and “double” ones inside’",
			],
			default: "auto",
			markdownDescription: "Which marks stand outermost in the house's quotations.",
		},
	},
	{
		key: "sourcemark.knownNames",
		group: "Stories",
		schema: {
			type: "array",
			items: { type: "string" },
			uniqueItems: true,
			default: [],
			markdownDescription:
				"Names that need no introduction and keep their spelling: single names, house spellings. The newsroom's own list stands in `sources.yaml`.",
		},
	},
	{
		key: "sourcemark.profile",
		group: "Rules",
		schema: {
			type: "string",
			enum: ["default", "strict", "legal", "quiet"],
			enumDescriptions: [
				"Each rule as its documentation says",
				"For a fact-check desk: rules that wait to be asked are hints, and every kind of claim is looked at",
				"Before a lawyer's reading: accusations and guilt labels are errors, in headlines too",
				"For a reporter at work: only rules that are right at least 85 times in 100",
			],
			default: "default",
			markdownDescription:
				"How much the rules ask. A rule's own setting (`sourcemark.rules.…`) counts before the profile.",
		},
	},
	...RULES.map(
		(rule): SettingRow => ({
			key: `sourcemark.rules.${rule.id}`,
			group: RULE_GROUPS[rule.group],
			schema: {
				type: "string",
				enum: RULE_SETTINGS,
				enumDescriptions: [
					`As the profile says: ${rule.on ? rule.severity : "off"}`,
					...RULE_SETTINGS.slice(1, -1).map((severity) => `All of its findings are shown as ${severity}`),
					"Reports nothing",
				],
				default: "default",
				markdownDescription: `${rule.title}. ${rule.why}`,
			},
		}),
	),
	{
		key: "sourcemark.outline.include",
		group: "Outline",
		schema: {
			type: "array",
			items: {
				type: "string",
				enum: OUTLINE_PARTS,
				enumDescriptions: [
					"Headline, dek, byline, dateline, captions and subheads",
					"Quotations under their paragraph, with speaker",
					"People, organizations and places at first mention",
					"Statements that want a source and have none",
				],
			},
			uniqueItems: true,
			default: OUTLINE_PARTS,
			markdownDescription:
				"What the Outline lists. Paragraphs appear only as parents of what they hold. Markdown files list quotations, names and claims; their headings come from VS Code.",
		},
	},
	{
		key: "sourcemark.trace.server",
		group: "Language Server",
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
