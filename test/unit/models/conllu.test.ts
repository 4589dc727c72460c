import { deepEqual, equal } from "node:assert/strict";
import { readConllu, writeConllu } from "../../../server/training/conllu";
import { quantize } from "../../../server/training/quantize";
import { createRandom } from "../../../server/training/random";

const TEXT = `# newdoc id = weblog-1
# sent_id = weblog-1-1
# text = Don't go.
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	VerbForm=Fin	3	aux	3:aux	_
2	n't	not	PART	RB	_	3	advmod	3:advmod	_
3	go	go	VERB	VB	VerbForm=Inf	0	root	0:root	SpaceAfter=No
3.1	home	home	NOUN	NN	_	_	_	3:obl	_
4	.	.	PUNCT	.	_	3	punct	3:punct	_

# sent_id = weblog-1-2
# text = Stay.
1	Stay	stay	VERB	VB	_	0	root	0:root	SpaceAfter=No
2	.	.	PUNCT	.	_	1	punct	1:punct	_

# newpar
# sent_id = weblog-1-3
# text = Now
1	Now	now	ADV	RB	_	0	root	0:root	_
`;

describe("treebank files", () => {
	it("are read without ranges and empty nodes, with the spaces of the text", () => {
		const [sentence, ...rest] = readConllu(TEXT);
		equal(rest.length, 2);
		deepEqual([sentence?.id, sentence?.document, sentence?.text], ["weblog-1-1", "weblog-1", "Don't go."]);
		deepEqual(
			sentence?.words.map(({ form, head, spaceAfter }) => [form, head, spaceAfter]),
			[
				["Do", 3, false],
				["n't", 3, true],
				["go", 0, false],
				[".", 3, true],
			],
		);
	});

	it("say where a paragraph begins", () => {
		deepEqual(
			readConllu(TEXT).map(({ opensParagraph }) => opensParagraph),
			[true, false, true],
		);
	});

	it("are the same when written and read again", () => {
		const sentences = readConllu(TEXT);
		deepEqual(readConllu(writeConllu(sentences)), sentences);
	});
});

describe("random numbers", () => {
	it("are the same for the same seed", () => {
		const shuffled = (seed: number): readonly number[] => {
			const items = [1, 2, 3, 4, 5, 6, 7, 8];
			createRandom(seed).shuffle(items);
			return items;
		};
		deepEqual(shuffled(3), shuffled(3));
		equal(String(shuffled(3)) === String(shuffled(4)), false);
	});
});

describe("quantizing", () => {
	it("scales to the largest weight", () => {
		const { weights, scale } = quantize("table", [0.5, -1, 0.25, 0]);
		deepEqual([...weights], [64, -127, 32, 0]);
		equal(scale, 1 / 127);
	});

	it("takes small ones for nothing, and a table of nothing", () => {
		deepEqual([...quantize("table", [1, 0.008, -0.008], 2).weights], [127, 0, 0]);
		deepEqual([...quantize("table", [0, 0]).weights], [0, 0]);
	});
});
