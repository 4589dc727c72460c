/**
 * What tells a source that is not on the record, however it is written: “Marlowe's”, “PietMarlowe.mp3”, “pmarlowe”,
 * “tape%20Marlowe” and “MÁRLOWE” all tell Piet Marlowe.
 */
import type { Register, Source } from "../../sources/register";
import { isNameable } from "../../sources/registeredNames";
import type { SourceKind } from "../../sources/schema";

/** Whether something tells what is not to be known. */
export interface Secrets {
	/** Words that somebody wrote: a place in a source, a role. What the copy says of a hidden source tells here too. */
	readonly inWords: (words: string) => boolean;
	/** An id, an address, the name of a file: words run together there. */
	readonly inAddress: (address: string) => boolean;
	/** The name of another source. What the copy says is known. */
	readonly inName: (name: string, kind: SourceKind | undefined) => boolean;
}

/** What may not be said of the sources of `register` behind `copy`. */
export function secretsOf({ sources }: Pick<Register, "sources">, copy: string): Secrets {
	const isPublished = saidIn(copy);
	const hidden = sources.filter((source) => !isNameable(source)).map(tellingOf);
	const confided = sources.flatMap(({ contact, note }) => [
		...(contact === undefined ? [] : [contact, ...contactsIn(contact.slice(0, LONGEST))]),
		// “moved” is nobody's secret.
		...(note === undefined || !/\s/.test(note.trim()) ? [] : [note]),
	]);
	const evenAll = (words: readonly string[]): readonly string[] =>
		[...new Set(words.flatMap(formsOf))].filter((form) => form !== "");
	const unpublished = (words: readonly string[]): readonly string[] =>
		evenAll(words).filter((word) => !isPublished(word));
	const whole = hidden.flatMap((one) => one.whole);
	const family = hidden.flatMap((one) => one.family);
	const given = hidden.flatMap((one) => one.given);
	const written = [
		...evenAll([...whole, ...family, ...given, ...confided, ...hidden.flatMap(({ role }) => role)]),
		...unpublished(hidden.flatMap(({ parts }) => parts)),
	];
	const joined = [
		...evenAll([...hidden.flatMap((one) => one.joined), ...confided]).map(squeezed),
		...written.filter(isRunTogether),
	].filter((word) => word.length >= JOINED || isRunTogether(word));
	const ofPeople = unpublished([...whole, ...family, ...confided]);
	const tellsAsPerson = finderOf(ofPeople);
	const tellsAsThing = finderOf([...ofPeople, ...unpublished(given)]);
	const inTokens = evenAll([...family, ...given, ...whole]).map(squeezed);
	const holdsWritten = finderOf(written);
	const tells = (words: string): boolean => {
		const run = squeezed(even(words));
		return holdsWritten(words) || joined.some((word) => run.includes(word));
	};
	return {
		inWords: (words) => CONTACT.test(words) || tells(words),
		inAddress: (address) => {
			const words = decoded(address);
			if (tells(words)) return true;
			const tokens = even(words).split(" ");
			return inTokens.some((word) => tokens.some((token) => stands(word, token)));
		},
		inName: (name, kind) =>
			!isPublished(name) && (kind === undefined || kind === "person" ? tellsAsPerson : tellsAsThing)(name),
	};
}

/** Tells whether words stand in `copy`, in whatever letters. */
export function saidIn(copy: string): (words: string) => boolean {
	const all = ` ${even(copy)} `;
	return (words) => all.includes(` ${even(words)} `);
}

interface Telling {
	/** What the register calls it, and where it is kept. */
	readonly whole: readonly string[];
	/** “Marlowe” of Piet Marlowe. */
	readonly family: readonly string[];
	/** “Piet”. */
	readonly given: readonly string[];
	/** “Harbor Office” of Ellery Harbor Office: words that the copy may well say of something else. */
	readonly parts: readonly string[];
	/** What tells it in the middle of other words. */
	readonly joined: readonly string[];
	readonly role: readonly string[];
}

/** No name has more units; what is longer is not taken apart. */
const LONGEST = 200;

function tellingOf({ id, name, aliases, kind, role, url, file }: Source): Telling {
	const short = name.slice(0, LONGEST);
	const words = nameWords(short);
	const isPerson = kind === undefined || kind === "person";
	const [first = ""] = words;
	const last = words.at(-1) ?? "";
	const base = file?.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
	const paths = [
		...(file === undefined ? [] : [file]),
		// “notes” is the name of anybody's file.
		...(base === undefined || !/[^\p{L}]/u.test(base) || !/\p{L}/u.test(base) ? [] : [base]),
		...(url === undefined ? [] : [decoded(url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/+$/, ""))]),
	];
	const called = [name, ...aliases].flatMap((one) => [one, one.replace(/^(?:the|an?)\s+/i, "")]);
	const capitals = words.map((word) => word.slice(0, 1)).join("");
	return {
		whole: [
			// “12” stands for any page.
			...(/\p{L}.|.\p{L}/u.test(id) ? [id] : []),
			...called,
			...paths,
			...(isPerson ? (words.length < 2 ? [] : [`${first.slice(0, 1)}${last}`]) : capitals.length < 3 ? [] : [capitals]),
		],
		family: isPerson ? [last, ...familyOf(short)] : [],
		given: isPerson ? words.slice(0, -1) : [],
		parts: [
			...aliases.filter((alias) => CAPITAL.test(alias)).flatMap(nameWords),
			...(isPerson ? [] : [...words, ...endsOf(short)]),
		],
		joined: [...called.filter((one) => /\s/.test(one)), `${last}${first}`, ...paths],
		role: role !== undefined && /\s/.test(role) ? [role] : [],
	};
}

