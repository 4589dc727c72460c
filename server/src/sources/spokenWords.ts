/**
 * Words as they are compared: what is spoken alike has one key however it is written. “Forty per cent” and “40%”, “gonna”
 * and “going to”, “the colour” and “the color” are the same words; “don’t” and “do not” are not.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { foldNumbers } from "./spokenNumbers";

/** What stands right before a word: nothing, a comma or its like, a sentence's end, a break, an ellipsis. */
export type Gap = "" | "comma" | "stop" | "dash" | "ellipsis";

export interface SpokenWord {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** Where its text begins with the marks that open before it: `“[`. */
	readonly from: number;
	readonly gap: Gap;
	readonly bracket: "" | "square" | "round";
	/** Why its key is no plain spelling of it. */
	readonly folded: "" | "number" | "spelling";
}

// 1,200  9:30  21st  1980s | U.S.  a.m. | don’t  Ellery | 'em | %
const WORD =
	/\d+(?:[.,:]\d+)*\p{L}*|\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’ʼ‘]\p{L}+)*|(?<![\p{L}\p{N}])['’‘](?:cause|cos|em|til)(?!\p{L})|[$£€%&]/giu;

/** The words of `text`; the gap before the first is a stop. */
export function spokenWords(text: string, lexicon: Lexicon): readonly SpokenWord[] {
	const words: SpokenWord[] = [];
	let end = 0;
	let bracket: SpokenWord["bracket"] = "";
	for (const match of text.matchAll(WORD)) {
		const between = text.slice(end, match.index);
		bracket = bracketAfter(between, bracket);
		const space = between.search(/\s\S*$/);
		words.push({
			key: keyOf(match[0]),
			start: match.index,
			end: match.index + match[0].length,
			from: words.length === 0 ? 0 : space < 0 ? match.index : end + space + 1,
			gap: words.length === 0 ? "stop" : gapOf(between),
			bracket,
			folded: "",
		});
		end = match.index + match[0].length;
	}
	return foldNumbers(foldSpellings(words, lexicon), lexicon);
}

function bracketAfter(between: string, before: SpokenWord["bracket"]): SpokenWord["bracket"] {
	if (between === " ") return before;
	let bracket = before;
	for (const mark of between)
		if (mark === "[") bracket = "square";
		else if (mark === "(" && bracket === "") bracket = "round";
		else if ((mark === "]" && bracket === "square") || (mark === ")" && bracket === "round")) bracket = "";
	return bracket;
}

function gapOf(between: string): Gap {
	if (between === " " || between === "") return "";
	if (/…|\.\s?\.\s?\./.test(between)) return "ellipsis";
	if (/[—–―]|--|^-\s|\s-\s/.test(between)) return "dash";
	if (/[.?!]/.test(between)) return "stop";
	return /[,;:()]/.test(between) ? "comma" : "";
}

/** In small letters, without accents and the stops of initials: `U.S.` is `us`. */
function keyOf(word: string): string {
	const lower = word.toLowerCase();
	if (/^[a-z]+$/.test(lower)) return lower;
	const even = lower.replace(/[’ʼ‘]/g, "'").normalize("NFD").replace(/\p{M}/gu, "");
	return /^\p{L}/u.test(even) ? even.replaceAll(".", "") : even;
}

function foldSpellings(words: readonly SpokenWord[], { speech }: Lexicon): readonly SpokenWord[] {
	const folded: SpokenWord[] = [];
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (word === undefined) break;
		const phrase = speech.spellings
			.get(word.key)
			?.find(({ rest }) => rest.every((key, place) => continues(words[index + 1 + place], key)));
		if (phrase === undefined) {
			folded.push(withEvenEnding(word, speech.endings));
			continue;
		}
		index += phrase.rest.length;
		const end = words[index]?.end ?? word.end;
		const [first = "", ...more] = phrase.value.split(" ");
		folded.push({ ...word, key: first, end, folded: "spelling" });
		// “gonna” is two words, of which the first has all the letters.
		for (const key of more) folded.push({ ...word, key, start: end, end, from: end, gap: "", folded: "spelling" });
	}
	return folded;
}

const continues = (word: SpokenWord | undefined, key: string): boolean => word?.key === key && word.gap === "";

const SHORTEST = 6;

function withEvenEnding(word: SpokenWord, endings: readonly (readonly [string, string])[]): SpokenWord {
	if (word.key.length < SHORTEST) return word;
	const ending = endings.find(([one, other]) => word.key.endsWith(one) || word.key.endsWith(other));
	if (ending === undefined) return word;
	const [one, other] = ending;
	return word.key.endsWith(one)
		? { ...word, key: word.key.slice(0, -one.length) + other, folded: "spelling" }
		: { ...word, folded: "spelling" };
}
