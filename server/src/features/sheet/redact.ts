/**
 * What leaves the newsroom: without contacts, notes, earlier wordings, and without anything by which a source that is not on
 * the record could be told. The copy itself is the story's and stays; what stands in it is no secret.
 *
 * Where it is not clear whether something tells a source, it is left out: a source that nobody knows, words that name a hidden
 * source in the place or the role of another. `secrets.ts` knows what tells a source.
 */
import type { Article, Attribution, Entity } from "../../analysis/article";
import { mergeRegisters, type Register, type Source } from "../../sources/register";
import { isNameable } from "../../sources/registeredNames";
import { termsProblems } from "../../sources/terms";
import { type Span, slice } from "../../text/span";
import { copyOf } from "../copyOf";
import type { Check, ShownSource } from "./checks";
import { type Secrets, saidIn, secretsOf } from "./secrets";

/** A story as it leaves the newsroom. */
export interface Redacted {
	/** With no name that its copy does not say. */
	readonly article: Article;
	readonly checks: readonly Check[];
	/** What its file may be called. */
	readonly name: string;
}

/** `article` is to be read with `openRegister`; `registers` are those of the story, the nearest first. */
export function redact(
	article: Article,
	checks: readonly Check[],
	name: string,
	registers: readonly Register[],
): Redacted {
	const copy = copyOf(article);
	const secrets = secretsOf({ sources: registers.flatMap(({ sources }) => sources) }, copy);
	return {
		article: redactArticle(article),
		checks: redactChecks(checks, secrets, article.text, copy),
		name: secrets.inAddress(name) ? "story" : name,
	};
}

/**
 * `registers`, the nearest first, as one in which nobody's terms are forgotten: where the nearer entry of an id says nothing of
 * them, those of the farther one hold.
 */
export function strictRegister(registers: readonly Register[]): Register {
	const farther = new Map<string, Source["terms"]>();
	for (const { sources } of registers)
		for (const { id, terms } of sources) if (!farther.has(id) && terms !== undefined) farther.set(id, terms);
	const merged = mergeRegisters(registers);
	return {
		...merged,
		sources: merged.sources.map((source) => ({ ...source, terms: source.terms ?? farther.get(source.id) })),
	};
}

/**
 * What may be known of `register` where a story is read: that the register calls two names of the copy one source, or knows a
 * hidden source by the office that the copy quotes, would tell it.
 */
export const openRegister = (register: Register): Register => ({
	...register,
	sources: register.sources.filter(isNameable),
});

/** `checks` without what is not to be known. Hidden sources are numbered as they come up. */
function redactChecks(checks: readonly Check[], secrets: Secrets, text: string, copy: string): readonly Check[] {
	const numbers = new Map<string, string>();
	const hide = ({ id, kind, terms }: ShownSource): ShownSource => {
		const known = numbers.get(id) ?? `source ${numbers.size + 1}`;
		numbers.set(id, known);
		return { id: known, name: known, kind, role: undefined, terms, url: undefined };
	};
	const open = (words: string | undefined): string | undefined =>
		words === undefined || secrets.inWords(words) ? undefined : words;
	const show = (source: ShownSource): ShownSource => {
		const { id, name, kind, role, url } = source;
		if (name === undefined) return { ...hide(source), name: undefined };
		if (!isNameable(source) || secrets.inName(name, kind)) return hide(source);
		return { ...source, id: secrets.inAddress(id) ? name : id, role: open(role), url: openAddress(url, secrets) };
	};
	return checks.map((check): Check => {
		const isOpen = check.sources.every(({ name, terms }) => name !== undefined && isNameable({ terms }));
		return {
			span: check.span === undefined || !isCopy(check.span, text, copy) ? undefined : check.span,
			lost: undefined,
			sources: check.sources.map(show),
			place: isOpen ? open(check.place) : undefined,
			status: check.status,
			isChanged: check.isChanged,
			was: undefined,
			by: undefined,
			on: undefined,
			note: undefined,
		};
	});
}

/** True for a passage that has words in the copy, and none in what is not copy. */
const isCopy = (span: Span, text: string, copy: string): boolean =>
	slice(copy, span).trim() !== "" && slice(copy, span) === slice(text, span);

/** An address as anybody may open it: no password in it, no key behind it. */
function openAddress(url: string | undefined, { inAddress }: Secrets): string | undefined {
	if (url === undefined || inAddress(url.replace(/\/\/[^/?#]*@/, "//"))) return undefined;
	try {
		const { origin, pathname } = new URL(url);
		return `${origin}${pathname}`;
	} catch {
		return undefined;
	}
}

/**
 * `article` with no name that its own copy does not say: the register may know a spokesman by name whom the story leaves
 * unnamed. Who that is stays with the words that the story has for him.
 */
export function redactArticle(article: Article): Article {
	const isSaid = saidIn(copyOf(article));
	const entities = new Map(article.entities.map((entity) => [entity.id, named(article, entity, isSaid)] as const));
	const own = (entity: Entity): Entity => entities.get(entity.id) ?? named(article, entity, isSaid);
	const attributed = (attribution: Attribution): Attribution => {
		const { speaker } = attribution;
		if (speaker === undefined) return attribution;
		const { entity, candidates } = speaker;
		const known = entity === undefined ? undefined : own(entity);
		return { ...attribution, speaker: { ...speaker, entity: known, candidates: candidates.map(own) } };
	};
	return {
		...article,
		entities: article.entities.map(own),
		attributions: article.attributions.map(attributed),
		claims: article.claims.map((claim) => {
			const { attribution, because } = claim.coverage ?? {};
			const coverage =
				because === undefined
					? undefined
					: { because, attribution: attribution === undefined ? undefined : attributed(attribution) };
			return { ...claim, entities: claim.entities.map(own), coverage };
		}),
	};
}

function named({ text }: Article, entity: Entity, isSaid: (name: string) => boolean): Entity {
	const aliases = entity.aliases.filter(isSaid);
	const descriptions = entity.descriptions.filter(isSaid);
	if (isSaid(entity.name)) return { ...entity, aliases, descriptions };
	const words = entity.mentions.filter(({ form }) => form !== "pronoun").map((mention: Span) => slice(text, mention));
	const longest = words.reduce((most, word) => (word.length > most.length ? word : most), "");
	const [first] = entity.mentions;
	const name = longest === "" && first !== undefined ? slice(text, first) : longest;
	return { ...entity, name, aliases, descriptions };
}

/** A line for each source of `register` that the copy names against its terms: nothing that is written of a story changes copy. */
export function namedInCopy(article: Article, { sources }: Register): readonly string[] {
	const isSaid = saidIn(copyOf(article));
	return sources
		.filter(({ name }) => isSaid(name))
		.flatMap((source) => termsProblems(source, { isQuoted: false, isNamed: true }))
		.map(({ message }) => `${message} The story names this source all the same, and its words stay as they are.`);
}
