/**
 * Makes the weight files: `npm run train -- <tagger|parser|names> DATA_FOLDER [--seed N] [--epochs N]`.
 *
 * DATA_FOLDER holds `ud/`, `ner/` and `news/`. The same seed gives the same file. The evaluation is printed, the weights
 * go to `server/weights/<kind>.bin`. The parser wants `out/jackknifed`, which `jackknife.ts` makes.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import type { WeightKind } from "../src/models/weightFile";
import { projectRoot, type Train } from "./project";
import { trainNames } from "./trainNames";
import { trainParser } from "./trainParser";
import { trainTagger } from "./trainTagger";

const TRAINERS: Readonly<Record<WeightKind, Train>> = { tagger: trainTagger, parser: trainParser, names: trainNames };

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { seed: { type: "string", default: "1" }, epochs: { type: "string" } },
	});
	const [kind = "", folder = ""] = positionals;
	if (!(kind in TRAINERS) || folder === "" || !existsSync(folder)) {
		console.error("usage: npm run train -- <tagger|parser|names> DATA_FOLDER [--seed N] [--epochs N]");
		process.exitCode = 2;
		return;
	}
	const bytes = await TRAINERS[kind as WeightKind]({
		folder,
		seed: Number(values.seed),
		epochs: values.epochs === undefined ? undefined : Number(values.epochs),
		log: console.log,
	});
	const path = join(projectRoot, "server/weights", `${kind}.bin`);
	mkdirSync(join(path, ".."), { recursive: true });
	writeFileSync(path, bytes);
	console.log(`${path}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} with brotli`);
}

if (require.main === module) void main();
