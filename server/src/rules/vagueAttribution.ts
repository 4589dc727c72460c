import type { Knowledge } from "../analysis/analyze";
import type { Article, Attribution, Paragraph } from "../analysis/article";
import { attributionsIn } from "../analysis/attributions";
import type { Token } from "../analysis/tokens";
import { contains, type Span, shift, slice } from "../text/span";
import type { Fix, Related, Report, Rule } from "./rule";

/** “Critics say”, “studies show”, “widely seen as”, with nobody of the class named near by. */
export const vagueAttribution: Rule = {
	id: "vague-attribution",
	title: "Claim credited to nobody in particular",
	group: "sources",
	severity: "warning",
	on: true,
	precision: { estimated: 0.83 },
	why: "A claim is credited to a class of people, or to studies and reports, and no member of the class is named in the same or the next two paragraphs. The reader cannot weigh such a source and the desk cannot check it. “Widely” and its kin are not excused by one example.",
	exceptions: [
		"a class of which somebody is named in the same or the next two paragraphs",
		"a class that is narrowed: analysts at a bank, residents of a street",
		"people who do something rather than say it",
		"words in quotation marks",
	],
	bad: [
		"{Critics} say the merger will close rural branches.",
		"The view is {widely held} among younger voters.",
		"{Studies} show that the additive is harmless.",
		"The vote followed {complaints from residents} about the noise.\n\nThe board meets again in May.",
		"{Some experts} warn that the dam is too old.",
	],
	good: [
		'Critics say the merger will close rural branches. "Ours shuts in May," said Alba Ruiz of the Farmers Union.',
		"Analysts at Barclays expect that the loss will grow.",
		"Harbor police said the ferry was empty.",
		"Critics marched to the town hall.",
		'"Critics say that every year," Lund said.',
		"Three people who were at the meeting said the vote was close.",
		"Port officials said the ferry was empty.",
	],
	check: ({ article, knowledge }) => [
		...vagueSpeakers(article, knowledge),
		...vagueNouns(article, knowledge),
		...vagueAdverbs(article, knowledge),
	],
};

/** (a), (d), (e): a vague noun as the subject of a reporting verb. */
function vagueSpeakers(article: Article, knowledge: Knowledge): readonly Report[] {
	return article.attributions.flatMap((attribution) => {
		const paragraph = article.paragraphs[attribution.paragraph];
		const { speaker } = attribution;
		if (
			paragraph?.block.kind !== "body" ||
			speaker === undefined ||
			speaker.form === "name" ||
			attribution.cue === undefined
		)
			return [];
		if (!isVague(speaker.text, knowledge) || isNamedNearby(article, attribution)) return [];
		return [report(article, speaker, attribution, paragraph)];
	});
}

const COUNT_OR_DEFINITE = /^(?:the|his|her|their|its|our|my|both|two|three|four|five|six|seven|eight|nine|ten|\d+)\b/;

/** “critics”, “some experts”, “local media reports”; not “analysts at Barclays”, “three people who attended”. */
function isVague(phrase: string, knowledge: Knowledge): boolean {
	const words = phrase.toLowerCase();
	if (COUNT_OR_DEFINITE.test(words)) return false;
	const { nouns, quantifiers } = knowledge.lexicon.vague;
	if (nouns.includes(words)) return true;
	const quantifier = quantifiers.find((candidate) => words.startsWith(`${candidate} `));
	if (quantifier === undefined) return /^(?:local|state|media|news|press) (?:media|reports)$/.test(words);
	const rest = words.slice(quantifier.length + 1);
	// One adjective at most: “many political analysts”. A capital or a preposition shows an affiliation.
	const bare = rest.split(" ");
	const noun = bare.at(-1) ?? "";
	return (
		bare.length <= 2 &&
		(nouns.includes(noun) || nouns.includes(rest) || knowledge.lexicon.roles.has(noun)) &&
		!/\p{Lu}/u.test(phrase.slice(quantifier.length + 1))
	);
}

const NEAR = 2;

/** Somebody, or some document, is named as an instance behind the claim: a topic sentence. */
const isNamedNearby = (article: Article, vague: Attribution): boolean =>
	attributionsIn(article, vague.paragraph, lastNear(article, vague.paragraph)).some(
		(other) =>
			other.start > vague.start &&
			other.speaker?.form === "name" &&
			other.speaker.entity?.type !== "GPE" &&
			other.speaker.entity?.type !== "NORP",
	);

/** The index of the second paragraph of copy behind paragraph `index`, furniture passed over. */
function lastNear(article: Article, index: number): number {
	let left = NEAR;
	let last = index;
	while (left > 0 && last + 1 < article.paragraphs.length) {
		last++;
		if (article.paragraphs[last]?.block.kind === "body") left--;
	}
	return last;
}

/** How far a related place may lie behind the finding, in paragraphs. */
const REACH = 12;

