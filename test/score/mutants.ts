/**
 * `npm run mutants`: clean stories are spoilt in seven ways, one at a time, and the right rule must notice while nothing else
 * changes. The stories are the sample stories of this project and, where the shared folder lies beside it, its annotated news.
 * `npm run mutants -- ID` shows the mutants of one mutation that go wrong.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyze, createAnalyzer } from "../../server/src/analysis/analyze";
import type { Finding } from "../../server/src/rules/rule";
import { slice } from "../../server/src/text/span";
import { findingsOf } from "../support/findings";
import { knowledge, root } from "../support/knowledge";
import { percent } from "./figures";
import { documents, goldFile } from "./gold";
import { agentlessPassive } from "./mutations/agentlessPassive";
import { droppedMark } from "./mutations/droppedMark";
import { insertedClaims } from "./mutations/insertedClaim";
import { isUnclean, judge, type Verdict } from "./mutations/judge";
import { type Familiar, type Mutant, type Mutation, mutated } from "./mutations/mutation";
import { familiarSurnames } from "./mutations/people";
import { danglingComma, removedCue } from "./mutations/removedCue";
import { removedSource } from "./mutations/removedSource";
import { secondSpeaker } from "./mutations/secondSpeaker";
import { annotatedStory, type GoldDocument, ownStory, type Story } from "./mutations/story";
import { swappedNames } from "./mutations/swappedNames";
import { sample, seededRandom } from "./random";

const MUTATIONS: readonly Mutation[] = [
	removedSource,
	...insertedClaims,
	agentlessPassive,
	removedCue,
	danglingComma,
	swappedNames,
	droppedMark,
	secondSpeaker,
];

/** At most so many of each mutation are tried, drawn with this seed. */
const MOST = 150;
const SEED = 5;

/** Of a hundred mutants, so many change nothing else. */
const UNCHANGED_BAR = 98;

interface CheckedStory {
	readonly story: Story;
	readonly findings: readonly Finding[];
}

interface Trial {
	readonly checked: CheckedStory;
	readonly mutation: Mutation;
	readonly mutant: Mutant;
}

interface Judged extends Trial {
	readonly text: string;
	readonly verdict: Verdict;
}

function main(): void {
	const { positionals } = parseArgs({ allowPositionals: true });
	const stories = [...ownStories(), ...annotatedStories()];
	const chosen = MUTATIONS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
	const familiar = { surnames: familiarSurnames(stories.map(({ story }) => story)) };
	const judged = tryAll(chosen.flatMap((mutation) => trialsOf(stories, familiar, mutation)));
	if (positionals.length > 0) console.log(judged.filter(isWrong).map(show).join("\n\n"));
	console.log(table(chosen, judged));
}

const articles = join(root, "test/articles");

const ownStories = (): readonly CheckedStory[] =>
	readdirSync(articles)
		.filter((file) => /\.(?:story|article|md)$/.test(file))
		.map((file) => {
			const article = analyze(readFileSync(join(articles, file), "utf8"), knowledge);
			return { story: ownStory(file, article), findings: findingsOf(article) };
		});

const POLNEAR = "polnear.dev.jsonl";

const annotatedStories = (): readonly CheckedStory[] =>
	(existsSync(goldFile(POLNEAR)) ? documents<GoldDocument>(POLNEAR) : []).map((document) => {
		const article = analyze(document.text, knowledge);
		return { story: annotatedStory(document, article), findings: findingsOf(article) };
	});

function trialsOf(stories: readonly CheckedStory[], familiar: Familiar, mutation: Mutation): readonly Trial[] {
	const trials = stories.flatMap((checked) =>
		mutation
			.mutants(checked.story, familiar)
			.filter((mutant) => !isUnclean(checked.findings, mutant))
			.map((mutant) => ({ checked, mutation, mutant })),
	);
	return sample(trials, MOST, seededRandom(SEED));
}

/** Story by story, so that of each mutant only the spoilt paragraph is read anew. */
function tryAll(trials: readonly Trial[]): readonly Judged[] {
	const ofStories = new Map<CheckedStory, Trial[]>();
	for (const trial of trials) ofStories.set(trial.checked, [...(ofStories.get(trial.checked) ?? []), trial]);
	return [...ofStories].flatMap(([{ story, findings }, ofStory]) => {
		const analyzeAgain = createAnalyzer(knowledge);
		analyzeAgain(story.text);
		return ofStory.map((trial): Judged => {
			const text = mutated(story.text, trial.mutant);
			const found = findingsOf(analyzeAgain(text));
			return { ...trial, text, verdict: judge(findings, found, trial.mutation, trial.mutant) };
		});
	});
}

const isNoticed = ({ verdict }: Judged): boolean => verdict.noticed.length > 0;
const isUnchanged = ({ verdict }: Judged): boolean => verdict.appeared.length + verdict.vanished.length === 0;
const isWrong = (trial: Judged): boolean => !isNoticed(trial) || !isUnchanged(trial);

function table(mutations: readonly Mutation[], judged: readonly Judged[]): string {
	const line = (title: string, trials: readonly Judged[], bar: number | undefined): string => {
		const share = (fits: (trial: Judged) => boolean, wanted: number | undefined): string => {
			const figure = percent(trials.filter(fits).length, trials.length);
			return `${figure.toFixed(1)}${wanted !== undefined && figure < wanted ? " ✗" : ""}`;
		};
		const cells = [trials.length, bar ?? "", share(isNoticed, bar), share(isUnchanged, UNCHANGED_BAR)];
		return `${title.padEnd(42)}${cells.map((cell) => String(cell).padStart(12)).join("")}`;
	};
	const heading = ["mutants", "bar", "noticed", `alone ≥ ${UNCHANGED_BAR}`].map((cell) => cell.padStart(12)).join("");
	return [
		`${"percent".padEnd(42)}${heading}`,
		...mutations.map((mutation) => {
			const trials = judged.filter((trial) => trial.mutation === mutation);
			return line(`${mutation.id}: ${mutation.title}`, trials, mutation.bar);
		}),
		line("all", judged, undefined),
	].join("\n");
}

/** The words around what was changed, and what was found. */
function show(trial: Judged): string {
	const { checked, mutation, mutant, verdict, text } = trial;
	const [first] = mutant.places;
	const start = Math.max(0, (first?.start ?? 0) - 100);
	const finding = ({ rule, message }: Finding): string => `${rule}: ${message}`;
	return [
		`${mutation.id}  ${checked.story.id}${isNoticed(trial) ? "" : "  not noticed"}`,
		`  was  ${slice(checked.story.text, { start, end: (first?.end ?? 0) + 100 })}`,
		`  is   ${slice(text, { start, end: (first?.end ?? 0) + 100 })}`,
		...verdict.noticed.map((found) => `  noticed   ${finding(found)}`),
		...verdict.appeared.map((found) => `  appeared  ${finding(found)}  at ${slice(text, found)}`),
		...verdict.vanished.map((found) => `  vanished  ${finding(found)}`),
	].join("\n");
}

main();
