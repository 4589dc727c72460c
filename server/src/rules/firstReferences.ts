/** Where a story first names a person, and whether it says there who that is. */
import type { Article, Entity, Paragraph } from "../analysis/article";
import { isFullName, surnameOf } from "../analysis/nameKeys";
import { isCommonNoun, isNameWord } from "../analysis/nameWords";
import type { Lexicon } from "../lexicon/lexicon";
import { fold } from "../text/fold";
import { countWhile } from "../text/search";
import { isCapitals, isHeading } from "./headings";
import type { PlacedName } from "./placedNames";

/** A surname alone where nothing has said yet whose it is. */
export interface BareSurname {
	readonly placed: PlacedName;
	readonly entity: Entity;
	/** True where the headline or the dek has the full name. */
	readonly announced: boolean;
	/** True where a noun before it says by then what it is: the website Marlowe. */
	readonly apposed: boolean;
}

const IN_BRIEF = /^(?:headline|dek|subhead)$/;

/** In order of the text; of each surname the names up to its introduction. `known` holds folded names. */
export function bareSurnames(
	article: Article,
	names: readonly PlacedName[],
	known: ReadonlySet<string>,
	lexicon: Lexicon,
): readonly BareSurname[] {
	const entities = entitiesByPlace(article);
	const introduced = new Set(known);
	const announced = new Set<string>();
	const apposed = new Set<string>();
	const found: BareSurname[] = [];
	let reached: Reached = { paragraph: undefined, token: 0 };
	for (const placed of names) {
		const { name, paragraph, quoted } = placed;
		const into = IN_BRIEF.test(paragraph.block.kind) ? announced : introduced;
		// “Marlowe Report” is a name even where the name finder passed it over, and “Marlowe said” may mean it.
		const from = reached.paragraph === paragraph ? reached.token : 1;
		for (const word of pairedWords(paragraph, from, name.first, lexicon)) into.add(fold(word));
		reached = { paragraph, token: Math.max(from, name.first) };
		if (introduces(placed, lexicon)) {
			for (const word of name.words) into.add(fold(word));
			continue;
		}
		const entity = entities.get(placed.start);
		const surname = surnameOf(name.words);
		if (isApposed(placed)) apposed.add(surname);
		if (quoted || paragraph.block.kind !== "body" || introduced.has(surname) || isHeading(article, paragraph)) continue;
		if (entity?.type !== "PERSON" || !isSurname(placed, lexicon)) continue;
		found.push({ placed, entity, announced: announced.has(surname), apposed: apposed.has(surname) });
	}
	return found;
}

interface Reached {
	readonly paragraph: Paragraph | undefined;
	readonly token: number;
}

/** Capitals that stand side by side, among the tokens from `from` to before `end`. */
function pairedWords({ reading }: Paragraph, from: number, end: number, lexicon: Lexicon): readonly string[] {
	const found: string[] = [];
	for (let index = from; index < end; index++) {
		const token = reading.tokens[index];
		const before = reading.tokens[index - 1];
		if (token !== undefined && before !== undefined && isNameWord(token, lexicon) && isNameWord(before, lexicon))
			found.push(before.text, token.text);
	}
	return found;
}

/** The entity of each name, by its place. */
export function entitiesByPlace({ entities }: Article): ReadonlyMap<number, Entity> {
	const found = new Map<number, Entity>();
	for (const entity of entities)
		for (const { form, start } of entity.mentions) if (form === "name") found.set(start, entity);
	return found;
}

/** Nora Quill; Dr. Quill; Quill, the harbor master: whoever reads on knows who Quill is. */
const introduces = (placed: PlacedName, lexicon: Lexicon): boolean =>
	placed.name.honorific !== undefined ||
	placed.name.description !== undefined ||
	isFullName(placed.name.words) ||
	isPart(placed, lexicon);

/** What the name finder cut: Amelize | Quill, Robert “Bo” | Quill, Quill | Report. */
function isPart({ name: { first, last }, paragraph: { reading } }: PlacedName, lexicon: Lexicon): boolean {
	const { tokens } = reading;
	const before = tokens[first - 1];
	const isNicknamed = before?.kind === "mark" && tokens[first - 3]?.kind === "mark";
	const neighbors = [isNicknamed ? tokens[first - 2] : before, tokens[last + 1]];
	return neighbors.some((token) => isNameWord(token, lexicon));
}

// the website Mashmark, their colleague Quill; not “last week Quill said”, “the term Quill uses”
function isApposed({ name: { first, last, start }, paragraph: { reading } }: PlacedName): boolean {
	const { syntax, sentences } = reading;
	if (syntax?.tags[first - 1] !== "NOUN") return false;
	const tree = syntax.treeOf(countWhile(sentences, (sentence) => sentence.start <= start) - 1);
	const relationOf = (index: number): string => tree?.relations[index - tree.first] ?? "";
	return relationOf(first - 1) === "compound" || /^(?:appos|flat|compound)/.test(relationOf(last));
}

/** A person's, and nobody's whom all know: not “ELLERY —”, “Witnesses said”, “Gallup found”, “Quill: A miracle”. */
function isSurname({ name, paragraph }: PlacedName, lexicon: Lexicon): boolean {
	const { desk, organizations, cities, countries, regions } = lexicon;
	const isLabel = paragraph.reading.tokens[name.last + 1]?.text === ":";
	const isListed = [organizations.known, cities, countries, regions].some((words) => words.has(name.text));
	return !(
		isListed ||
		isLabel ||
		isCapitals(name.text) ||
		desk.famousNames.has(surnameOf(name.words)) ||
		isCommonNoun(name.text.toLowerCase(), lexicon)
	);
}