function report(
	article: Article,
	speaker: Span & { readonly text: string },
	attribution: Attribution,
	paragraph: Paragraph,
): Report {
	const copy = article.paragraphs.slice(0, 20).filter((other) => other.block.kind === "body");
	const cue = attribution.cue === undefined ? "" : slice(article.text, attribution.cue);
	const evidence = attribution.because === "according-to" ? `${cue} ${speaker.text}` : `${speaker.text} ${cue}`;
	const later = attributionsIn(article, attribution.paragraph, attribution.paragraph + REACH).find(
		(other) => other.start > attribution.start && other.speaker?.entity?.type === "PERSON",
	);
	const related: Related[] = [
		{ start: attribution.start, end: attribution.end, message: "This is what is credited to them." },
	];
	if (later?.speaker !== undefined)
		related.push({
			start: later.speaker.start,
			end: later.speaker.end,
			message: `The next named source is ${later.speaker.entity?.name ?? later.speaker.text}.`,
		});
	return {
		start: speaker.start,
		end: speaker.end,
		message: `“${evidence}”: who, by name? Nobody of that class is named here or in the next two paragraphs.`,
		related,
		fixes: [placeholder(speaker)],
		// A lede sums up what the story then sources.
		...(copy[0] === paragraph && copy.length > 3 ? { severity: "hint" as const } : {}),
	};
}

const placeholder = (span: Span): Fix => ({
	title: "Put TK for a named source",
	edits: [{ start: span.start, end: span.end, newText: "TK" }],
	preferred: true,
	placeholder: "TK",
});

const SPEECH_NOUN =
	/^(?:accusations?|allegations?|claims?|complaints?|criticisms?|concerns?|fears?|warnings?|objections?|calls?)$/;

/** (b): “complaints from residents”, “criticism among activists”. */
function vagueNouns(article: Article, knowledge: Knowledge): readonly Report[] {
	return overCopy(article, (paragraph, tokens, index, place) => {
		if (!SPEECH_NOUN.test(tokens[index]?.lower ?? "") || !/^(?:by|from|among)$/.test(tokens[index + 1]?.lower ?? ""))
			return undefined;
		let last = index + 2;
		if (knowledge.lexicon.vague.quantifiers.includes(tokens[last]?.lower ?? "")) last++;
		const noun = tokens[last]?.lower ?? "";
		if (
			!knowledge.lexicon.vague.nouns.includes(noun) &&
			!/^(?:residents|neighbors|neighbours|parents|officials|voters|fans)$/.test(noun)
		)
			return undefined;
		// “complaints from residents of Elm Court”, “from officials at the port”: the class is narrowed.
		if (
			/^(?:of|at|in|on|who|near|from|like|such|and|,)$/.test(tokens[last + 1]?.lower ?? "") ||
			tokens[last + 1]?.lower === "'s"
		)
			return undefined;
		const span = shift({ start: tokens[index]?.start ?? 0, end: tokens[last]?.end ?? 0 }, paragraph.start);
		const near = attributionsIn(article, place, lastNear(article, place));
		if (near.some((other) => other.start > span.end && other.speaker?.form === "name")) return undefined;
		return { span, message: `Which ${noun}? “${slice(article.text, span)}” names nobody.` };
	});
}

const SHARED =
	/^(?:held|believed|seen|regarded|considered|viewed|shared|thought|assumed|blamed|credited|criticized|criticised|praised|reported|rumored|rumoured|suspected|understood|perceived|made|dismissed|condemned|feared|agreed)$/;

/** (c): “is widely believed”, “a generally held view”. One example does not make it wide. */
function vagueAdverbs(article: Article, knowledge: Knowledge): readonly Report[] {
	return overCopy(article, (paragraph, tokens, index) => {
		const adverb = tokens[index];
		const participle = tokens[index + 1];
		if (
			adverb === undefined ||
			participle === undefined ||
			!knowledge.lexicon.vague.adverbs.has(adverb.lower) ||
			!SHARED.test(participle.lower)
		)
			return undefined;
		const before = tokens[index - 1]?.lower ?? "";
		if (!/^(?:is|was|are|were|been|being|be|a|an|the|also|now|still|,)$/.test(before)) return undefined;
		// “often made by hand”, “widely seen by audiences”: making and seeing themselves; by whom is said
		if (/^(?:made|seen|shared)$/.test(participle.lower) && !/^(?:by|as|among)$/.test(tokens[index + 2]?.lower ?? ""))
			return undefined;
		if (
			/^(?:made|shared)$/.test(participle.lower) &&
			tokens[index + 2]?.lower === "by" &&
			/^(?:hand|machine|the|a|his|her|its)$/.test(tokens[index + 3]?.lower ?? "")
		)
			return undefined;
		if (/^(?:often|commonly|frequently)$/.test(adverb.lower) && /^(?:made|seen|shared|held)$/.test(participle.lower))
			return undefined;
		const span = shift({ start: adverb.start, end: participle.end }, paragraph.start);
		return {
			span,
			message: `“${slice(article.text, span)}”: by whom? Name somebody who holds it, or say what shows it.`,
		};
	});
}

type Spot = (
	paragraph: Paragraph,
	tokens: readonly Token[],
	index: number,
	/** The paragraph's index. */
	place: number,
) => { readonly span: Span; readonly message: string } | undefined;

/** Every token of body copy outside quotation marks, in order. */
function overCopy(article: Article, spot: Spot): readonly Report[] {
	return article.paragraphs.flatMap((paragraph, place) => {
		if (paragraph.block.kind !== "body") return [];
		const { tokens, quotes } = paragraph.reading;
		return tokens.flatMap((token, index) => {
			const found = spot(paragraph, tokens, index, place);
			if (found === undefined || quotes.some((quote) => contains(quote, token))) return [];
			return [{ ...found.span, message: found.message, related: [], fixes: [placeholder(found.span)] }];
		});
	});
}
