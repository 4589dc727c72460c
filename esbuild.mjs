// Bundles what ships: the client, the server and the command line, one file each, and the word lists beside them.
import { cp, rm } from "node:fs/promises";
import { build, context } from "esbuild";

const options = {
	entryPoints: {
		client: "client/src/extension.ts",
		server: "server/src/main.node.ts",
		cli: "server/src/cli/main.ts",
	},
	outdir: "dist",
	bundle: true,
	platform: "node",
	target: "node20",
	format: "cjs",
	external: ["vscode"],
	minify: true,
	keepNames: true,
	sourcemap: process.argv.includes("--watch") || process.argv.includes("--debug"),
	legalComments: "linked",
	logLevel: "warning",
	// Some packages ship a "module" build whose default-import helpers differ; the CommonJS one is what Node loads in tests.
	mainFields: ["module", "main"],
};

await rm("dist", { recursive: true, force: true });
await cp("server/src/lexicon", "dist/lexicon", { recursive: true, filter: (path) => !path.endsWith(".ts") });
if (process.argv.includes("--watch")) await (await context(options)).watch();
else await build(options);
