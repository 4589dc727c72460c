import type { Article, Entity } from "../analysis/article";
import type { Gender } from "../analysis/paragraph";
import type { Lexicon } from "../lexicon/lexicon";
import { type Antecedents, antecedentsOf } from "./antecedents";
import { candidatesNear } from "./candidates";
import type { Fix, Report, Rule } from "./rule";
import { nameInstead, placeholderInstead, pronounOf, type Speech, speeches } from "./speakerWords";
import { quoted } from "./wording";

/** “She said …” and “the spokesman said …” with nobody before them whom the words could mean. */
export const unknownSpeaker: Rule = {
	id: "unknown-speaker",
	title: "Attribution to a pronoun or role nobody introduced",
	group: "names",
	severity: "warning",
	on: true,
	precision: { estimated: 0.82 },
	why: "Somebody speaks who is only “he”, “she” or “the spokesman”, and nobody whom that could mean stands in this paragraph or the three before it. Mostly the paragraph that named the speaker was cut, or moved.",
	exceptions: [
		"roles that the sentence itself explains: the spokesman for the port; the lawyer, Nora Quill",
		"offices that one person holds: the mayor, the pope",
		"people whom the headline or the dek names",
		"in the first two paragraphs, people whom the next two name",
	],
	bad: [
		"The fire began at noon. “We smelled the gas,” {she} said.",
		"The quay was mended in June. {The spokesman} said three boats were late.",
		"{He} said the safe was empty. The town has 900 houses.",
	],
	good: [
		"Clerk Nora Quill came out first. “We smelled the gas,” she said.",
		"The quay was mended in June, a spokeswoman for the rowing club said.",
		"“We will fight it,” said the lawyer, Ada Marlow.",
		"A driver came out first. “We smelled the gas,” he said.",
		"“We smelled the gas,” she said.\n\nNora Quill came out first of the mill.",
		"The mayor said the quay would reopen.",
	],
	check: ({ article, knowledge }) => {
		const spoken = speeches(article).filter(
			({ speaker: { entity, candidates } }) => entity === undefined && candidates.length === 0,
		);
		// Most speakers are named: whom the others could mean is looked for only where there are others.
		if (!spoken.some(({ speaker }) => pronounOf(speaker) !== undefined || ROLE.test(speaker.text))) return [];
		const antecedents = antecedentsOf(article, knowledge.lexicon);
		return spoken.flatMap(
			(speech) =>
				pronounReport(article, speech, antecedents, knowledge.lexicon) ??
				roleReport(article, speech, antecedents, knowledge.lexicon) ??
				[],
		);
	},
};

function pronounReport(
	article: Article,
	{ attribution, speaker }: Speech,
	antecedents: Antecedents,
	lexicon: Lexicon,
): Report | undefined {
	const pronoun = pronounOf(speaker);
	const gender = pronoun === undefined ? undefined : lexicon.gendered.get(pronoun);
	if (
		pronoun === undefined ||
		gender === undefined ||
		antecedents.hasPerson(gender, attribution.paragraph, speaker.start)
	)
		return undefined;
	const people = peopleNear(article, attribution.paragraph, speaker.start, gender);
	return {
		start: speaker.start,
		end: speaker.end,
		message: `${quoted(speaker.text)} could mean nobody named in this paragraph or the three before it: who is it?`,
		related: [],
		fixes: [
			{ ...placeholderInstead(speaker), preferred: true },
			...people.map((entity) => nameInstead(speaker, entity)),
		],
	};
}

function peopleNear(article: Article, paragraph: number, offset: number, gender: Gender): readonly Entity[] {
	const near = candidatesNear(article, paragraph, offset).flatMap(({ speaker }) => speaker.entity ?? []);
	return near.filter(
		(entity) => entity.type === "PERSON" && (entity.gender ?? entity.likelyGender ?? gender) === gender,
	);
}

// the spokesman
const ROLE = /^the (?<role>\p{L}+)$/iu;

function roleReport(
	{ text }: Article,
	{ attribution, speaker }: Speech,
	antecedents: Antecedents,
	{ desk }: Lexicon,
): Report | undefined {
	const role = ROLE.exec(speaker.text)?.groups?.role?.toLowerCase() ?? "";
	if (
		speaker.form !== "nominal" ||
		!desk.unknownRoles.has(role) ||
		antecedents.hasHolder(role, attribution.paragraph, speaker.start)
	)
		return undefined;
	return {
		start: speaker.start,
		end: speaker.end,
		message: `${quoted(speaker.text)} refers back to nobody whom the story has named: which ${role} is it?`,
		related: [],
		fixes: [nameBehind(text, speaker.end)],
	};
}

/** The spokesman → The spokesman, TK, */
function nameBehind(text: string, offset: number): Fix {
	const isClosed = /^[.,;:!?]/.test(text.slice(offset));
	return {
		title: "Put TK for full name and title",
		edits: [{ start: offset, end: offset, newText: isClosed ? ", TK" : ", TK," }],
		preferred: true,
		placeholder: "TK",
	};
}
