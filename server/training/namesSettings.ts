/** What the training of the name finder can be told; the numbers were chosen on the development files. */
export interface NameSettings {
	/** The weight table has 2 to this power rows. */
	readonly bits: number;
	/** The table of features learned from has 2 to this power bytes. */
	readonly seenBits: number;
	/** Features that occur less often are not learned from. */
	readonly atLeast: number;
	readonly epochs: number;
	readonly halfEpochs: number;
	/** How many times the model is trained, in another order each time; the weights are the mean. */
	readonly models: number;
	readonly rate: number;
	readonly l2: number;
	/** Share of the stretches that are seen without evidence in each pass. */
	readonly blind: number;
	/** Share of the features that are not seen in a step. */
	readonly drop: number;
	/** Share of the sentences that are seen once more in capitals. */
	readonly capitals: number;
	/** For which of each word's features a corpus has weights of its own, by their order in `namesFeatures.ts`. */
	readonly habits: readonly number[];
	/** How much a corpus counts, by the start of its name; 1 where none fits. */
	readonly corpora: Readonly<Record<string, number>>;
}

export const NAME_SETTINGS: NameSettings = {
	bits: 20,
	seenBits: 20,
	atLeast: 2,
	epochs: 5,
	halfEpochs: 2,
	models: 2,
	rate: 0.03,
	l2: 0.02,
	blind: 0.3,
	drop: 0.5,
	capitals: 0.03,
	habits: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
	corpora: {},
};
