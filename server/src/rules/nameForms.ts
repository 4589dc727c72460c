/** The forms in which a story writes its names, and which of them may be one name in two spellings. */
import type { Article } from "../analysis/article";
import { isFullName } from "../analysis/nameKeys";
import type { EntityType } from "../analysis/paragraph";
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import { entitiesByPlace } from "./firstReferences";
import { isCapitals, isHeading } from "./headings";
import { type PlacedName, placedNames } from "./placedNames";
import { isSlip, slipKeys } from "./spelling";

/** One spelling of a name, wherever the copy has it outside quotation marks. */
export interface NameForm {
	readonly text: string;
	readonly words: readonly string[];
	readonly type: EntityType | undefined;
	readonly places: readonly PlacedName[];
}

/** Two spellings of one name; where a word alone differs it is said which. */
export interface Variants {
	readonly forms: readonly [NameForm, NameForm];
	/** The words that differ, one of each form. */
	readonly words: readonly [string, string];
}

/** Blocks where capitals and short names are custom. */
const TITLED = /^(?:headline|subhead|dateline|byline)$/;

const NAMED: ReadonlySet<EntityType | undefined> = new Set([undefined, "PERSON", "ORG", "GPE", "FAC", "LOC"]);

export function nameForms(article: Article): readonly NameForm[] {
	const entities = entitiesByPlace(article);
	const forms = new Map<
		string,
		{ text: string; words: readonly string[]; type: EntityType | undefined; places: PlacedName[] }
	>();
	for (const placed of placedNames(article)) {
		const { name, paragraph, quoted } = placed;
		if (quoted || isCredit(article.text, placed) || TITLED.test(paragraph.block.kind) || isHeading(article, paragraph))
			continue;
		const type = entities.get(placed.start)?.type ?? name.type;
		if (!NAMED.has(type) || /\d/.test(name.text)) continue;
		const text = plain(name.text);
		const form = forms.get(text);
		if (form === undefined) forms.set(text, { text, words: text.split(" "), type, places: [placed] });
		else form.places.push(placed);
	}
	return [...forms.values()];
}

// Facebook/Nora Quill
const isCredit = (text: string, { start }: PlacedName): boolean => text[start - 1] === "/";

/** As a reader sees it: marks of one kind, a capital first, no stops. */
const plain = (text: string): string => {
	const even = text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-").replace(/\./g, "").replace(/\s+/g, " ").trim();
	return even.charAt(0).toUpperCase() + even.slice(1);
};

const SHORTEST = 5;

/** Forms that differ in capitals, hyphens, blanks, apostrophes or accents alone. */
export function sameLetters(forms: readonly NameForm[]): readonly Variants[] {
	const byLetters = new Map<string, NameForm>();
	const found: Variants[] = [];
	for (const form of forms) {
		if (isCapitals(form.text)) continue;
		const letters = form.words.map(lettersOf).join("");
		if (letters.length < SHORTEST) continue;
		const other = byLetters.get(letters);
		if (other === undefined) byLetters.set(letters, form);
		else found.push({ forms: [other, form], words: [other.text, form.text] });
	}
	return found;
}

const lettersOf = (word: string): string =>
	word
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[^\p{L}]/gu, "")
		.toLowerCase();

/** So many forms in one bucket, and it holds no slips but a list. */
const MOST_ALIKE = 8;

/** A word of a form as it stands in a bucket. */
interface Entry {
	readonly form: NameForm;
	readonly word: string;
	/** The form's other words; undefined where the word stands for itself, as a surname does. */
	readonly rest: string | undefined;
}

/** Forms that are alike but for one slip in one word. */
export function slips(forms: readonly NameForm[], lexicon: Lexicon): readonly Variants[] {
	const buckets = new Map<string, Entry[]>();
	const enter = (key: string, entry: Entry): void => {
		const bucket = buckets.get(key);
		if (bucket === undefined) buckets.set(key, [entry]);
		else if (bucket.length < MOST_ALIKE) bucket.push(entry);
	};
	const owned = new Set(forms.filter(isFull).flatMap(({ words }) => words.map(fold)));
	for (const form of forms) {
		const { words } = form;
		for (const [index, word] of words.entries()) {
			if (word.length < SHORTEST || isCapitals(word)) continue;
			const rest = words.map((other, at) => (at === index ? "" : fold(other))).join(" ");
			if (words.length > 1) for (const key of slipKeys(fold(word))) enter(`${rest}|${key}`, { form, word, rest });
		}
		// Quill beside Nora Qiull
		const surname = words.at(-1) ?? "";
		const stands = words.length === 1 ? !owned.has(fold(surname)) : isFull(form);
		if (stands && surname.length >= SHORTEST && !isCapitals(surname))
			for (const key of slipKeys(fold(surname))) enter(key, { form, word: surname, rest: undefined });
	}
	const found = new Map<string, Variants>();
	for (const bucket of buckets.values()) {
		bucket.forEach((one, position) => {
			for (const other of bucket.slice(position + 1)) {
				if (one.form === other.form || !isSlip(fold(one.word), fold(other.word)) || !isOne(one, other, lexicon))
					continue;
				const key = [one.word, other.word].sort().join(" ");
				if (!found.has(key)) found.set(key, { forms: [one.form, other.form], words: [one.word, other.word] });
			}
		});
	}
	return [...found.values()];
}

const isFull = ({ type, words }: NameForm): boolean => (type === "PERSON" || type === undefined) && isFullName(words);

/** May both be one? Not Iran and Iraq, Quill and the Quills, Maria Dorn and Mario Dorn, Nora Lund and Piet Lundh. */
function isOne(one: Entry, other: Entry, lexicon: Lexicon): boolean {
	if (one.form.type !== other.form.type && one.form.type !== undefined && other.form.type !== undefined) return false;
	const [bare, full] = one.form.words.length === 1 ? [one, other] : [other, one];
	// Piet Lunden and Anna Lundin are two; Piet Lunden and Lundin may be one.
	if (bare.form.words.length > 1 && bare.rest === undefined) return false;
	if (hyphensOf(one.word) !== hyphensOf(other.word)) return false;
	if (isListed(one.word, lexicon) && isListed(other.word, lexicon)) return false;
	// both Quills; Ellery State and the Ellery States, whatever they are
	const mayBePlural = bare.form.words.length === 1 || bare.form.type === undefined;
	if (mayBePlural && (isPlural(bare.word, full.word) || isPlural(full.word, bare.word))) return false;
	if (bare.form.words.length === 1) {
		if (full.form.words.length > 1 && bare.form.places.some(({ name }) => isIntroduced(name))) return false;
	}
	return true;
}

const hyphensOf = (word: string): number => word.split("-").length;

const isPlural = (word: string, singular: string): boolean => fold(word) === `${fold(singular)}s`;

const isIntroduced = ({ honorific, description }: PlacedName["name"]): boolean =>
	description !== undefined && honorific !== description;

const isListed = (
	word: string,
	{ countries, cities, regions, demonyms, organizations, givenNames }: Lexicon,
): boolean => [countries, cities, regions, demonyms, organizations.known, givenNames].some((words) => words.has(word));
