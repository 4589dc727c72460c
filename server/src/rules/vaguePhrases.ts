/** (b), (c), (f): “complaints from residents”, “widely believed”, “a view its members seem to share”. */
import type { Paragraph } from "../analysis/article";
import { isNamedNear } from "../analysis/claims/vague";
import type { Token } from "../analysis/tokens";
import type { Lexicon } from "../lexicon/lexicon";
import { type Span, shift, slice } from "../text/span";
import { triggersIn } from "./copyTokens";
import type { Report, RuleContext } from "./rule";
import { placeholder } from "./vagueClass";
import { quoted } from "./wording";

/** (b): “complaints from residents”, “criticism among activists”. */
export const vagueNouns = (context: RuleContext): readonly Report[] =>
	overCopy(context, context.knowledge.lexicon.desk.vague.voiced, (tokens, index, { vague, desk }) => {
		if (!/^(?:by|from|among)$/.test(lowerOf(tokens, index + 1))) return undefined;
		const last = index + (vague.quantifiers.includes(lowerOf(tokens, index + 2)) ? 3 : 2);
		const noun = lowerOf(tokens, last);
		if (!vague.nouns.includes(noun) && !desk.vague.crowd.has(noun)) return undefined;
		// “complaints from residents of Elm Court”: the class is narrowed.
		if (desk.vague.narrowing.has(lowerOf(tokens, last + 1))) return undefined;
		return { first: index, last, ask: (words) => `${words} names nobody: which ${noun}?`, isTopic: true };
	});

/** (c): “is widely believed”, “a generally held view”. One example does not make it wide. */
export const vagueAdverbs = (context: RuleContext): readonly Report[] =>
	overCopy(context, context.knowledge.lexicon.vague.adverbs, (tokens, index, { desk }) => {
		const participle = lowerOf(tokens, index + 1);
		const isDoing = desk.vague.sharedDoing.has(participle);
		if ((!isDoing && !desk.vague.shared.has(participle)) || !isPassive(tokens, index)) return undefined;
		if (isDoing && !isReport(tokens, index, participle)) return undefined;
		return {
			first: index,
			last: index + 1,
			ask: (words) => `${words} names nobody: ${participle} by whom, and what shows it?`,
			isTopic: false,
		};
	});

// is | also | widely believed;  a | widely held view; not “groups widely condemned it”
function isPassive(tokens: readonly Token[], index: number): boolean {
	let before = index - 1;
	while (/^(?:also|now|still|already|so)$/.test(lowerOf(tokens, before))) before--;
	return /^(?:is|was|are|were|been|being|'s|a|an|the|this|that)$/.test(lowerOf(tokens, before));
}

/** “widely seen as …”, “a claim often made by critics”; not “often made by hand”, “often seen among the reeds”. */
function isReport(tokens: readonly Token[], index: number, participle: string): boolean {
	const next = lowerOf(tokens, index + 2);
	if (participle === "seen") return next === "as";
	const isFrequent = /^(?:often|commonly|frequently)$/.test(lowerOf(tokens, index));
	if (isFrequent || !/^(?:by|as|among)$/.test(next)) return false;
	return !(next === "by" && /^(?:hand|machine|the|a|his|her|its)$/.test(lowerOf(tokens, index + 3)));
}

/** (f): “a position its members appear to share”. */
export const sharedViews = (context: RuleContext): readonly Report[] =>
	overCopy(context, context.knowledge.lexicon.desk.vague.stands, (tokens, index, { desk }) => {
		if (!/^an?$/.test(lowerOf(tokens, index - 1))) return undefined;
		let at = index + 1;
		if (/^(?:that|which)$/.test(lowerOf(tokens, at))) at++;
		if (!/^(?:its|their|his|her|many|most|some)$/.test(lowerOf(tokens, at))) return undefined;
		for (let steps = 0; steps < 5; steps++, at++) {
			if (!desk.vague.sharing.has(lowerOf(tokens, at))) continue;
			return {
				first: index - 1,
				last: at,
				ask: (words) => `${words} names nobody: which of them says so?`,
				isTopic: false,
			};
		}
		return undefined;
	});

const lowerOf = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? "";

interface Spot {
	readonly first: number;
	readonly last: number;
	readonly ask: (words: string) => string;
	/** True where somebody of the class who is named near by answers it. */
	readonly isTopic: boolean;
}

/** Every trigger in body copy outside quotation marks that `spot` makes something of, in order. */
const overCopy = (
	{ article, knowledge: { lexicon } }: RuleContext,
	triggers: ReadonlySet<string>,
	spot: (tokens: readonly Token[], index: number, lexicon: Lexicon) => Spot | undefined,
): readonly Report[] =>
	article.paragraphs.flatMap((paragraph, place) =>
		triggersIn(paragraph, (lower) => triggers.has(lower)).flatMap((index) => {
			const found = spot(paragraph.reading.tokens, index, lexicon);
			if (found === undefined) return [];
			const span = spanOf(paragraph, found);
			if (found.isTopic && isNamedNear(article, place, span.end)) return [];
			const message = found.ask(quoted(slice(article.text, span)));
			return [{ ...span, message, related: [], fixes: [placeholder(span)] }];
		}),
	);

function spanOf({ start, reading: { tokens } }: Paragraph, { first, last }: Spot): Span {
	const from = tokens[first]?.start ?? 0;
	return shift({ start: from, end: tokens[last]?.end ?? from }, start);
}
