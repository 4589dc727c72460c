/**
 * Which names are what their sentence is about: the subject that it begins with. “Quill left”, “On Monday, Quill, the mayor,
 * left”, not “The wind met Quill”. Where another person's name stands before the subject, the sentence has no such name.
 */
import type { Name } from "./paragraph";
import type { Surface } from "./surface";

type Shown = Pick<Surface, "tokens" | "sentences" | "quotes" | "syntax">;

/** `names` with those marked that lead their sentence; none where no tagger is at hand. */
export function markLeading(names: readonly Name[], shown: Shown): readonly Name[] {
	const { tokens, sentences, quotes, syntax } = shown;
	if (syntax === undefined) return names;
	const top = quotes.filter(({ depth }) => depth === 0);
	let [sentence, quote, decided] = [0, 0, -1];
	return names.map((name) => {
		while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= name.start) sentence++;
		while (quote < top.length && (top[quote]?.end ?? 0) <= name.start) quote++;
		const isQuoted = (top[quote]?.start ?? name.start) < name.start;
		if (isQuoted || decided === sentence || !isPersonLike(name)) return name;
		decided = sentence;
		const starts = sentences[sentence]?.start ?? 0;
		const leads = beginsClause(tokens, syntax.tags, name, starts) && isBeforeVerb(tokens, syntax.tags, name.last);
		return leads ? { ...name, leads } : name;
	});
}

const isPersonLike = ({ type, weak }: Name): boolean => !weak && (type === undefined || type === "PERSON");

/** Nothing but words of the same noun phrase between the name and the sentence's start, a comma, a mark or “and”. */
function beginsClause(tokens: Shown["tokens"], tags: readonly string[], { first }: Name, starts: number): boolean {
	let index = first - 1;
	while ((tokens[index]?.start ?? -1) >= starts && PREMODIFIER.test(tags[index] ?? "")) index--;
	const before = tokens[index];
	if (before === undefined || before.start < starts || before.kind === "mark") return true;
	if (/^(?:,|:|—|–|--)$/.test(before.text)) return true;
	// But Quill left; not “When Quill left, …”, where another may follow
	return before.start === starts && tags[index] === "CCONJ";
}

const PREMODIFIER = /^(?:ADJ|ADV|DET|NOUN|NUM|PROPN)$/;

/** Quill left; Quill never left; Quill, the mayor, left; Quill (D-Ellery), the mayor, left; Quill, born in May, 1960, left. */
function isBeforeVerb(tokens: Shown["tokens"], tags: readonly string[], last: number): boolean {
	const isVerb = (index: number): boolean => {
		const first = tags[index] === "ADV" ? index + 1 : index;
		return tags[first] === "VERB" || tags[first] === "AUX";
	};
	let index = last + 1;
	if (tokens[index]?.text === "(") while (index < last + LONGEST_APPOSITION && tokens[index++]?.text !== ")");
	if (tokens[index]?.text !== ",") return isVerb(index);
	for (let end = index + 1; end < index + LONGEST_APPOSITION && !STOPS.has(tokens[end]?.text ?? "."); end++)
		if (tokens[end]?.text === "," && end > index + 1 && isVerb(end + 1)) return true;
	return false;
}

const LONGEST_APPOSITION = 25;
const STOPS: ReadonlySet<string> = new Set([".", "!", "?", ";"]);
