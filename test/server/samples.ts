/** The sample stories, read once. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { root } from "../support/knowledge";

export interface Sample {
	readonly name: string;
	readonly text: string;
	/** The language id under which an editor opens it. */
	readonly language: string;
}

const LANGUAGES: Readonly<Record<string, string>> = { ".md": "markdown", ".txt": "plaintext" };
const folder = join(root, "test/articles");

export const samples: readonly Sample[] = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isFile() && /\.(?:story|article|news|md)$/.test(entry.name))
	.map(({ name }) => ({
		name,
		text: readFileSync(join(folder, name), "utf8"),
		language: LANGUAGES[extname(name)] ?? "news",
	}))
	.sort((a, b) => (a.name < b.name ? -1 : 1));
