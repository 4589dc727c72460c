/**
 * Settings as a client sends them, checked by the table that the manifest is made from: a value of the wrong kind falls back to its
 * default and is named once.
 */
import type { QuoteStyle } from "../analysis/quotes";
import type { OutlinePart } from "../features/outline";
import { RULES } from "../rules";
import type { Genre, House, Profile, RuleSetting } from "../rules/house";
import { SETTINGS, type SettingRow } from "./settings";

export interface Settings {
	/** Language ids that are read as news text. */
	readonly languages: readonly string[];
	readonly outline: ReadonlySet<OutlinePart>;
	/** Undefined where each story shows its own. */
	readonly quoteStyle: QuoteStyle | undefined;
	/** What the settings decide of the findings. */
	readonly house: House;
}

export interface ReadSettings {
	readonly settings: Settings;
	/** One line per value that could not be used. */
	readonly problems: readonly string[];
}

type Value = string | readonly string[];

/** Settings from what a client sends for the section `sourcemark`. Never throws. */
export function readSettings(section: unknown): ReadSettings {
	const problems: string[] = [];
	const values = new Map(SETTINGS.map((row) => [row.key, settingOf(row, section, problems)] as const));
	const list = (key: string): readonly string[] => [values.get(`sourcemark.${key}`) ?? []].flat();
	const word = (key: string): string => list(key)[0] ?? "";
	const unlessAuto = <T extends string>(key: string): T | undefined =>
		word(key) === "auto" ? undefined : (word(key) as T);
	const settings: Settings = {
		languages: list("languages"),
		outline: new Set(list("outline.include") as readonly OutlinePart[]),
		quoteStyle: unlessAuto<QuoteStyle>("quotationMarks"),
		house: {
			profile: word("profile") as Profile,
			rules: Object.fromEntries(RULES.map(({ id }) => [id, word(`rules.${id}`) as RuleSetting])),
			genre: unlessAuto<Genre>("genre"),
			knownNames: new Set(list("knownNames")),
		},
	};
	return { settings, problems };
}

/** Every setting at its default. */
export const DEFAULTS: Settings = readSettings({}).settings;

/** The value of one row; a problem is noted where what was sent is of no use. */
function settingOf({ key, schema }: SettingRow, section: unknown, problems: string[]): Value {
	const given = find(section, key.split(".").slice(1), problems);
	if (given === undefined || given === null) return schema.default;
	const allowed = schema.enum ?? schema.items?.enum;
	const isAllowed = (item: unknown): item is string =>
		typeof item === "string" && (allowed === undefined || allowed.includes(item));
	if (schema.type === "array" ? Array.isArray(given) && given.every(isAllowed) : isAllowed(given))
		return given as Value;
	const wanted = allowed === undefined ? "text" : allowed.join(", ");
	problems.push(
		schema.type === "array"
			? `${key} must be a list of ${wanted}; the default is used.`
			: `${key} must be one of ${wanted}; the default is used.`,
	);
	return schema.default;
}

/** What stands at `path`; each group on the way that is no group is named once. */
function find(section: unknown, path: readonly string[], problems: string[]): unknown {
	let value = section;
	let name = "sourcemark";
	for (const step of path) {
		if (value === undefined || value === null) return undefined;
		if (typeof value !== "object" || Array.isArray(value)) {
			const problem = `${name} must be a group of settings; the defaults are used.`;
			if (!problems.includes(problem)) problems.push(problem);
			return undefined;
		}
		value = (value as Record<string, unknown>)[step];
		name = `${name}.${step}`;
	}
	return value;
}
