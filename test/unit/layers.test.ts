/** The floor plan of DESIGN.md as a test: imports point one way, and each layer knows only the packages of this table. */
import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../support/knowledge";

interface Layer {
	readonly name: string;
	/** Packages it may import, by name. */
	readonly packages: readonly string[];
}

const LAYERS: readonly Layer[] = [
	{ name: "text", packages: [] },
	{ name: "lexicon", packages: ["yaml"] },
	{ name: "models", packages: [] },
	{ name: "analysis", packages: [] },
	{ name: "sources", packages: ["approx-string-match", "diff", "fastest-levenshtein", "yaml", "zod/mini"] },
	{ name: "rules", packages: [] },
	{ name: "features", packages: ["fastest-levenshtein"] },
	{ name: "docx.ts", packages: ["docx"] },
	{ name: "docx.node.ts", packages: [] },
	{ name: "lsp", packages: ["vscode-languageserver", "vscode-languageserver-textdocument"] },
	{ name: "server.ts", packages: ["vscode-languageserver", "vscode-languageserver-textdocument"] },
	{ name: "knowledge.node.ts", packages: ["node:fs", "node:path", "node:zlib"] },
	{ name: "files.node.ts", packages: ["node:fs", "node:fs/promises", "node:path", "node:url"] },
	{ name: "start.node.ts", packages: ["node:fs", "node:path", "node:url", "vscode-languageserver/node"] },
	{ name: "main.node.ts", packages: ["node:path"] },
	{
		name: "cli",
		packages: [
			"node:path",
			"node:fs/promises",
			"node:url",
			"node:readline",
			"node:stream/consumers",
			"vscode-languageserver-textdocument",
		],
	},
];

const source = join(root, "server/src");

interface Import {
	readonly file: string;
	readonly layer: string;
	readonly from: string;
}

function imports(): readonly Import[] {
	const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
	return files.flatMap((file) => {
		const text = readFileSync(join(source, file), "utf8");
		return [...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom "([^"]+)"/gms)].map((match) => ({
			file,
			layer: layerOf(file),
			from: match[1] ?? "",
		}));
	});
}

const layerOf = (file: string): string => file.split("/")[0] ?? file;
const rank = (layer: string): number => LAYERS.findIndex(({ name }) => name === layer);

describe("layers", () => {
	const all = imports();

	it("every file belongs to a layer", () => {
		ok(all.length > 50);
		deepEqual(
			[...new Set(all.map(({ layer }) => layer))].filter((layer) => rank(layer) < 0),
			[],
		);
	});

	it("imports point down the layers", () => {
		const upward = all.filter(({ file, layer, from }) => {
			if (!from.startsWith(".")) return false;
			const target = relative(source, join(source, dirname(file), from));
			const targetLayer =
				target === "" ? layer : rank(layerOf(target)) >= 0 ? layerOf(target) : layerOf(`${target}.ts`);
			return rank(targetLayer) > rank(layer) || rank(targetLayer) < 0;
		});
		deepEqual(upward, []);
	});

	it("each layer imports only its packages", () => {
		const foreign = all.filter(
			({ layer, from }) => !from.startsWith(".") && !(LAYERS[rank(layer)]?.packages ?? []).includes(from),
		);
		deepEqual(foreign, []);
	});

	it("the client shares with the server what they say to each other, and nothing else", () => {
		const client = join(root, "client/src");
		const shared = readdirSync(client).flatMap((file) =>
			[...readFileSync(join(client, file), "utf8").matchAll(/\bfrom "(\.\.[^"]+)"/g)].map((match) => match[1]),
		);
		deepEqual([...new Set(shared)], ["../../server/src/lsp/protocol"]);
		const protocol = readFileSync(join(source, "lsp/protocol.ts"), "utf8");
		ok(!/^import (?!type)/m.test(protocol), "its imports are types, which leave nothing in the client's bundle");
	});

	it("no file below the edge uses a clock, a disk or randomness", () => {
		const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
			/^(?:text|lexicon|models|analysis|sources|rules|features)\/.*\.ts$/.test(file),
		);
		deepEqual(
			files.filter((file) =>
				/\b(?:Date\.now|new Date\(|Math\.random|process\.|performance\.|setTimeout|require\()/.test(
					readFileSync(join(source, file), "utf8"),
				),
			),
			[],
		);
	});
});
