/** What `npm run update` writes from the code: the manifest's settings, the rules' page, the schemas of the desk's files. */
import { join } from "node:path";
import { SETTING_GROUPS, SETTINGS, type SettingGroup } from "../../server/src/lsp/settings";
import { rulesPage } from "../../server/src/rules/documentation";
import { jsonSchemaOf } from "../../server/src/sources/schema";
import { root } from "./knowledge";

export interface GeneratedFile {
	readonly path: string;
	/** The file as it should be, given what it is. */
	readonly write: (current: string) => string;
}

export const GENERATED: readonly GeneratedFile[] = [
	{ path: join(root, "package.json"), write: manifest },
	{ path: join(root, "RULES.md"), write: rulesPage },
	{ path: join(root, "server/schemas/sources.schema.json"), write: () => json(jsonSchemaOf("register")) },
	{ path: join(root, "server/schemas/marks.schema.json"), write: () => json(jsonSchemaOf("marks")) },
];

function manifest(current: string): string {
	const value = JSON.parse(current) as { contributes: Record<string, unknown> };
	const properties = (group: SettingGroup): Readonly<Record<string, unknown>> =>
		Object.fromEntries(
			SETTINGS.filter((row) => row.group === group).map(({ key, schema }, order) => [
				key,
				{ ...schema, scope: schema.scope ?? "resource", order },
			]),
		);
	value.contributes.configuration = SETTING_GROUPS.map((group, order) => ({
		id: group,
		title: group,
		order,
		properties: properties(group),
	}));
	return json(value);
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, "\t")}\n`;
