/**
 * `npm run anchors`: marks on the quotations and claims of stories, one to thirty edits as a desk makes them, and how many
 * marks are found again. The stories are our own and, where the shared folder lies beside the project, 200 of its news
 * stories. `npm run anchors -- wrong` (or orphan, loose) shows those that came out so; `--seed N` draws other edits.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { slice } from "../../server/src/text/span";
import { root } from "../support/knowledge";
import { KINDS } from "./edits/kinds";
import { heading, line } from "./edits/tally";
import { type MarkedDraft, markedDraft, type Outcome, type Trial, tryEdits } from "./edits/trial";
import { documents, goldFile } from "./gold";
import { sample, seededRandom } from "./random";

const NEWS = "polnear.dev.jsonl";
const STORIES = 200;
/** At most so many edits, and so many drafts with edits of all kinds for each story. */
const MOST_EDITS = 30;
const MIXED = 5;

function main(): void {
	const { values, positionals } = parseArgs({ options: { seed: { type: "string" } }, allowPositionals: true });
	const random = seededRandom(Number(values.seed ?? 6));
	const stories = [...ownStories(), ...newsStories()].map(markedDraft).filter(({ passages }) => passages.length > 0);
	const edits = (): number => 1 + Math.floor(random() * MOST_EDITS);
	console.log(heading());
	const every: Trial[] = [];
	const report = (title: string, trials: readonly Trial[]): void => {
		console.log(
			line(
				title,
				trials.flatMap(({ outcomes }) => outcomes),
			),
		);
		every.push(...trials);
	};
	for (const kind of KINDS)
		report(
			kind.id,
			stories.map((story) => tryEdits(story, [kind], edits(), random)),
		);
	const mixed = (story: MarkedDraft): readonly Trial[] =>
		Array.from({ length: MIXED }, () => tryEdits(story, KINDS, edits(), random));
	report("all kinds together", stories.flatMap(mixed));
	console.log(
		line(
			"",
			every.flatMap(({ outcomes }) => outcomes),
		),
	);
	for (const wanted of positionals) console.log(every.flatMap((trial) => show(trial, wanted)).join("\n\n"));
}

const articles = join(root, "test/articles");

const ownStories = (): readonly string[] =>
	readdirSync(articles)
		.filter((file) => /\.(?:story|article|md)$/.test(file))
		.map((file) => readFileSync(join(articles, file), "utf8"));

const newsStories = (): readonly string[] =>
	existsSync(goldFile(NEWS))
		? sample(documents<{ id: string; text: string }>(NEWS), STORIES, seededRandom(6)).map(({ text }) => text)
		: [];

const AROUND = 60;

function show({ before, after, outcomes }: Trial, wanted: string): readonly string[] {
	const around = (text: string, start: number, end: number): string =>
		`${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}`.replace(
			/\n/g,
			"¶",
		);
	const isMeant = ({ verdict, truth }: Outcome): boolean =>
		verdict === wanted && (verdict === "wrong" || truth.fate === "untouched" || truth.fate === "changed");
	return outcomes
		.filter(isMeant)
		.map(({ passage, truth, anchored, verdict }) =>
			[
				`${verdict}, ${truth.fate}, ${anchored.kind}`,
				`  was   ${around(before.text, passage.start, passage.end)}`,
				truth.span === undefined ? "  is gone" : `  is    ${around(after.text, truth.span.start, truth.span.end)}`,
				...(anchored.kind === "orphan"
					? anchored.candidates.map((candidate) => `  may   ${slice(after.text, candidate).replace(/\n/g, "¶")}`)
					: [`  found ${around(after.text, anchored.span.start, anchored.span.end)}`]),
			].join("\n"),
		);
}

main();
