/**
 * Names that a story may give a statement to: those whom it has named, then the register's. Nobody who spoke off the record
 * is offered, and whoever spoke on background is offered by role.
 */
import type { Article, Entity } from "../analysis/article";
import { isFullName, surnameOf } from "../analysis/nameKeys";
import { shortName } from "../rules/candidates";
import type { Register, Source } from "../sources/register";
import { isNameable } from "../sources/registeredNames";
import { countWhile } from "../text/search";
import { lastStartingAt, type Span, slice } from "../text/span";
import type { CompletionPlace } from "./completionPlace";
import { capitalize, entityKind } from "./describe";
import { sourceDetail } from "./marks";

export interface Completion {
	readonly label: string;
	readonly detail: string;
	/** What was begun. */
	readonly span: Span;
	readonly newText: string;
	/** The name that what was begun is the beginning of. */
	readonly filter: string;
	readonly kind: "person" | "organization" | "name";
}

export interface Completions {
	readonly items: readonly Completion[];
	/** False where more fit than are offered. */
	readonly isComplete: boolean;
}

/** More are a menu that nobody reads. */
const MOST = 50;

/** What holds no copy. A line that is not finished yet may look like any of the other kinds. */
const NOT_COPY: ReadonlySet<string> = new Set(["front-matter", "code", "table"]);

/** What is offered at `place`, which stands at `offset`; nearest speakers of the story first. */
export function complete(article: Article, offset: number, place: CompletionPlace, register: Register): Completions {
	const block = lastStartingAt(article.blocks, offset)?.kind;
	if (block !== undefined && NOT_COPY.has(block)) return { items: [], isComplete: true };
	const own = article.entities.filter((entity) => isOwn(entity, offset, place));
	const byId = new Map(register.sources.map((source) => [source.id, source] as const));
	const shared = sharedSurnames(article);
	const known = new Set(own.flatMap(({ registered }) => registered?.id ?? []));
	const offers = [
		...byNearness(own, offset).flatMap((entity) => ofEntity(article, entity, byId, shared, offset, place)),
		...register.sources.filter(({ id }) => !known.has(id)).flatMap((source) => ofSource(source, place)),
	];
	const items = offers.flatMap((offer) => fitting(offer, place, offset));
	return { items: items.slice(0, MOST), isComplete: items.length <= MOST };
}

/** A name to be written, and what may be begun of it. */
interface Offer extends Omit<Completion, "span" | "filter"> {
	readonly forms: readonly string[];
}

/** Somebody whom the story names, by more than what is being typed. */
const isOwn = (
	{ type, candidates, mentions, registered }: Entity,
	offset: number,
	{ kind }: CompletionPlace,
): boolean =>
	(type === "PERSON" || type === "ORG" || (registered !== undefined && isFor(kind, type === "WORK_OF_ART"))) &&
	candidates.length === 0 &&
	registered?.unnamed !== true &&
	mentions.some(({ form, start, end }) => form === "name" && !(start <= offset && offset <= end));

/** Papers and recordings say nothing aloud. */
const isFor = (kind: CompletionPlace["kind"], isThing: boolean): boolean =>
	!isThing || kind === "according" || kind === "begun";

/** Whoever was mentioned last before the caret first; whom the story names later, last. */
function byNearness(entities: readonly Entity[], offset: number): readonly Entity[] {
	const lastBefore = ({ mentions }: Entity): number =>
		mentions[countWhile(mentions, ({ end }) => end < offset) - 1]?.start ?? -1;
	return entities
		.map((entity) => ({ entity, last: lastBefore(entity) }))
		.sort((a, b) => b.last - a.last)
		.map(({ entity }) => entity);
}