/** The words of a name that tell somebody: no initials, titles or degrees. */
function nameWords(name: string): readonly string[] {
	const words = name
		.split(/[\s\p{Pd},;:()/"“”.]+/u)
		.filter((word) => (word.length > 1 || /\p{Lo}/u.test(word)) && !NO_NAME.test(word));
	const capital = words.filter((word) => CAPITAL.test(word));
	return capital.length > 0 ? capital : words;
}

const CAPITAL = /[\p{Lu}\p{Lo}]/u;

const NO_NAME =
	/^(?:the|of|and|for|mr|mrs|ms|mx|dr|prof|sir|dame|lord|lady|rev|fr|hon|sgt|lt|col|gen|maj|capt|jr|sr|ii|iii|iv|ph|phd|md|esq)$/i;

/** “van der Laan” of Ada van der Laan; “Smith-Hale”. */
const familyOf = (name: string): readonly string[] =>
	[/\s((?:\p{Ll}+\s+)*\S+)$/u.exec(name)?.[1] ?? ""].filter((one) => nameWords(one).length > 0);

/** “Ellery Harbor” and “Harbor Office” of Ellery Harbor Office. */
function endsOf(name: string): readonly string[] {
	const words = name.split(/\s+/);
	return words
		.flatMap((_, at) => [words.slice(0, at + 1), words.slice(at)])
		.filter(({ length }) => length > 1)
		.map((part) => part.join(" "));
}

/** The numbers, addresses and handles in a contact. */
const contactsIn = (contact: string): readonly string[] => [
	...(contact.match(/[\w.+-]+@[\w.-]+|@\w+/g) ?? []),
	...(contact.match(/[+(]?\d[\d\s().-]{4,}\d/g) ?? []),
];

/** What reaches somebody, whoever it is: an address or a telephone number. */
const CONTACT = /[^\s@]@[^\s@]|\+\d[\d\s().-]{6,}\d|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/;

/** Words of that length are nobody else's where they stand in the middle of others. */
const JOINED = 6;

/** Scripts that part no words. */
const isRunTogether = (word: string): boolean => word.length > 1 && /\p{Lo}/u.test(word);

function stands(word: string, token: string): boolean {
	if (word.length >= JOINED) return token.includes(word);
	return word.length === JOINED - 1 && (token.startsWith(word) || token.endsWith(word));
}

/** In small letters without accents, as the alphabet of an address writes it; “Sørensen”, “Müller” and “Mueller” too. */
const plain = (text: string): string =>
	text
		.normalize("NFKD")
		.replace(/[\p{M}\p{Cf}]/gu, "")
		.toLowerCase()
		.replace(/[øłđðþßæœıħ]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/([aou])e/g, "$1");

const LETTERS: Readonly<Record<string, string>> = {
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ß: "ss",
	æ: "a",
	œ: "o",
	ı: "i",
	ħ: "h",
};

/** Words as they count for telling somebody: “Nora  Quill,” and “nora-quill” are the same two. */
const even = (text: string): string => (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

const squeezed = (words: string): string => words.replaceAll(" ", "");

const APOSTROPHES = /['’‘ʼ`´]/g;

/** “O'Hara” and “OHara”. */
const formsOf = (words: string): readonly string[] => [even(words), even(words.replace(APOSTROPHES, ""))];

/** Tells whether one of `phrases` stands in a text, in its own form or as its genitive or plural. */
function finderOf(phrases: readonly string[]): (text: string) => boolean {
	const byFirst = new Map<string, string[]>();
	for (const phrase of phrases) {
		const [first = ""] = phrase.split(" ", 1);
		const list = byFirst.get(first);
		if (list === undefined) byFirst.set(first, [phrase]);
		else list.push(phrase);
	}
	const standsAt = (all: string, at: number, word: string): boolean =>
		(byFirst.get(word) ?? []).some(
			(phrase) => all.startsWith(phrase, at) && ENDED.test(all.slice(at + phrase.length, at + phrase.length + 3)),
		);
	return (text) => {
		// “PietMarloweTape” is three words too, and “Marlowe2019” two.
		const parted = text.replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ");
		const all = [...formsOf(text), even(parted)].join(" | ");
		return [...all.matchAll(/\S+/g)].some(({ 0: word, index }) =>
			[word, word.replace(/s$/, ""), word.replace(/es$/, "")].some((one) => standsAt(all, index, one)),
		);
	};
}

const ENDED = /^(?:e?s)?(?: |$)/;

/** Without the percent signs of an address. */
function decoded(address: string): string {
	return address.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
		try {
			return decodeURIComponent(signs);
		} catch {
			return " ";
		}
	});
}
