/**
 * Reported speech that only the sentence's tree shows: a second report in one sentence, a clause far behind its cue, “vowed to
 * …”. Asked where a cue is left that the surface patterns did not take.
 */
import type { Span } from "../text/span";
import type { LocalAttribution, SpeakerPhrase } from "./article";
import { type CueMatch, cueAt, cueSubject, isUnasserted } from "./cues";
import { describePhrase } from "./nounPhrases";
import { contentEnd, hasVerb, report, type Sentence } from "./reportContent";
import { type Dependent, dependents, subtree, type Tree } from "./syntax";
import { isComma, isQuoted, isWord, lowerAt, nameOf, spanOf, type View } from "./view";

/** Reports in `sentence` beside those `found` by patterns; the outermost of two that overlap counts. */
export function attributeByTree(
	view: View,
	sentence: Sentence,
	found: readonly LocalAttribution[],
): readonly LocalAttribution[] {
	const added: LocalAttribution[] = [];
	for (let index = sentence.first; index < sentence.last; index++) {
		const cue = cueAt(view, index);
		if (cue === undefined) continue;
		const span = spanOf(view, cue.first, cue.last);
		if ([...found, ...added].some((other) => isTaken(other, span))) continue;
		const tree = view.syntax?.treeOf(view.sentenceAt[index] ?? -1);
		if (tree === undefined || isUnasserted(view, cue, sentence.first)) continue;
		const shown = reportOf(view, tree, cue, sentence);
		if (shown !== undefined && ![...found, ...added].some((other) => overlaps(other, shown))) added.push(shown);
	}
	return added;
}

const isTaken = ({ cue, spans }: LocalAttribution, span: Span): boolean =>
	(cue !== undefined && cue.start < span.end && span.start < cue.end) ||
	spans.some((part) => part.start <= span.start && span.end <= part.end);

const overlaps = (one: LocalAttribution, other: LocalAttribution): boolean =>
	one.spans.some((left) => other.spans.some((right) => left.start < right.end && right.start < left.end));

function reportOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): LocalAttribution | undefined {
	const content = contentOf(view, tree, cue, sentence);
	if (content === undefined) return undefined;
	const phrase = speakerOf(view, tree, cue, sentence);
	if (phrase === undefined || (content.isThing && !maySpeak(view, phrase))) return undefined;
	const because = content.first < cue.first ? "trailing-cue" : "that-clause";
	return report(view, content.first, content.last, cue, phrase, because);
}

/** What is promised, asked for or hoped stands in an infinitive: “vowed to mend the gate”; “wrote to complain” reports nothing. */
const INFINITIVE =
	/^(?:promise|vow|pledge|threaten|offer|agree|swear|claim|profess|purport|ask|tell|order|advise|warn|demand|request|propose|recommend|plead|hope|want|intend|expect|wish)$/;

interface Stretch {
	readonly first: number;
	readonly last: number;
}

interface Content extends Stretch {
	/** “criticized the plan”: no clause, so that the verb alone does not show a report. */
	readonly isThing: boolean;
}

/** The storm rejects no boat as the council rejects a plan. */
function maySpeak({ lexicon }: View, { form, name, role }: SpeakerPhrase): boolean {
	if (form === "pronoun") return true;
	if (name !== undefined) return name.type === undefined || /^(?:PERSON|ORG|GPE|NORP)$/.test(name.type);
	const noun = role ?? "";
	return lexicon.roles.has(noun) || lexicon.collectives.has(noun) || lexicon.documents.has(noun) || noun.endsWith("s");
}

function contentOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): Content | undefined {
	const below = dependents(tree, cue.first);
	for (const { token, relation } of below) {
		if (relation === "ccomp" && token < cue.first) return clause(before(view, tree, token, cue, sentence));
		const isClause =
			relation === "ccomp" ||
			(relation === "xcomp" && INFINITIVE.test(cue.verb.lemma) && lowerAt(view, subtree(tree, token).first) === "to");
		if (!isClause || token < cue.last) continue;
		const found = behind(view, subtree(tree, token).first, subtree(tree, token).last, cue, sentence);
		if (found !== undefined && hasVerb(view, found.first, found.last)) return clause(found);
	}
	const thing = framed(view, tree, cue, below, sentence);
	return thing === undefined ? undefined : { ...thing, isThing: true };
}

const clause = (found: Stretch | undefined): Content | undefined =>
	found === undefined ? undefined : { ...found, isThing: false };

/** The gate is rotten, said Nora Quill, who runs the harbor. */
function before(view: View, tree: Tree, token: number, cue: CueMatch, sentence: Sentence): Stretch | undefined {
	const { first, last } = subtree(tree, token);
	let end = Math.min(last, cue.first - 1);
	while (end > first && isComma(view, end)) end--;
	return end - first < 2 || first < sentence.first || !isComma(view, end + 1) || isQuotedStretch(view, first, end)
		? undefined
		: { first, last: end };
}

const isQuotedStretch = (view: View, first: number, last: number): boolean =>
	isQuoted(view, first) && view.quoteAt[first] === view.quoteAt[last];

function behind(view: View, from: number, to: number, cue: CueMatch, sentence: Sentence): Stretch | undefined {
	let first = from;
	if (first <= cue.last) return undefined;
	while (first < to && (isComma(view, first) || !isWord(view, first)) && !isQuoted(view, first)) first++;
	const last = Math.min(to, contentEnd(view, first, sentence));
	return last - first < 2 ? undefined : { first, last };
}

