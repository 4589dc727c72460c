/**
 * Names that a newsroom's register has, found in a paragraph: the index by first word, and the places where its words stand.
 * Which of them mean the register's source is for the story to say: here they are looked up, longest first.
 */
import type { Lexicon } from "../lexicon/lexicon";
import { isCapitalized } from "./nameWords";
import type { RegisteredForm, RegisteredName, RegisteredPlace } from "./paragraph";
import type { Surface } from "./surface";
import { type Token, tokenize } from "./tokens";

interface IndexedForm extends RegisteredForm {
	readonly words: readonly Token[];
	/** Counts behind “the” alone. */
	readonly isDefinite: boolean;
	/** Words of the full name, which may stand behind a short one: “the harbor office in Ellery”. */
	readonly own: ReadonlySet<string>;
}

export interface RegisteredIndex {
	/** By the lower-case first word, longest first. */
	readonly forms: ReadonlyMap<string, readonly IndexedForm[]>;
	readonly byId: ReadonlyMap<string, RegisteredName>;
	/** In order of the register. */
	readonly sources: readonly RegisteredName[];
}

/** A form that two sources share means neither, and is left out. */
export function indexRegistered(names: readonly RegisteredName[], lexicon: Lexicon): RegisteredIndex {
	const owners = new Map<string, IndexedForm | undefined>();
	for (const name of names) {
		const own = new Set(name.name.toLowerCase().split(" "));
		for (const [place, words] of [name.name, ...name.aliases].entries()) {
			const form = formOf(words, name, own, place === 0, lexicon);
			if (form === undefined) continue;
			const key = form.words.map(({ text }) => text).join(" ");
			const known = owners.get(key);
			if (!owners.has(key) || (known !== undefined && known.id === undefined)) owners.set(key, form);
			else if (form.id !== undefined && known?.id !== form.id) owners.set(key, undefined);
		}
	}
	const forms = new Map<string, IndexedForm[]>();
	for (const form of owners.values()) {
		const first = form?.words[0]?.lower;
		if (form === undefined || first === undefined) continue;
		const list = forms.get(first);
		if (list === undefined) forms.set(first, [form]);
		else list.push(form);
	}
	for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
	const byId = new Map(names.flatMap((name) => (name.id === undefined ? [] : [[name.id, name] as const])));
	return { forms, byId, sources: [...byId.values()] };
}

const LONGEST = 12;

function formOf(
	text: string,
	{ id, type }: RegisteredName,
	own: ReadonlySet<string>,
	isFull: boolean,
	lexicon: Lexicon,
): IndexedForm | undefined {
	const all = tokenize(text.trim(), lexicon.abbreviations).filter(({ kind }) => kind !== "mark");
	const isDefinite = all.length > 1 && all[0]?.lower === "the";
	const words = isDefinite ? all.slice(1) : all;
	const [only] = words;
	if (only === undefined || words.length > LONGEST) return undefined;
	const isNominal = !words.some((word) => HAS_CAPITAL.test(word.text));
	// “interview with Nora Quill” would swallow her name; al-Sabri and van der Laan begin small.
	if (!isNominal && !isCapitalized(only) && !lexicon.particles.has(only.lower)) return undefined;
	// “office” alone says nothing; “the office” is what the desk has said.
	if (isNominal && words.length === 1 && !isDefinite) return undefined;
	const isAcronym = words.length === 1 && ACRONYM.test(only.text);
	const needsArticle = isNominal || (isDefinite && words.length === 1);
	return { id, type, isFull, isAcronym, isNominal, words, own, isDefinite: needsArticle };
}

const HAS_CAPITAL = /\p{Lu}/u;
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\p{N}&-]+|(?:\p{Lu}\.){2,})$/u;

/** Where registered names stand in a paragraph, in order and free of overlaps. */
export function findRegistered(surface: Surface, { forms }: RegisteredIndex): readonly RegisteredPlace[] {
	const { tokens } = surface;
	const found: RegisteredPlace[] = [];
	for (let first = 0; first < tokens.length; first++) {
		const form = forms.get(tokens[first]?.lower ?? "")?.find((one) => stands(surface, first, one));
		if (form === undefined) continue;
		const last = first + form.words.length - 1;
		found.push({ first, last, form });
		first = last;
	}
	return found;
}

function stands({ tokens, syntax }: Surface, first: number, form: IndexedForm): boolean {
	const { words, own, isDefinite, isNominal, isAcronym } = form;
	if (isDefinite && tokens[first - 1]?.lower !== "the") return false;
	const copy = tokens.slice(first, first + words.length);
	if (copy.length < words.length || copy.some((token, index) => token.lower !== words[index]?.lower)) return false;
	const isLoud = words.length > 1 && copy.every(({ text }) => text === text.toUpperCase());
	if (!isLoud && copy.some((token, index) => !isWrittenAs(token.text, words[index]?.text ?? ""))) return false;
	if (isNominal) return isWhole(tokens, syntax?.tags, first + words.length, own);
	// “Harbor traffic fell”: at a sentence's start the capital alone proves nothing.
	const isShown = words.length > 1 || isAcronym || !BEFORE_CAPITAL.test(tokens[first - 1]?.text ?? ".");
	return isShown || (syntax?.tags[first] ?? "PROPN") === "PROPN";
}

const BEFORE_CAPITAL = /^[.!?…:"“”'‘’«»—–-]+$/;

// of, for and the like may have a capital in a headline; capitals of the register may not be small
const isWrittenAs = (copy: string, word: string): boolean =>
	HAS_CAPITAL.test(word) ? copy.replace(/[’‘]/g, "'") === word.replace(/[’‘]/g, "'") : copy === word;

/** “the harbor office workers”, “the harbor office in Sandby”, “the harbor office that burned”: another thing, or another office. */
function isWhole(
	tokens: readonly Token[],
	tags: readonly string[] | undefined,
	behind: number,
	own: ReadonlySet<string>,
): boolean {
	const next = tokens[behind];
	if (next === undefined || next.kind !== "word" || next.lower === "'s") return true;
	if (next.lower === "that" || /^(?:NOUN|PROPN|ADJ)$/.test(tags?.[behind] ?? "")) return false;
	const place = tokens[behind + 1];
	return (
		!/^(?:of|in|at|for|near)$/.test(next.lower) || !HAS_CAPITAL.test(place?.text ?? "") || own.has(place?.lower ?? "")
	);
}

/** Whether two looks at a paragraph found the same: then its reading stands. */
export const areSamePlaces = (left: readonly RegisteredPlace[], right: readonly RegisteredPlace[]): boolean =>
	left.length === right.length &&
	left.every((place, index) => {
		const other = right[index];
		return (
			other !== undefined &&
			place.first === other.first &&
			place.last === other.last &&
			place.form.id === other.form.id &&
			place.form.type === other.form.type &&
			place.form.isFull === other.form.isFull
		);
	});
