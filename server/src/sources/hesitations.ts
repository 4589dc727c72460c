/**
 * What a quotation may leave out of what was said without a change: sounds (um), asides that commas set off (you know),
 * words said twice by a slip (the, the gates), false starts (We told the — we asked the board), a transcriber's notes.
 */
import type { Lexicon } from "../lexicon/lexicon";
import type { Words } from "../lexicon/lists";
import type { SpokenWord } from "./spokenWords";

/** Words that say little by themselves: articles, pronouns, prepositions, auxiliaries and their like. */
export function functionWords(lexicon: Lexicon): Words {
	const { male, female, neutral, relative } = lexicon.pronouns;
	const lists = [lexicon.determiners, lexicon.prepositions, lexicon.conjunctions, lexicon.subordinators];
	const words = [...lists, lexicon.auxiliaries, male, female, neutral, relative, PERSONS].flatMap((list) => [...list]);
	return new Set(words.map((word) => word.toLowerCase()));
}

const PERSONS =
	"i we you me us my our your i'm i've i'd i'll we're we've we'd we'll you're it's that's there there's not just".split(
		" ",
	);

/** For each word whether it may be left out. `words` are of one turn. */
export function hesitations(words: readonly SpokenWord[], lexicon: Lexicon, loose: Words): readonly boolean[] {
	const { speech } = lexicon;
	const left = words.map(({ key, bracket }) => bracket === "square" || speech.fillers.has(key));
	markNotes(words, left, speech.notes);
	for (let index = 0; index < words.length; index++) index += markAside(words, index, left, lexicon);
	const kept = [...words.keys()].filter((index) => !left[index]);
	const rest = kept.flatMap((index) => words[index] ?? []);
	const again = repeats(rest, speech.emphatic);
	for (const [place, index] of kept.entries()) if (again[place]) left[index] = true;
	for (const [place, index] of kept.entries())
		for (let back = falseStart(rest, place, loose); back > 0; back--) left[kept[place - back] ?? index] = true;
	return left;
}

const LONGEST_NOTE = 6;

/** (laughs), (both talking, inaudible) */
function markNotes(words: readonly SpokenWord[], left: boolean[], notes: Words): void {
	for (let start = 0; start < words.length; start++) {
		if (words[start]?.bracket !== "round") continue;
		let end = start;
		let isNote = false;
		while (words[end]?.bracket === "round") isNote = notes.has(words[end++]?.key ?? "") || isNote;
		if (isNote && end - start <= LONGEST_NOTE) left.fill(true, start, end);
		start = end;
	}
}

/** “It was, you know, old.” Gives how many more words the aside has. */
function markAside(words: readonly SpokenWord[], index: number, left: boolean[], { speech }: Lexicon): number {
	const word = words[index];
	if (word === undefined || word.gap === "") return 0;
	const phrase = speech.asides
		.get(word.key)
		?.find(({ rest }) => rest.every((key, place) => words[index + 1 + place]?.key === key));
	if (phrase === undefined) return 0;
	const next = words[index + phrase.rest.length + 1];
	if (next === undefined || next.gap === "" || next.gap === "stop") return 0;
	left.fill(true, index, index + phrase.rest.length + 1);
	return phrase.rest.length;
}

const LONGEST_REPEAT = 4;

/** The first “we were” of “we were, we were told”. */
function repeats(words: readonly SpokenWord[], emphatic: Words): readonly boolean[] {
	const again = words.map(() => false);
	for (let index = 0; index < words.length; index++) {
		for (let length = LONGEST_REPEAT; length > 0; length--) {
			if (!isRepeat(words, index, length, emphatic)) continue;
			again.fill(true, index, index + length);
			index += length - 1;
			break;
		}
	}
	return again;
}

function isRepeat(words: readonly SpokenWord[], index: number, length: number, emphatic: Words): boolean {
	const second = words[index + length];
	// “We knew. We knew.” is said twice on purpose.
	if (second === undefined || second.gap === "stop") return false;
	for (let place = 0; place < length; place++) {
		const word = words[index + place];
		const other = words[index + length + place];
		if (word === undefined || word.key !== other?.key) return false;
		if (place > 0 && (word.gap === "stop" || other.gap === "stop")) return false;
		if (emphatic.has(word.key) && second.gap !== "dash") return false;
	}
	return true;
}

const LONGEST_START = 5;

/** How many words before `place` are a start that is begun anew there: “We told the — we asked the board”. */
function falseStart(words: readonly SpokenWord[], place: number, loose: Words): number {
	const word = words[place];
	const last = words[place - 1];
	if (word === undefined || last === undefined || word.gap !== "dash") return 0;
	// “The gates wer- were old”
	const isCut = last.key !== word.key && last.key.length > 1 && word.key.startsWith(last.key);
	if (isCut) return 1;
	if (!loose.has(last.key)) return 0;
	for (let back = 1; back <= LONGEST_START; back++) {
		const first = words[place - back];
		if (first === undefined) return 0;
		if (first.key === word.key) return back;
		if (first.gap === "stop" || first.gap === "dash") return 0;
	}
	return 0;
}
