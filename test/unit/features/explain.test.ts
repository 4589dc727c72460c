/** “Explain this attribution”: a caret in a text, the words that decided, and what is said of each. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { join } from "node:path";
import type { RegisteredName } from "../../../server/src/analysis/paragraph";
import { PATTERNS, REFERENCES, stanceReason } from "../../../server/src/features/because";
import { type Explanation, explain } from "../../../server/src/features/explain";
import { contains, slice } from "../../../server/src/text/span";
import { samples } from "../../server/samples";
import { readCaseFiles } from "../../support/cases";
import { analyze, knowledge, root } from "../../support/knowledge";
import { parseMarked } from "../../support/marked";

/**
 * Explains at the cursor. Every piece of evidence must stand where `{evidence …}` marks it, those of the text in their order;
 * its line is `Label: sentence`.
 */
function checkExplanation(source: string, expected: readonly string[]): void {
	const { text, marks, cursor = 0 } = parseMarked(source);
	const found = explain(analyze(text), cursor);
	deepEqual(
		found === undefined ? [] : [found.title, ...found.evidence.map(({ label, sentence }) => `${label}: ${sentence}`)],
		expected,
	);
	const byPlace = <T extends { readonly start: number }>(spans: readonly T[]) =>
		spans.map(({ start }) => start).sort((a, b) => a - b);
	deepEqual(
		[...(found?.evidence ?? [])].map(({ span }) => slice(text, span)).sort(),
		marks.map((mark) => slice(text, mark)).sort(),
	);
	deepEqual(byPlace(found?.evidence.map(({ span }) => span) ?? []), byPlace(marks));
}

