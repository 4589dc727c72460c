/** Reads and writes CoNLL-U, the format of Universal Dependencies. Ranges of fused words and empty nodes are left out. */
import { readFileSync } from "node:fs";

export interface ConlluWord {
	readonly form: string;
	readonly lemma: string;
	readonly upos: string;
	readonly xpos: string;
	/** As it stands: `Number=Sing|Person=3` or `_`. */
	readonly features: string;
	/** Number of the head, 0 for the root; words count from 1. */
	readonly head: number;
	readonly relation: string;
	/** Whether the text has a space behind the word. */
	readonly spaceAfter: boolean;
}

export interface ConlluSentence {
	readonly id: string;
	/** Id of the document, such as `GUM_news_asylum`; empty where the file has none. */
	readonly document: string;
	readonly text: string;
	/** Whether a paragraph, a heading or an item of a list begins with it, or the text behind one. */
	readonly opensParagraph: boolean;
	readonly words: readonly ConlluWord[];
}

export const readConlluFile = (path: string): readonly ConlluSentence[] => readConllu(readFileSync(path, "utf8"));

export function readConllu(text: string): readonly ConlluSentence[] {
	const sentences: ConlluSentence[] = [];
	let document = "";
	// Sentences still to come in a block that says how many it holds.
	let left = Number.POSITIVE_INFINITY;
	for (const block of text.split(/\r?\n\r?\n/)) {
		let id = "";
		let sentenceText = "";
		let opensParagraph = false;
		let fusedUntil = 0;
		let fusedSpace = true;
		const words: ConlluWord[] = [];
		for (const line of block.split(/\r?\n/)) {
			if (line.startsWith("#")) {
				const [, name = "", value = ""] = /^#\s*(.*?)\s*=\s*(.*)$/.exec(line) ?? [];
				if (name === "newdoc id") document = value;
				if (name === "sent_id") id = value;
				if (name === "text") sentenceText = value;
				if (/^# new(?:par|doc)\b/.test(line)) {
					opensParagraph = true;
					left = Number.POSITIVE_INFINITY;
				}
				if (name === "newpar_block") left = sentencesOf(value);
				continue;
			}
			const [
				number = "",
				form = "",
				lemma = "",
				upos = "",
				xpos = "",
				features = "",
				head = "",
				relation = "",
				,
				misc = "",
			] = line.split("\t");
			const spaced = !misc.includes("SpaceAfter=No");
			const fused = /^\d+-(\d+)$/.exec(number);
			if (fused !== null) {
				fusedUntil = Number(fused[1]);
				fusedSpace = spaced;
			}
			if (!/^\d+$/.test(number)) continue;
			const place = Number(number);
			words.push({
				form,
				lemma,
				upos,
				xpos,
				features,
				head: Number(head),
				relation,
				spaceAfter: place < fusedUntil ? false : place === fusedUntil ? fusedSpace : spaced,
			});
		}
		if (words.length === 0) continue;
		if (left === 0) opensParagraph = true;
		left = left > 0 ? left - 1 : Number.POSITIVE_INFINITY;
		sentences.push({ id, document, text: sentenceText, opensParagraph, words });
	}
	return sentences;
}

/** How many sentences the innermost block of “figure (2 s) | caption (2 s)” holds; `hi` only tells its looks. */
function sentencesOf(block: string): number {
	const counts = block
		.split("|")
		.filter((part) => !/^\s*(?:hi|incident|add)\b/.test(part))
		.map((part) => Number(/\((\d+) s\)\s*$/.exec(part)?.[1] ?? Number.NaN));
	return Math.min(Number.POSITIVE_INFINITY, ...counts.filter((count) => !Number.isNaN(count)));
}

export function writeConllu(sentences: readonly ConlluSentence[]): string {
	let document = "";
	let text = "";
	for (const sentence of sentences) {
		if (sentence.document !== document) text += `# newdoc id = ${sentence.document}\n`;
		else if (sentence.opensParagraph) text += "# newpar\n";
		document = sentence.document;
		text += `# sent_id = ${sentence.id}\n# text = ${sentence.text}\n`;
		sentence.words.forEach((word, index) => {
			const misc = word.spaceAfter ? "_" : "SpaceAfter=No";
			text += `${[index + 1, word.form, word.lemma, word.upos, word.xpos, word.features, word.head, word.relation, "_", misc].join("\t")}\n`;
		});
		text += "\n";
	}
	return text;
}