function ofEntity(
	article: Article,
	entity: Entity,
	byId: ReadonlyMap<string, Source>,
	shared: ReadonlySet<string>,
	offset: number,
	place: CompletionPlace,
): readonly Offer[] {
	const source = byId.get(entity.registered?.id ?? "");
	if (place.kind === "begun" && source === undefined) return [];
	const { name, type, descriptions } = entity;
	const isNamed = isNamedBefore(article, entity, offset);
	const words = type === "PERSON" && isNamed && !shared.has(surnameOf(name.split(" "))) ? shortName(entity) : name;
	const detail = source === undefined ? "" : sourceDetail(source);
	return [
		{
			label: words,
			detail: detail === "" ? capitalize(descriptions[0] ?? entityKind(entity)) : capitalize(detail),
			newText: `${needsArticle(article, entity, place) ? "the " : ""}${words}`,
			kind: type === "PERSON" ? "person" : type === "ORG" ? "organization" : "name",
			forms: formsOf(name, [...entity.aliases, ...(source?.aliases ?? [])], type === "PERSON"),
		},
	];
}

/** Once the copy has the full name, house style has the surname. */
const isNamedBefore = (article: Article, { mentions, name }: Entity, offset: number): boolean =>
	mentions.some(
		(mention) =>
			mention.form === "name" &&
			mention.end < offset &&
			isFullName(slice(article.text, mention).split(/\s+/)) &&
			slice(article.text, mention).split(/\s+/).length >= Math.min(2, name.split(" ").length) &&
			lastStartingAt(article.paragraphs, mention.start)?.block.kind === "body",
	);

/** Surnames that two people of the story have: two Quills are told apart by their given names. */
function sharedSurnames({ entities }: Article): ReadonlySet<string> {
	const seen = new Set<string>();
	const shared = new Set<string>();
	for (const { type, name, candidates } of entities) {
		if (type !== "PERSON" || candidates.length > 0) continue;
		const surname = surnameOf(name.split(" "));
		if (seen.has(surname)) shared.add(surname);
		seen.add(surname);
	}
	return shared;
}

/** The story writes “the Ellery Harbor Office” of it. */
const needsArticle = ({ text }: Article, { type, mentions }: Entity, { definite, kind }: CompletionPlace): boolean =>
	type === "ORG" &&
	!definite &&
	kind !== "begun" &&
	mentions.some(({ form, start }) => form === "name" && text.slice(start - 4, start) === "the ");

function ofSource(source: Source, place: CompletionPlace): readonly Offer[] {
	const { name, aliases, role, kind, terms } = source;
	if (!isFor(place.kind, kind !== undefined && kind !== "person" && kind !== "organization")) return [];
	const detail = capitalize(sourceDetail(source));
	if (isNameable(source))
		return [
			{
				label: name,
				detail,
				newText: name,
				kind: kind === "person" ? "person" : kind === "organization" ? "organization" : "name",
				forms: formsOf(name, aliases, kind === "person"),
			},
		];
	if (terms !== "background" || place.kind === "begun" || role === undefined || tells(role, source)) return [];
	const words = place.definite ? role : withArticle(role);
	return [{ label: words, detail: "Background", newText: words, kind: "person", forms: [words, role] }];
}

/** A role that names the source hides nobody. */
function tells(role: string, { name, aliases }: Source): boolean {
	const words = new Set(role.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	const own = [name, ...aliases].flatMap((form) => form.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
	return own.some((word) => words.has(word));
}

const withArticle = (role: string): string => {
	if (/^(?:an?|the|one|some|his|her|their)\s/i.test(role)) return role;
	return /^[aeiou]/i.test(role) ? `an ${role}` : `a ${role}`;
};

/** Nora Quill, Quill; Ellery Harbor Office, Harbor Office. */
function formsOf(name: string, aliases: readonly string[], isPerson: boolean): readonly string[] {
	const words = name.split(/\s+/);
	const tails = words.flatMap((word, index) =>
		index > 0 && /^\p{Lu}/u.test(word) && (!isPerson || index === words.length - 1)
			? [words.slice(index).join(" ")]
			: [],
	);
	return [name, ...tails, ...aliases];
}

/** The offer where a form of it was begun. */
function fitting({ forms, ...offer }: Offer, { begun, kind }: CompletionPlace, offset: number): readonly Completion[] {
	for (const typed of begun) {
		const small = typed.toLowerCase();
		const form = forms.find(
			(one) => one.toLowerCase().startsWith(small) && (kind !== "begun" || one.startsWith(typed)),
		);
		if (form !== undefined) return [{ ...offer, span: { start: offset - typed.length, end: offset }, filter: form }];
	}
	return [];
}