describe("explanation", () => {
	it("of a surname: the words, the cue, the only person of that surname", () =>
		checkExplanation("Mayor {e Elena Brandt} met the council. {e “We will ap{|}peal,”} {e Brandt} {e said}.", [
			"Elena Brandt · direct quotation, 3 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: “Brandt” is the only person of that surname in the story.",
			"Named: Described as “Mayor”.",
		]));

	it("of words in several parts", () =>
		checkExplanation("{e “We will appeal,”} {e said} {e Elena Brandt}. {e “It is ti{|}me.”}", [
			"Elena Brandt · direct quotation, 6 words",
			"Words, part 1 of 2: Direct: what stands between the quotation marks.",
			"Words, part 2 of 2: The same speaker goes on.",
			"Cue: A cue and a speaker follow the quotation. “say” takes no side.",
			"Speaker: “Elena Brandt” is the fullest name that the story gives.",
		]));

	it("of a cue that takes a side", () =>
		checkExplanation("{e Elena Brandt} {e admi{|}tted} {e that the gate was rotten}.", [
			"Elena Brandt · indirect speech, 5 words",
			"Words: Indirect: what was said, in the reporter's words.",
			"Cue: A speaker and a cue stand before the statement. “admit” makes the words an admission.",
			"Speaker: “Elena Brandt” is the fullest name that the story gives.",
		]));

	it("of a thought, and of words that were not said", () => {
		checkExplanation("{e Elena Brandt} {e hop{|}es} {e to mend the gate}.", [
			"Elena Brandt · reported thought, 4 words",
			"Words: A thought: what somebody believes, wants or plans, in the reporter's words.",
			"Cue: A speaker and a cue stand before the statement. “hope” reports what somebody thinks.",
			"Speaker: “Elena Brandt” is the fullest name that the story gives.",
		]);
		checkExplanation("{e Elena Brandt} did not {e {e sa{|}y}} {e whether the gate was open}.", [
			"Elena Brandt · indirect speech, 5 words",
			"Words: Indirect: what was said, in the reporter's words.",
			"Cue: A speaker and a cue stand before the statement. “say” takes no side.",
			"Denied: The story says that this was not said.",
			"Speaker: “Elena Brandt” is the fullest name that the story gives.",
		]);
	});

	it("of quoted words within a report", () =>
		checkExplanation("{e Elena Brandt} {e said} {e the gate was “rot{|}ten” in May}.", [
			"Elena Brandt · mixed quotation, 6 words",
			"Words: Mixed: quoted words within the reporter's own.",
			"Cue: A speaker and a cue stand before the statement. “say” takes no side.",
			"Speaker: “Elena Brandt” is the fullest name that the story gives.",
		]));

	it("of a pronoun: who spoke last, and where the name stands", () =>
		checkExplanation("{e “It holds,”} said {e Anna Riva}. “It does.”\n\n{e “It fell,”} {e s{|}he} {e said}.", [
			"Anna Riva · direct quotation, 2 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: “she” is the person who spoke last.",
			"Spoke last: The words of Anna Riva before these.",
			"Named: The story gives the full name here.",
		]));

	it("of a pronoun: the nearest name", () =>
		checkExplanation("{e Anna Riva} ran the mill. {e Riva} sold it.\n\n{e “It fell,”} {e sh{|}e} {e said}.", [
			"Anna Riva · direct quotation, 2 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: Nobody else named near by can be “she”.",
			"Named near by: The nearest name that “she” can mean.",
			"Named: The story gives the full name here.",
		]));

	it("of a role", () =>
		checkExplanation("The ship's captain, {e Jane Doe}, resigned. {e “It was time,”} {e the capt{|}ain} {e said}.", [
			"Jane Doe · direct quotation, 3 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: “the captain” is the only one in the story with that role.",
			"Named: Described as “The ship's captain”.",
		]));

	it("of a tie: who it could be, and that nobody is chosen", () =>
		checkExplanation("{e Nora Quill} and {e Peter Quill} run the mill. {e “It tur{|}ns,”} {e Quill} {e said}.", [
			"Quill · direct quotation, 2 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: “Quill” could be Nora Quill or Peter Quill: the story does not tell which.",
			"Could be Nora Quill: Fits as well as Peter Quill.",
			"Could be Peter Quill: Fits as well as Nora Quill.",
		]));

	it("of somebody without a name", () =>
		checkExplanation("{e “It is open,”} {e a spok{|}esman} {e said}.", [
			"a spokesman · direct quotation, 3 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: The story ties “a spokesman” to no name.",
		]));

	it("of two speakers, of a relative, and of a cue without a speaker", () => {
		checkExplanation("{e “It is open,”} {e Nora Quill and Piet Marlow} {e sa{|}id}.", [
			"Nora Quill and Piet Marlow · direct quotation, 3 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A speaker and a cue follow the quotation. “say” takes no side.",
			"Speaker: “Nora Quill and Piet Marlow” names more than one.",
		]);
		checkExplanation("{e Nora Quill}, {e who} had {e sa{|}id} {e that the gate was open}, left.", [
			"Nora Quill · indirect speech, 5 words",
			"Words: Indirect: what was said, in the reporter's words.",
			"Cue: A speaker and a cue stand before the statement. “say” takes no side.",
			"Speaker: “who” goes back to Nora Quill.",
			"Named: The story gives the full name here.",
		]);
		checkExplanation("{e “It is open,”} {e sa{|}id}.", [
			"Speaker not named · direct quotation, 3 words",
			"Words: Direct: what stands between the quotation marks.",
			"Cue: A cue stands beside the words, and no speaker. “say” takes no side.",
		]);
	});

	it("of words without a cue", () =>
		checkExplanation("{e “It was over in sec{|}onds.”} — {e {e Maria Sand, teacher}}", [
			"Maria Sand · direct quotation, 5 words",
			"Words: Direct: what stands between the quotation marks.",
			"No cue: A dash and a name sign the quotation.",
			"Speaker: “Maria Sand” is the fullest name that the story gives.",
		]));

	const carried = (sentence: string): readonly string[] => [
		"Nora Quill · direct quotation, 2 words",
		"Words: Direct: what stands between the quotation marks.",
		`Carried on from: ${sentence}`,
		"Speaker: “Nora Quill” is the fullest name that the story gives.",
	];

	it("of a quotation that runs on: where its speaker stands", () =>
		checkExplanation(
			"“It is rotten,” {e said {e Nora Quill}}. “We told them.\n\n{e “They lau{|}ghed.”}",
			carried("The quotation runs on from the paragraph before."),
		));

	it("of one that runs on to its cue", () =>
		checkExplanation(
			"{e “We t{|}old.}\n\n“They laughed,” {e {e Nora Quill} said}.",
			carried("The quotation runs on to the paragraph that names its speaker."),
		));

	it("of one behind a paragraph with one speaker", () =>
		checkExplanation(
			"{e {e Nora Quill} told} the council that it was over.\n\n{e “They lau{|}ghed.”}",
			carried("The paragraph before has this one speaker."),
		));

	it("of one behind a sentence with one speaker", () =>
		checkExplanation(
			"{e {e Nora Quill} said} she was proud of the plan. {e “They lau{|}ghed.”}",
			carried("The sentence before has this one speaker."),
		));

	it("of one that the paragraph before announces, with the surname's full name", () =>
		checkExplanation("{e Nora Quill} met them.\n\n{e {e Quill} continued}:\n\n{e “They lau{|}ghed.”}", [
			...carried("The paragraph before announces the words.").slice(0, 3),
			"Speaker: “Quill” is the only person of that surname in the story.",
			"Named: The story gives the full name here.",
		]));

	it("of a quotation without a speaker", () =>
		checkExplanation("They call it {e “sour{|} water”} here.", [
			"Quotation without a speaker",
			"Words: No cue, no speaker carried over: a title, a name or a term, or words that want a source.",
		]));

	for (const source of ["The room w{|}as cold.", "{|}", "Nora Qu{|}ill left. “It fell,” Tom Avery said."])
		it(`of nothing: ${source}`, () => checkExplanation(source, []));

	it("beyond the ends of the story: nothing", () => {
		const article = analyze("The room was cold.");
		for (const offset of [-1, 999, Number.NaN, Number.POSITIVE_INFINITY]) equal(explain(article, offset), undefined);
	});

	it("takes the innermost where a report holds another", () => {
		const { text, cursor = 0 } = parseMarked("“It fell,” Nora Quill said, addi{|}ng that the pier was next.");
		equal(explain(analyze(text), cursor)?.evidence.find(({ role }) => role === "cue")?.copy, "adding");
	});
});

