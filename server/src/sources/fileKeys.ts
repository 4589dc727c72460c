/** What the schema says of the keys at a place of one of the two files, for completion and hover. */
import { jsonSchemaOf } from "./schema";

export type NotesKind = "register" | "marks";

/** From the top of a file to a place in it; a number is any item of a list. */
export type Path = readonly (string | number)[];

export interface KeyInfo {
	readonly name: string;
	readonly description: string;
	readonly isRequired: boolean;
	/** Whether a list or a group of keys stands below it. */
	readonly isGroup: boolean;
	/** The words that it may have, where there are only so many. */
	readonly values: readonly string[];
}

/** As much of a JSON Schema as ours use. */
interface Schema {
	readonly description?: string;
	readonly type?: string | readonly string[];
	readonly enum?: readonly (string | null)[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: Schema | boolean;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
}

const SCHEMAS: Readonly<Record<NotesKind, Schema>> = {
	register: jsonSchemaOf("register"),
	marks: jsonSchemaOf("marks"),
};

/** The keys of the group at `path`, those that it must have first; none where no group belongs there. */
export function keysAt(kind: NotesKind, path: Path): readonly KeyInfo[] {
	const schema = schemaAt(kind, path);
	const keys = Object.keys(schema?.properties ?? {}).flatMap((name) => keyAt(kind, [...path, name]) ?? []);
	return keys.toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

/** The key that `path` ends with; undefined where the schema has none of that name. */
export function keyAt(kind: NotesKind, path: Path): KeyInfo | undefined {
	const group = schemaAt(kind, path.slice(0, -1));
	const name = path.at(-1);
	const own = typeof name === "string" ? group?.properties?.[name] : undefined;
	if (own === undefined || typeof name !== "string") return undefined;
	return {
		name,
		description: own.description ?? "",
		isRequired: group?.required?.includes(name) === true,
		isGroup: schemaIs(own, "object") || schemaIs(own, "array"),
		values: valuesOf(own),
	};
}

/** The words that may stand at `path`, where there are only so many. */
export const valuesAt = (kind: NotesKind, path: Path): readonly string[] => valuesOf(schemaAt(kind, path));

/** Whether a group of keys belongs at `path`. */
export const isGroupAt = (kind: NotesKind, path: Path): boolean => {
	const schema = schemaAt(kind, path);
	return schema !== undefined && schemaIs(schema, "object");
};

const valuesOf = (schema: Schema | undefined): readonly string[] =>
	schema?.enum?.filter((value) => value !== null) ?? [];

const schemaIs = ({ type }: Schema, wanted: string): boolean =>
	type === wanted || (Array.isArray(type) && type.includes(wanted));

function schemaAt(kind: NotesKind, path: Path): Schema | undefined {
	let at: Schema | undefined = SCHEMAS[kind];
	for (const step of path) {
		const below: Schema | boolean | undefined =
			typeof step === "number"
				? (at?.items ?? at?.anyOf?.find(({ items }) => items !== undefined)?.items)
				: (own(at?.properties, step) ?? at?.additionalProperties);
		if (below === undefined || typeof below === "boolean") return undefined;
		at = below;
	}
	return at;
}

/** “constructor” is no key of ours. */
const own = (properties: Schema["properties"], name: string): Schema | undefined =>
	properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
