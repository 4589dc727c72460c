/** What is known of a word by itself: its hashes, its cluster, the lists it stands on, its capitals. */
import { edgeHashes, FLAG, hashString, normalizeForm, type WordHashes, wordHashes } from "./hash";
import { type Clusters, clustersOf, unpack } from "./namesClusters";
import { LISTED, type NameGazetteer } from "./namesGazetteer";

/** Kept small, what is asked of every word first: a story's words are spread over more memory than processors hold close. */
export interface NameWord extends Clusters {
	/** Bits of `LISTED`. */
	readonly listed: number;
	/** Bits of `FLAG`. */
	readonly flags: number;
	/** Bits of `LISTED` of phrases are found by the caller from this. */
	readonly capital: boolean;
	/** All letters are capitals, two or more: NATO, U.S. */
	readonly upper: boolean;
	/** “of”, “and”, “al”: lower-case words and the ampersand inside names. */
	readonly linking: boolean;
	/** Hashes as in `WordHashes`. */
	readonly form: number;
	readonly lower: number;
	readonly shape: number;
	readonly prefix2: number;
	readonly prefix3: number;
	readonly suffix2: number;
	readonly suffix3: number;
	readonly suffix4: number;
	/** The first character, for initials. */
	readonly initial: string;
	/** The letters, where all are capitals: an acronym to compare with initials. */
	readonly acronym: string;
}

const LINKING: ReadonlySet<string> = new Set(["of", "and", "the", "for", "on", "to", "in", "&", "-", "/", "'s", "s'"]);
// https://example.org, desk@example.org, @handle, #tag, <br/>
const LINK = /^(?:https?:|www\.|[@#<].|[^@\s]+@[^@\s]+\.)/;

export const START = edgeWord("start");
export const END = edgeWord("end");

function edgeWord(name: string, flags = 0): NameWord {
	const marks = { listed: 0, capital: false, upper: false, linking: false, initial: "", acronym: "" };
	return joinWord({ ...edgeHashes(name), flags }, 0, marks);
}

type Marks = Pick<NameWord, "listed" | "capital" | "upper" | "linking" | "initial" | "acronym">;

/** Written out, here alone: engines read objects of one make faster, and those made by spreading others slowly. */
function joinWord(hashes: WordHashes, clusters: number, marks: Marks): NameWord {
	const { wide, middle, narrow } = unpack(clusters);
	return {
		listed: marks.listed,
		flags: hashes.flags,
		capital: marks.capital,
		upper: marks.upper,
		linking: marks.linking,
		form: hashes.form,
		lower: hashes.lower,
		shape: hashes.shape,
		wide,
		middle,
		narrow,
		prefix2: hashes.prefix2,
		prefix3: hashes.prefix3,
		suffix2: hashes.suffix2,
		suffix3: hashes.suffix3,
		suffix4: hashes.suffix4,
		initial: marks.initial,
		acronym: marks.acronym,
	};
}

/** With a memory for `capacity` words, so that a story's repeated words cost one look-up. */
export function createNameWords(
	gazetteer: NameGazetteer,
	clusters: Int8Array,
	capacity = 30_000,
): (text: string) => NameWord {
	const known = new Map<string, NameWord>();
	return (text) => {
		const found = known.get(text);
		if (found !== undefined) return found;
		if (known.size >= capacity) known.clear();
		const word = nameWord(text, gazetteer, clusters);
		known.set(text, word);
		return word;
	};
}

function nameWord(text: string, gazetteer: NameGazetteer, clusters: Int8Array): NameWord {
	if (LINK.test(text)) return LINK_WORD;
	const form = normalizeForm(text);
	// 1996 and 2019 tell the same: no name.
	const hashes = wordHashes(form.replace(/[0-9]/g, "0"));
	const upper = (hashes.flags & FLAG.upper) !== 0;
	const lower = form.toLowerCase();
	// ROMANIA in a headline is Romania.
	const titled = upper ? form.slice(0, 1) + lower.slice(1) : form;
	const own = gazetteer.ofForm(form);
	const listed = (own !== 0 || !upper ? own : gazetteer.ofForm(titled)) | gazetteer.ofLower(lower);
	const capital = /\p{Lu}/u.test(form);
	const packed =
		clustersOf(clusters, hashes.form) ||
		(upper ? clustersOf(clusters, hashString(titled)) : 0) ||
		(capital ? clustersOf(clusters, hashes.lower) : 0);
	return joinWord(hashes, packed, {
		listed,
		capital,
		upper,
		linking: LINKING.has(lower) || (!capital && (listed & LISTED.particle) !== 0),
		initial: form.slice(0, 1),
		acronym: upper ? form.replace(/[^\p{Lu}]/gu, "") : "",
	});
}

const LINK_WORD = edgeWord("link", FLAG.mark);
