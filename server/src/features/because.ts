/**
 * The patterns that decide, spelled out for people: what a hover says after “because” and what an explanation says of each
 * piece of evidence. Clauses without capital and stop. The compiler asks for one for every reason that analysis may give.
 */
import type { Article, Attribution, CoverageReason, Entity, ReferenceReason, Speaker } from "../analysis/article";
import { surnameOf } from "../analysis/nameKeys";
import type { AttributionClass, Because, Cue } from "../analysis/paragraph";
import { firstWords } from "../text/excerpt";
import { fold } from "../text/fold";
import { contains, slice } from "../text/span";

/** Why words belong to their cue and speaker. */
export const PATTERNS: Readonly<Record<Because, string>> = {
	"cue-after": "a speaker and a cue follow the quotation",
	"cue-after-inverted": "a cue and a speaker follow the quotation",
	"cue-before": "a speaker and a cue stand before the quotation",
	"according-to": "“according to” names the source",
	adverbial: "an adverbial tells whose statement it is: in her view, in the poll",
	"lead-in": "one name and a colon lead in to the quotation",
	running: "the quotation runs on from the paragraph before",
	"running-back": "the quotation runs on to the paragraph that names its speaker",
	"goes-on": "the paragraph before quotes this one speaker",
	"set-up": "the paragraph before has this one speaker",
	announced: "the paragraph before announces the words",
	"dash-name": "a dash and a name sign the quotation",
	dialogue: "the speaker's label opens the turn",
	"cue-inside": "a speaker and a cue stand inside the statement",
	"noun-cue": "a noun of speech and its speaker stand before the statement",
	"as-clause": "an “as … said” clause stands beside the statement",
	"that-clause": "a speaker and a cue stand before the statement",
	"trailing-cue": "a speaker and a cue follow the statement",
};

/** The pattern in words, and more closely where the speaker stands. */
export function attributionReason(article: Article, { because, speaker, paragraph }: Attribution): string {
	// “It is open,” said.
	if (speaker === undefined) return "a cue stands beside the words, and no speaker";
	const { start } = speaker;
	if (because === "set-up" && start >= (article.paragraphs[paragraph]?.start ?? 0))
		return "the sentence before has this one speaker";
	return PATTERNS[because];
}

/** Why a claim has its source, the nearest first. */
export const COVERAGES: Readonly<Record<CoverageReason, string>> = {
	"same-sentence": "the source stands in the same sentence",
	carried: "carried over from the sentences before",
	series: "one figure of a series that began with a source",
	umbrella: "an account that was announced goes on here",
	"set-up": "the sentence sets up the quotation behind it",
	lede: "the lede is sourced further down",
	elsewhere: "the same fact has a source elsewhere in the story",
	poll: "a poll or a count of votes is named near by",
	paragraph: "somebody speaks in the same paragraph",
	heard: "the person whose mind it is speaks near by",
	law: "police, a court or its papers are named near by",
	settled: "the story says what a court found, or that somebody confessed",
	charged: "a charge of the same act is told before",
	history: "it happened long before the story",
	reference: "a link, an address or a footnote stands in the sentence",
};

export const ONLY_ONE = "nobody else near by fits";

/** Of a quotation that belongs to no attribution. */
export const NO_SPEAKER = "No cue, no speaker carried over: a title, a name or a term, or words that want a source";

type Reference = (article: Article, speaker: Speaker) => string;

const tiedToNothing: Reference = ({ entities }, speaker) => {
	const named = entities.filter(({ mentions }) => mentions.some((mention) => contains(speaker, mention)));
	// “Nora Quill and Piet Marlow said”
	return named.length > 1 && / and /.test(speaker.text)
		? `${wordsOf(speaker)} names more than one`
		: `the story ties ${wordsOf(speaker)} to no name`;
};
const tied = (speaker: Speaker, why: string): string =>
	`${wordsOf(speaker)} could be ${oneOf(speaker.candidates.map(({ name }) => name))}: ${why}`;

