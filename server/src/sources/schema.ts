/**
 * What may stand in the two YAML files, `sources.yaml` and `<story>.marks.yaml`. From this one description come what is
 * reported as wrong in them, what completion and hover say of their keys, and the JSON Schemas that other editors read.
 *
 * Every scalar is read as the text that stands there: `on: 2026-11-22` and `place: 12` are words, not a date and a number.
 */
import * as z from "zod/mini";

/** What a source is. */
export const SOURCE_KINDS = ["person", "organization", "document", "recording", "dataset", "web-page"] as const;

/** What was agreed with a source, from the freest to the strictest; the terms of the Associated Press's stylebook. */
export const TERMS = ["on-the-record", "background", "deep-background", "off-the-record"] as const;

/** How far the fact check of a passage has come. */
export const STATUSES = ["unchecked", "verified", "disputed", "needs-source"] as const;

/** How far an ignore reaches: the passage itself, the paragraph in which it stands, the whole story. */
export const SCOPES = ["here", "paragraph", "story"] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Terms = (typeof TERMS)[number];
export type Status = (typeof STATUSES)[number];
export type Scope = (typeof SCOPES)[number];

/** An id, as `source:` names it: no spaces, so that it stands in a line without quotation marks. */
export const SOURCE_ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

const words = (description: string, error = "This should be a line of words.") =>
	z.string({ error }).check(z.regex(/\S/, error), z.meta({ description }));

const oneOf = <T extends readonly string[]>(values: T, what: string, description: string) =>
	z.enum(values, { error: `${what} is one of ${values.join(", ")}.` }).check(z.meta({ description }));

/** A single word or a list: `aliases: harbor office`, `aliases: [harbor office, the office]`. */
const list = (description: string, error: string) =>
	z
		.union([
			z.string({ error }).check(z.minLength(1, error)),
			z.array(z.string({ error }).check(z.minLength(1, error))),
		])
		.check(z.meta({ description }));

const DATE_ERROR = "A date is year, month and day, or as much of them as is known: 2026-11-22.";

const date = (description: string) =>
	z
		.string({ error: DATE_ERROR })
		.check(z.refine(isDate, DATE_ERROR), z.meta({ description, pattern: "^\\d{4}(-\\d{2}(-\\d{2}([T ].*)?)?)?$" }));

/** “2026-11-22”, “2026-11”, “2026”, or a day with a time behind it; a day that the calendar has. */
function isDate(text: string): boolean {
	const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text) ?? [];
	return year !== undefined && 1 <= Number(day) && Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const PASSAGE = {
	exact: words("The passage, word for word.", "A mark names the words that it is about: exact: the bridge held."),
	prefix: z.optional(words("The words right before the passage.")),
	suffix: z.optional(words("The words right behind the passage.")),
};

const WHO = {
	by: z.optional(words("Who wrote this entry: initials or a name.")),
	on: z.optional(date("The day of this entry: 2026-11-22.")),
};

export const SourceEntry = z.strictObject({
	name: words(
		"The full name, as it should stand in copy at first mention.",
		"A source has a name: name: Ellery Harbor Office.",
	),
	kind: z.optional(oneOf(SOURCE_KINDS, "The kind of a source", "What the source is.")),
	role: z.optional(words("What makes it a source: harbor master; author of the report.")),
	aliases: z.optional(list("Other names by which copy calls it.", "An alias is a line of words.")),
	pronouns: z.optional(words("As stated by the person: she/her. Left out where nobody has asked.")),
	terms: z.optional(oneOf(TERMS, "The terms of a source", "What was agreed. On the record where nothing is said.")),
	contact: z.optional(words("How to reach it. Never leaves the newsroom's own files.")),
	url: z.optional(
		z
			.string({ error: "An address begins with https:// or http://." })
			.check(
				z.regex(/^https?:\/\/\S+$/, "An address begins with https:// or http://."),
				z.meta({ description: "Where it can be read." }),
			),
	),
	file: z.optional(words("A transcript, notes or a text of it, as a path from this register's folder.")),
	date: z.optional(date("When it was spoken to, recorded or published.")),
	note: z.optional(words("Anything else the desk should know. Never leaves the newsroom's own files.")),
});

export const RegisterFile = z.strictObject({
	knownNames: z.optional(
		list("Names that need no introduction and keep their spelling.", "A name is a line of words."),
	),
	rules: z.optional(
		z
			.record(z.string(), oneOf(["on", "off"], "A rule here", "On or off, for every story below."))
			.check(z.meta({ description: "Rules that are off in every story below; on gives one back further down." })),
	),
	sources: z.optional(
		z.record(z.string(), SourceEntry).check(z.meta({ description: "The sources, each under its id." })),
	),
});

export const MarkEntry = z.strictObject({
	...PASSAGE,
	source: z.optional(list("The id of the source behind it, or several.", "A source is named by its id.")),
	place: z.optional(words("Where in the source: p. 12, 00:14:05.")),
	status: z.optional(
		oneOf(STATUSES, "The status of a mark", "How far the check has come; unchecked where nothing is said."),
	),
	was: z.optional(words("The words that were checked, where the passage has changed since.")),
	...WHO,
	note: z.optional(words("Anything else the desk should know.")),
});

export const IgnoreEntry = z.strictObject({
	rule: list("The id of the rule, or several.", "An ignore names its rule: rule: vague-attribution."),
	scope: z.optional(oneOf(SCOPES, "The scope of an ignore", "How far it reaches.")),
	exact: z.optional(words("The words that were reported.")),
	prefix: PASSAGE.prefix,
	suffix: PASSAGE.suffix,
	reason: z.optional(words("Why, for everybody who works on the story.")),
	...WHO,
});

export const MarksFile = z.strictObject({
	marks: z.optional(
		z.array(MarkEntry).check(z.meta({ description: "Passages of the story and what stands behind them." })),
	),
	ignores: z.optional(z.array(IgnoreEntry).check(z.meta({ description: "What the desk has said no to." }))),
});

interface JsonSchema {
	type?: string | string[];
	enum?: (string | null)[];
	properties?: Record<string, JsonSchema>;
	required?: string[];
	[key: string]: unknown;
}

/**
 * The JSON Schema of one of the files, for other editors. To them `place: 12` is a number, and a key with nothing behind it
 * says null.
 */
export function jsonSchemaOf(file: "register" | "marks"): object {
	const { $schema, ...schema } = z.toJSONSchema(file === "register" ? RegisterFile : MarksFile, {
		io: "input",
		override: ({ jsonSchema }) => asWritten(jsonSchema as JsonSchema),
	});
	const title = file === "register" ? "Sourcemark register, sources.yaml" : "Sourcemark marks, <story>.marks.yaml";
	return { $schema, title, ...schema };
}

function asWritten(schema: JsonSchema): void {
	if (schema.type === "string" && schema.enum === undefined) schema.type = ["string", "number", "boolean"];
	for (const [name, value] of Object.entries(schema.properties ?? {})) {
		if (schema.required?.includes(name) === true) continue;
		if (value.type !== undefined) value.type = [value.type, "null"].flat();
		else if (Array.isArray(value.anyOf)) value.anyOf = [...value.anyOf, { type: "null" }];
		if (value.enum !== undefined) value.enum = [...value.enum, null];
	}
}
