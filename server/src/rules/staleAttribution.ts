import type { Article, Attribution } from "../analysis/article";
import { isCopy } from "../analysis/paragraphQuotes";
import type { Lexicon } from "../lexicon/lexicon";
import { countWhile } from "../text/search";
import { type Span, shift } from "../text/span";
import type { Report, Rule, RuleContext } from "./rule";
import { relatedSources, sourceFixes, type Unsourced } from "./sourceFixes";
import { quoted, quotedTrigger } from "./wording";

/** An account that goes on for sentences without the source that began it. */
export const staleAttribution: Rule = {
	id: "stale-attribution",
	title: "Attribution has run out",
	group: "claims",
	severity: "hint",
	on: false,
	precision: { estimated: 0.6, judged: { right: 0, of: 2 } },
	why: "An account goes on for four sentences or more without the source that it began with, and one of them accuses somebody or gives a toll. A reader no longer knows whose word it is; a lawyer asks who made the charge.",
	exceptions: [
		"an account under an announcement that covers it: “Police gave this account:”",
		"a passage in which somebody else speaks",
		"what the reporter saw",
	],
	bad: [
		"Police said Kell set out at ten. He walked to the weir. He met two anglers. He opened a box. The anglers {beat} him.",
	],
	good: [
		"Police gave this account: Kell set out at ten. He walked to the weir. He met two anglers. He opened a box. He robbed the anglers.",
		"Police said Kell set out at ten. He walked to the weir, they said, and met two men. He opened a box.",
		"The canal has nine locks. It silts up every spring. Boats leave at nine. The town has one hotel.",
	],
	check: (context) =>
		stalePassages(context).flatMap((passage) => {
			const charge = chargeIn(context, passage);
			return charge === undefined ? [] : [report(context.article, passage, charge)];
		}),
};

/** Sentences on end in which nobody speaks, behind an account. */
interface Passage extends Span {
	readonly account: Attribution;
	readonly silent: readonly Silent[];
}

interface Silent {
	readonly sentence: Span;
	/** Its paragraph's index. */
	readonly paragraph: number;
}

/** So many sentences without a cue, and a reader has lost the source. */
const LONGEST = 4;

/** An account does not run past so many paragraphs without a cue: what follows is background. */
const MOST_PARAGRAPHS = 2;

/** One walk over sentences and attributions, both in order. */
function stalePassages({ article, knowledge: { lexicon } }: RuleContext): readonly Passage[] {
	const { paragraphs, attributions } = article;
	const found: Passage[] = [];
	let account: Attribution | undefined;
	let silent: Silent[] = [];
	const close = (): void => {
		const [first] = silent;
		const last = silent.at(-1);
		if (account !== undefined && first !== undefined && last !== undefined && silent.length >= LONGEST)
			found.push({ start: first.sentence.start, end: last.sentence.end, account, silent });
		silent = [];
	};
	let next = 0;
	paragraphs.forEach((paragraph, index) => {
		if (!isCopy(paragraph) || (account !== undefined && index - account.paragraph >= MOST_PARAGRAPHS)) {
			close();
			account = undefined;
		}
		if (!isCopy(paragraph)) return;
		for (const sentence of paragraph.reading.sentences) {
			const end = paragraph.start + sentence.end;
			let own: Attribution | undefined;
			for (; (attributions[next]?.start ?? end) < end; next++) own = attributions[next];
			if (own === undefined)
				silent.push({ sentence: { start: paragraph.start + sentence.start, end }, paragraph: index });
			else {
				close();
				account = isCase(own, lexicon) ? own : undefined;
			}
		}
	});
	close();
	return found;
}

/** The account of a crime or an accident: police, a court and their papers tell it. A poll's figures need no second cue. */
const isCase = ({ speaker, cue }: Attribution, { desk }: Lexicon): boolean =>
	/^(?:accuse|allege|charge|testify)$/.test(cue?.lemma ?? "") ||
	(speaker?.text ?? "")
		.toLowerCase()
		.split(/[^a-z]+/)
		.some((word) => desk.officers.has(word) || desk.law.has(word));

/** What is charged or counted late in a passage: its clause, its sentence, and the words that say it. */
interface Charge extends Unsourced {
	readonly trigger: Span;
}

/** The first claim of a passage that accuses or counts and that nothing else covers, else its first deed or death. */
function chargeIn({ article, knowledge }: RuleContext, passage: Passage): Charge | undefined {
	const { claims } = article;
	const from = countWhile(claims, ({ start }) => start < passage.start);
	for (let index = from; (claims[index]?.start ?? passage.end) < passage.end; index++) {
		const claim = claims[index];
		if (claim === undefined || !/^(?:accusation|number)$/.test(claim.kind)) continue;
		if (claim.coverage === undefined || claim.coverage.because === "carried") return claim;
		if (claim.coverage.because === "umbrella") return undefined;
	}
	const { accusations, numbers } = knowledge.lexicon.facts;
	const isGrave = (word: string): boolean =>
		knowledge.lexicon.claims.deeds.has(word) ||
		accusations.verbs.has(word) ||
		accusations.bodily.has(word) ||
		numbers.casualties.has(word);
	return firstWord(article, passage, isGrave);
}

/** The first verb of the passage that `isGrave` knows, with its sentence; none under an announcement, which ends in a colon. */
function firstWord(article: Article, passage: Passage, isGrave: (word: string) => boolean): Charge | undefined {
	for (const { sentence, paragraph } of passage.silent) {
		const { start: by = 0, reading } = article.paragraphs[paragraph] ?? {};
		const tokens = reading?.tokens ?? [];
		const from = countWhile(tokens, ({ start }) => start + by < sentence.start);
		for (let index = from; (tokens[index]?.start ?? sentence.end) + by < sentence.end; index++) {
			const token = tokens[index];
			if (token === undefined || reading?.syntax?.tags[index] !== "VERB" || !isGrave(token.lower)) continue;
			return { ...sentence, sentence, paragraph, trigger: shift(token, by) };
		}
	}
	return undefined;
}

function report(article: Article, { account }: Passage, charge: Charge): Report {
	const source = account.speaker === undefined ? "the account" : quoted(account.speaker.text);
	return {
		start: charge.trigger.start,
		end: charge.trigger.end,
		message: `${quotedTrigger(article.text, charge)} comes long after ${source}: is that still the source?`,
		related: [
			{ start: account.start, end: account.end, message: "The account began here." },
			...relatedSources(article, charge),
		],
		fixes: sourceFixes(article, charge),
	};
}