/** A cue of no particular stance. */
const CUE = { start: 0, end: 4, lemma: "say", stance: "", polarity: "positive", class: "speech" } as const;

describe("every explanation", () => {
	const texts = [
		...samples.map(({ text }) => text),
		...readCaseFiles(join(root, "test/corpus/attribution")).flatMap(({ cases }) =>
			cases.map(({ source }) => parseMarked(source).text),
		),
	];
	const reasons = new Set<string>();

	function isSound(text: string, { title, evidence, span }: Explanation): void {
		ok(evidence.length > 0, title);
		for (const { label, span: place, copy, sentence } of evidence) {
			ok(contains({ start: 0, end: text.length }, place) && place.start < place.end, `${title}, ${label}`);
			ok(copy !== "" && copy === copy.trim(), `${title}, ${label}`);
			match(sentence, /^[\p{Lu}“].*[^.]\.$/u);
			ok(!/undefined|NaN|\[object/.test(title + label + sentence), sentence);
		}
		ok(span.start < span.end && span.end <= text.length, title);
	}

	const office = "Ellery Harbor Office opened. “We shut the gate,” the harbor office said.";
	const harborOffice: RegisteredName = {
		id: "office",
		name: "Ellery Harbor Office",
		aliases: ["harbor office"],
		type: "ORG",
		gender: undefined,
		role: undefined,
		unnamed: false,
	};

	it("stands in the story and speaks in sentences", () => {
		for (const text of [...texts, office]) {
			const article = analyze(text, text === office ? [harborOffice] : []);
			for (const { because, speaker, spans } of article.attributions) {
				reasons.add(because);
				if (speaker !== undefined) reasons.add(speaker.because);
				const found = explain(article, spans[0]?.start ?? 0);
				ok(found, text);
				isSound(text, found);
			}
		}
	});

	it("is tried with every reason that there is", () => {
		deepEqual([...reasons].sort(), [...Object.keys(PATTERNS), ...Object.keys(REFERENCES), "carried"].sort());
	});

	it("has words for the stance of every cue", () => {
		const stances = [...new Set([...knowledge.lexicon.cues.values()].map(({ stance }) => stance))];
		deepEqual(
			stances.filter((stance) => stanceReason({ ...CUE, stance }) === undefined),
			[],
		);
	});
});
