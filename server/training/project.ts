/** What the trainers share: where the project lies, and what `train.ts` hands them. */
import { join } from "node:path";

export interface TrainOptions {
	readonly folder: string;
	readonly seed: number;
	/** Passes over the data; the model's own number where it is not given. */
	readonly epochs: number | undefined;
	readonly log: (line: string) => void;
}

/** Returns the bytes of the weight file. */
export type Train = (options: TrainOptions) => Uint8Array | Promise<Uint8Array>;

export const projectRoot = join(__dirname, "../../..");
