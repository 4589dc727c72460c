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

export interface TrainOptions {
	readonly folder: string;
	readonly seed: number;
	/** Passes over the data; the model's own number where it is not given. */
	readonly epochs: number | undefined;
	readonly log: (line: string) => void;
}

/** `trainParser.ts` exports `trainParser: Train`, and so on. Returns the bytes of the weight file. */
export type Train = (options: TrainOptions) => Uint8Array | Promise<Uint8Array>;

const TRAINERS: Readonly<Record<WeightKind, string>> = {
	tagger: "trainTagger",
	parser: "trainParser",
	names: "trainNames",
};

export const projectRoot = join(__dirname, "../../..");

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
	const bytes = await trainerOf(kind as WeightKind)({
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

/** Loaded only when asked for: one trainer that does not load must not keep the others from working. */
function trainerOf(kind: WeightKind): Train {
	const name = TRAINERS[kind];
	const trainers = require(`./${name}`) as Readonly<Record<string, Train>>;
	const train = trainers[name];
	if (train === undefined) throw new Error(`${name}.ts exports no ${name}`);
	return train;
}

if (require.main === module) void main();
