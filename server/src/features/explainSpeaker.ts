/** The words that decide who a speaker is: those beside the cue, and what of the story they lean on. */
import type { Article, Entity, Mention, ReferenceReason, Speaker } from "../analysis/article";
import { cover, lastStartingAt, type Span, shift, slice, touchesSpan } from "../text/span";
import { holdsName, oneOf, sourceOf, speakerReason } from "./because";
import { capitalize, describedInStory } from "./describe";
import { type Evidence, evidence } from "./evidence";

/** The speaker's words, and what of the story stands behind them. */
export function speakerEvidence(article: Article, speaker: Speaker): readonly Evidence[] {
	const because = speaker.because === "carried" ? sourceOf(article, speaker)?.speaker?.because : speaker.because;
	const sentence = `${capitalize(speakerReason(article, speaker))}.`;
	return [
		evidence(article.text, "speaker", "Speaker", speaker, sentence),
		...BEHIND[because ?? "carried"](article, speaker),
	];
}

/** The cue clause whose speaker goes on, or that announced the words. */
export function carriedEvidence(article: Article, speaker: Speaker, sentence: string): Evidence {
	const paragraph = lastStartingAt(article.paragraphs, speaker.start);
	const announced = paragraph?.reading.announces?.cue;
	const cue: Span =
		sourceOf(article, speaker)?.cue ?? (announced === undefined ? speaker : shift(announced, paragraph?.start ?? 0));
	return evidence(article.text, "elsewhere", "Carried on from", cover([cue, speaker]) ?? speaker, sentence);
}

type Behind = (article: Article, speaker: Speaker) => readonly Evidence[];

const named: Behind = ({ text }, { entity, start, end }) => {
	const mention = entity === undefined ? undefined : fullMention(text, entity);
	if (entity === undefined || mention === undefined || touchesSpan(mention, { start, end })) return [];
	const [description] = describedInStory(entity);
	const sentence = description === undefined ? "The story gives the full name here." : `Described as “${description}”.`;
	return [evidence(text, "elsewhere", "Named", mention, sentence)];
};

/** Where the story gives the name in full. */
const fullMention = (text: string, { name, mentions }: Entity): Mention | undefined =>
	mentions.find((mention) => slice(text, mention).replace(/\s+/g, " ") === name) ?? mentions[0];

const spokeLast: Behind = ({ text, attributions }, { entity, start }) => {
	const before = attributions.findLast(
		({ end, speaker }) => end <= start && speaker?.start !== start && speaker?.entity?.id === entity?.id,
	);
	const [span] = before?.spans ?? [];
	if (entity === undefined || span === undefined) return [];
	return [evidence(text, "elsewhere", "Spoke last", span, `The words of ${entity.name} before these.`)];
};

const namedNear: Behind = ({ text }, { entity, start, text: words }) => {
	const mention = entity?.mentions.findLast((other) => other.end <= start);
	if (entity === undefined || mention === undefined || mention === fullMention(text, entity)) return [];
	return [evidence(text, "elsewhere", "Named near by", mention, `The nearest name that “${words}” can mean.`)];
};

const candidates: Behind = ({ text }, speaker) =>
	speaker.candidates.flatMap((entity) => {
		const mention = entity.mentions.findLast((other) => other.end <= speaker.start) ?? entity.mentions[0];
		if (mention === undefined) return [];
		const others = speaker.candidates.filter((other) => other !== entity).map(({ name }) => name);
		return [evidence(text, "elsewhere", `Could be ${entity.name}`, mention, `Fits as well as ${oneOf(others)}.`)];
	});

/** What of the story stands behind each reason. */
const BEHIND: Readonly<Record<ReferenceReason, Behind>> = {
	name: (article, speaker) =>
		speaker.entity === undefined || holdsName(speaker, speaker.entity) ? [] : named(article, speaker),
	"short-name": named,
	"shared-surname": candidates,
	role: (article, speaker) => [...named(article, speaker), ...candidates(article, speaker)],
	register: named,
	pronoun: candidates,
	"last-speaker": (article, speaker) => [...spokeLast(article, speaker), ...named(article, speaker)],
	topic: (article, speaker) => [...namedNear(article, speaker), ...named(article, speaker)],
	"only-person": (article, speaker) => [...namedNear(article, speaker), ...named(article, speaker)],
	carried: (article, speaker) => [...named(article, speaker), ...candidates(article, speaker)],
};
