/**
 * A measure: every sentence of the two transcripts, and mutants of it made by chance with a fixed beginning. As it was
 * said it is exact; changed it is never exact, and mostly edited; another transcript's sentence is neither.
 */
import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkQuotation } from "../../../server/src/sources/checkQuotation";
import { indexTranscript, type SpokenIndex } from "../../../server/src/sources/spokenIndex";
import { readTranscript, type TranscriptKind } from "../../../server/src/sources/transcript";
import { seededRandom } from "../../score/random";
import { knowledge, root } from "../../support/knowledge";

interface Talk {
	readonly index: SpokenIndex;
	readonly sentences: readonly string[];
}

function talk(file: string, kind: TranscriptKind): Talk {
	const { value } = readTranscript(readFileSync(join(root, "test/support/transcripts", file), "utf8"), kind);
	const turns = new Map<number, string>();
	for (const { text, turn } of value.lines) turns.set(turn, `${turns.get(turn) ?? ""} ${text}`);
	const sentences = [...turns.values()].flatMap((words) => words.match(/[^.?!]+[.?!]/g) ?? []);
	return {
		index: indexTranscript(value, knowledge.lexicon),
		sentences: sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence.split(" ").length >= 7),
	};
}

const quill = talk("quill.vtt", "vtt");
const council = talk("council.txt", "txt");
const TALKS = [
	[quill, council],
	[council, quill],
] as const;

type Verdict = "exact" | "edited" | "not-found";

/** What these hold may be left out. */
const HESITANT = /\b(?:you know|uh|um|laughs)\b|—|We, we/i;

/** The verdicts on what `mutate` makes of every sentence, three times each. */
function verdicts(
	mutate: (words: readonly string[], random: () => number, talk: Talk) => string,
): Record<Verdict, number> {
	const counts = { exact: 0, edited: 0, "not-found": 0 };
	const random = seededRandom(11);
	for (const [own] of TALKS)
		for (const sentence of own.sentences.filter((words) => !HESITANT.test(words)))
			for (let time = 0; time < 3; time++) {
				const mutant = mutate(sentence.split(" "), random, own);
				if (mutant !== sentence) counts[checkQuotation(own.index, [mutant])?.verdict ?? "not-found"]++;
			}
	return counts;
}

const any = (count: number, random: () => number): number => Math.floor(random() * count);

const STRANGE = ["lanterns", "velvet", "quietly", "ninety", "whistled", "orchard", "purple", "refused"];

function checkShares(counts: Record<Verdict, number>, least: number): void {
	const all = counts.exact + counts.edited + counts["not-found"];
	ok(all > 60, JSON.stringify(counts));
	equal(counts.exact, 0, JSON.stringify(counts));
	ok(counts.edited >= all * least, JSON.stringify(counts));
}

describe("mutants of what was said", () => {
	it("are exact where nothing has changed", () => {
		for (const [{ index, sentences }] of TALKS)
			for (const sentence of sentences) equal(checkQuotation(index, [sentence])?.verdict, "exact", sentence);
	});
	it("are edited with one word changed", () =>
		checkShares(
			verdicts((words, random) =>
				words.with(any(words.length, random), STRANGE[any(STRANGE.length, random)] ?? "").join(" "),
			),
			0.9,
		));
	it("are edited with two words left out", () =>
		checkShares(
			verdicts((words, random) => {
				const place = 1 + any(words.length - 4, random);
				return words.toSpliced(place, 2).join(" ");
			}),
			0.85,
		));
	it("are edited with the halves the other way round, or not found", () =>
		checkShares(
			verdicts((words) => {
				const middle = words.length >> 1;
				return [...words.slice(middle), ...words.slice(0, middle)].join(" ");
			}),
			0,
		));
	it("are edited where two sentences are stitched", () =>
		checkShares(
			verdicts((words, random, { sentences }) => {
				const place = sentences.indexOf(words.join(" "));
				const other = (place + 2 + any(sentences.length - 3, random)) % sentences.length;
				return `${words.join(" ")} ${sentences[other]}`;
			}),
			0.9,
		));
	it("are not found with every other word strange", () => {
		const counts = verdicts((words, random) =>
			words.map((word, place) => (place % 2 === 0 ? (STRANGE[any(STRANGE.length, random)] ?? "") : word)).join(" "),
		);
		equal(counts.exact + counts.edited, 0, JSON.stringify(counts));
	});
	it("are not found in another transcript", () => {
		for (const [{ index }, { sentences }] of TALKS)
			for (const sentence of sentences) equal(checkQuotation(index, [sentence])?.verdict, "not-found", sentence);
	});
});

describe("checking in bulk", () => {
	it("a hundred quotations take a moment in a transcript of 20,000 words", () => {
		const sentences = [...quill.sentences, ...council.sentences];
		const random = seededRandom(5);
		const said = Array.from({ length: 1600 }, () =>
			(sentences[any(sentences.length, random)] ?? "")
				.split(" ")
				.map((word) => (random() < 0.3 ? `${word}${any(400, random)}x` : word))
				.join(" "),
		);
		const index = indexTranscript(readTranscript(said.join("\n"), "txt").value, knowledge.lexicon);
		ok(index.keys.length > 15_000, `${index.keys.length}`);
		const quotations = said
			.slice(0, 100)
			.map((line, place) => (place % 2 === 0 ? line : `${line.slice(0, -4)} velvet`));
		for (const quotation of quotations) checkQuotation(index, [quotation]);
		// On a busy machine the clock says little: this is a bound, the figure itself is some 60 ms.
		const begin = performance.now();
		for (const quotation of quotations) ok(checkQuotation(index, [quotation]) !== undefined);
		ok(performance.now() - begin < 5_000);
	});
});
