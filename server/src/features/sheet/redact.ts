/**
 * What leaves the newsroom: without contacts, notes, earlier wordings, and without anything by which a source that is not on
 * the record could be told. The copy itself is the story's and stays; what stands in it is no secret.
 *
 * Where it is not clear whether something tells a source, it is left out: a source that nobody knows, words that name a hidden
 * source in the place or the role of another.
 */
import type { Article, Attribution, Entity } from "../../analysis/article";
import type { Register, Source } from "../../sources/register";
import { type Span, slice } from "../../text/span";
import type { Check, ShownSource } from "./checks";

/** Whether some words would tell a source that is not on the record. */
export type IsSecret = (words: string) => boolean;

const isOnRecord = ({ terms }: { readonly terms: Source["terms"] }): boolean =>
	terms === undefined || terms === "on-the-record";

/** What may not be said of `register` behind `copy`. */
export function secretsOf({ sources }: Register, copy: string): IsSecret {
	const published = ` ${wordsOf(copy)} `;
	const hidden = sources.filter((source) => !isOnRecord(source));
	const telling = hidden.flatMap((source) => [
		source.id,
		source.name,
		...source.aliases,
		...surnameOf(source),
		...[source.contact, source.url, source.file].filter((one) => one !== undefined),
	]);
	const confided = sources.flatMap(({ contact, note }) => [contact, note].filter((one) => one !== undefined));
	const secrets = [...new Set([...telling, ...confided].map(wordsOf))].filter(
		(words) => words !== "" && !published.includes(` ${words} `),
	);
	return (words) => {
		const padded = ` ${wordsOf(words)} `;
		return secrets.some((secret) => padded.includes(` ${secret} `));
	};
}

/** Words as they count for telling somebody: “Nora  Quill,” and “nora-quill” are the same two. */
const wordsOf = (text: string): string =>
	(
		text
			.normalize("NFKD")
			.replace(/\p{M}/gu, "")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).join(" ");

/** “Quill” tells Nora Quill; the last word of an office tells nothing. */
function surnameOf({ kind, name }: Source): readonly string[] {
	const last = /[\p{L}'’-]{3,}$/u.exec(name)?.[0];
	return last === undefined || (kind !== undefined && kind !== "person") ? [] : [last];
}

/** `checks` without what is not to be known. Hidden sources are numbered as they come up. */
export function redactChecks(checks: readonly Check[], isSecret: IsSecret): readonly Check[] {
	const numbers = new Map<string, string>();
	const hide = ({ id, kind, terms }: ShownSource): ShownSource => {
		const known = numbers.get(id) ?? `source ${numbers.size + 1}`;
		numbers.set(id, known);
		return { id: known, name: known, kind, role: undefined, terms, url: undefined };
	};
	const open = (words: string | undefined): string | undefined =>
		words === undefined || isSecret(words) ? undefined : words;
	const show = (source: ShownSource): ShownSource => {
		const { id, name, role, url } = source;
		if (name === undefined) return { ...hide(source), name: undefined };
		if (!isOnRecord(source) || isSecret(name)) return hide(source);
		return { ...source, id: isSecret(id) ? name : id, role: open(role), url: openAddress(url, isSecret) };
	};
	return checks.map((check): Check => {
		const isOpen = check.sources.every(({ name, terms }) => name !== undefined && isOnRecord({ terms }));
		return {
			span: check.span,
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

/** An address as anybody may open it: no password in it, no key behind it. */
function openAddress(url: string | undefined, isSecret: IsSecret): string | undefined {
	if (url === undefined || isSecret(url)) return undefined;
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
	const copy = ` ${wordsOf(article.text)} `;
	const isSaid = (name: string): boolean => copy.includes(` ${wordsOf(name)} `);
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