/** Why a speaker is whom the story names elsewhere, or nobody. */
export const REFERENCES: Readonly<Record<Exclude<ReferenceReason, "carried">, Reference>> = {
	name: (article, speaker) => {
		const { entity } = speaker;
		if (entity === undefined) return tiedToNothing(article, speaker);
		return holdsName(speaker, entity)
			? `“${entity.name}” is the fullest name that the story gives`
			: `${wordsOf(speaker)} goes back to ${entity.name}`;
	},
	"short-name": ({ entities, text }, { entity, head }) =>
		entity === undefined ? "" : shortNameReason(entities, entity, slice(text, head)),
	"shared-surname": (_, speaker) => tied(speaker, "the story does not tell which"),
	role: (article, speaker) => {
		if (speaker.candidates.length > 0) return tied(speaker, "each has that role");
		if (speaker.entity === undefined) return tiedToNothing(article, speaker);
		return speaker.entity.type === "ORG"
			? `${wordsOf(speaker)} can mean no other organization named before`
			: `${wordsOf(speaker)} is the only one in the story with that role`;
	},
	register: (_, speaker) =>
		`the newsroom's register calls ${speaker.entity?.name ?? "a source"} “${firstWords(withoutArticle(speaker.text), 6)}”`,
	pronoun: (article, speaker) =>
		speaker.candidates.length > 0 ? tied(speaker, "the story does not tell which") : tiedToNothing(article, speaker),
	"last-speaker": (_, speaker) =>
		`${wordsOf(speaker)} is ${speaker.entity?.type === "ORG" ? "the organization that" : "the person who"} spoke last`,
	topic: (_, speaker) => `the sentences before ${wordsOf(speaker)} are about that person`,
	"only-person": (_, speaker) => `nobody else named near by can be ${wordsOf(speaker)}`,
};

/** Why the speaker's words refer to whom they do, or to nobody; of one that is carried on, where they stand. */
export function speakerReason(article: Article, speaker: Speaker): string {
	const because = speaker.because === "carried" ? originalReason(article, speaker) : speaker.because;
	return REFERENCES[because](article, speaker);
}

/** The attribution in whose cue clause the words of a speaker stand that is carried on; undefined where they only announce. */
export const sourceOf = (article: Article, carried: Speaker): Attribution | undefined =>
	article.attributions.find(
		({ speaker }) => speaker !== undefined && speaker.because !== "carried" && speaker.start === carried.start,
	);

function originalReason(article: Article, carried: Speaker): Exclude<ReferenceReason, "carried"> {
	const because = sourceOf(article, carried)?.speaker?.because;
	if (because !== undefined && because !== "carried") return because;
	if (carried.form === "pronoun") return carried.entity === undefined ? "pronoun" : "only-person";
	if (carried.form === "nominal") return "role";
	if (carried.entity === undefined) return carried.candidates.length > 0 ? "shared-surname" : "name";
	return carried.entity.name === slice(article.text, carried.head) ? "name" : "short-name";
}

/** “Quill”, “PEHA”, “Mr. Avery” */
function shortNameReason(entities: readonly Entity[], entity: Entity, copy: string): string {
	const words = entity.name.split(" ");
	const surname = surnameOf(words);
	const isSurname = entity.type === "PERSON" && words.length > 1 && fold(copy.split(/\s+/).at(-1) ?? "") === surname;
	if (!isSurname) return `“${copy}” is short for ${entity.name}`;
	const isShared = entities.some(
		(other) =>
			other !== entity &&
			other.name !== copy &&
			other.type === "PERSON" &&
			surnameOf(other.name.split(" ")) === surname,
	);
	return isShared
		? `“${copy}” is ${entity.name}: nobody else of that surname fits here`
		: `“${copy}” is the only person of that surname in the story`;
}

const withoutArticle = (words: string): string => words.replace(/^the /i, "");

const wordsOf = (speaker: Speaker): string => `“${firstWords(speaker.text, 6)}”`;

/** False for “Nora Quill, | who | said …”. */
export const holdsName = ({ text }: Speaker, { name }: Entity): boolean => text.replace(/\s+/g, " ").includes(name);

/** “Nora Quill, Peter Quill or Tom Avery” */
export const oneOf = (names: readonly string[]): string =>
	names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/** By the stances of `cues.yml`. */
const STANCES: Readonly<Record<string, string>> = {
	neutral: "takes no side",
	manner: "tells how the words were spoken",
	doubt: "leaves room for doubt",
	concession: "makes the words an admission",
	factive: "takes the words for true",
	heat: "colors the words with feeling",
	stance: "shows where the speaker stands",
	thought: "reports what somebody thinks",
	document: "reports what a document shows",
};

/** “say” takes no side; undefined for a stance without words, such as a noun's. */
export const stanceReason = ({ lemma, stance }: Cue): string | undefined =>
	STANCES[stance] === undefined ? undefined : `“${lemma}” ${STANCES[stance]}`;

const DENIED: Readonly<Record<AttributionClass, string>> = {
	speech: "the story says that this was not said",
	thought: "the story says that this was not thought",
	document: "the story says that this is not shown",
};

/** What “did not say whether …” tells; undefined for a cue that is not denied. */
export const denialReason = (cue: Cue): string | undefined =>
	cue.polarity === "negative" ? DENIED[cue.class] : undefined;