/** Verbs whose report is a thing: “criticized the plan”, “called the gate a scandal”, “called for a new gate”. */
function framed(
	view: View,
	tree: Tree,
	cue: CueMatch,
	below: readonly Dependent[],
	sentence: Sentence,
): Stretch | undefined {
	const { lemma } = cue.verb;
	const preposition = PREPOSITIONS[lemma];
	const next = lowerAt(view, cue.last + 1);
	if (preposition?.test(next) === true) return rest(view, tree, cue, cue.last + 2, sentence);
	const object = below.find(({ token, relation }) => relation === "obj" && token > cue.last);
	if (object === undefined || !OBJECT.test(lemma)) return undefined;
	// “called the gate a scandal”, but not “called the office”
	const more = PREDICATIVE.test(lemma)
		? /^(?:xcomp|ccomp|obj|iobj)$/
		: ADDRESSED.test(lemma)
			? /^(?:xcomp|ccomp|obl|advcl)$/
			: undefined;
	const isNamed =
		below.some(({ token, relation }) => token > object.token && more?.test(relation) === true) ||
		(ADDRESSED.test(lemma) &&
			/^(?:of|for)$/.test(lowerAt(view, (nameOf(view, object.token)?.last ?? object.token) + 1)));
	const content = rest(view, tree, cue, subtree(tree, object.token).first, sentence);
	if (content === undefined || (more !== undefined && !isNamed && !hasQuote(view, content))) return undefined;
	// “what sailors call a ‘neap’”: a word for things that has no speaker
	if (cue.isBase && PREDICATIVE.test(lemma)) return undefined;
	return content;
}

/** From `first` to the end of what hangs from the verb, leaving out the next verb that is joined to it. */
function rest(view: View, tree: Tree, cue: CueMatch, first: number, sentence: Sentence): Stretch | undefined {
	let last = subtree(tree, cue.first).last;
	for (const { token, relation } of dependents(tree, cue.first)) {
		const below = subtree(tree, token);
		const isNext =
			/^(?:conj|parataxis)/.test(relation) || (relation === "advcl" && lowerAt(view, below.first) !== "to");
		if (token <= first || !isNext) continue;
		last = Math.min(last, below.first - 1);
	}
	last = Math.min(last, contentEnd(view, first, sentence));
	while (last > first && (isComma(view, last) || !isWord(view, last)) && !isQuoted(view, last)) last--;
	// a “sour harbor.| ”
	while (isQuoted(view, last) && view.quoteAt[last + 1] === view.quoteAt[last] && !isWord(view, last + 1)) last++;
	return last < first || first <= cue.last ? undefined : { first, last };
}

const OBJECT =
	/^(?:criticize|criticise|praise|denounce|condemn|blast|slam|mock|dismiss|reject|deny|dispute|question|cite|mention|propose|demand|endorse|oppose|decry|defend|welcome|reveal|confirm|rip|tout|hail|lament|protest|call|label|dub|brand|describe|liken|accuse|blame|urge|acknowledge|express|promise|pledge|announce)$/;

/** What they call somebody stands behind the object: “called the gate a scandal”. */
const PREDICATIVE = /^(?:call|label|dub|brand)$/;
/** Whom they speak to or of, and then what: “accused the port of neglect”, “urged the port to mend the gate”. */
const ADDRESSED = /^(?:liken|accuse|blame|urge)$/;

const hasQuote = (view: View, { first, last }: Stretch): boolean =>
	view.quoteAt.subarray(first, last + 1).some((quote) => quote >= 0);

const PREPOSITIONS: Readonly<Record<string, RegExp>> = {
	call: /^(?:for|on)$/,
	ask: /^(?:for|about)$/,
	refer: /^to$/,
	complain: /^(?:about|of)$/,
	warn: /^(?:about|of|against)$/,
	argue: /^(?:for|against)$/,
	boast: /^(?:about|of)$/,
	brag: /^about$/,
	joke: /^about$/,
	testify: /^(?:about|to)$/,
	protest: /^against$/,
	speculate: /^(?:about|on)$/,
	apologize: /^for$/,
	comment: /^(?:on|about)$/,
};

/** The patterns know names and appositions, the tree knows the verb's subject: where they differ, the tree is right. */
function speakerOf(view: View, tree: Tree, cue: CueMatch, sentence: Sentence): SpeakerPhrase | undefined {
	const shown = cueSubject(view, cue, sentence.first);
	const subject = subjectOf(tree, cue.first);
	if (subject === undefined) return shown;
	const head = view.tokens[subject];
	if (shown !== undefined && head !== undefined && shown.start <= head.start && head.end <= shown.end) return shown;
	const last = Math.max(subject, nameOf(view, subject)?.last ?? subject);
	return describePhrase(view, { first: subtree(tree, subject).first, last }, undefined);
}

/** The subject of the verb, or of the verb that it is joined to: “Quill rose and | said”. */
function subjectOf(tree: Tree, verb: number): number | undefined {
	for (let at = verb, steps = 0; at >= 0 && steps < 3; steps++) {
		const subject = dependents(tree, at).find(({ relation }) => relation === "nsubj");
		if (subject !== undefined) return subject.token;
		if (!/^(?:conj|xcomp|advcl)/.test(tree.relations[at - tree.first] ?? "")) return undefined;
		at = tree.heads[at - tree.first] ?? -1;
	}
	return undefined;
}
