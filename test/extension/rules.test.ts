/** The desk's rules in a real VS Code: a finding of each group in Problems, its quick fix, its severity as the newsroom sets it. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	type CodeAction,
	ConfigurationTarget,
	commands,
	type Diagnostic,
	DiagnosticSeverity,
	type TextDocument,
	Uri,
	window,
	workspace,
} from "vscode";
import { codeOf, home, problemsOf } from "./support";

const STORY = `Ellery Mill Burns as Crews Wait for Water

By Nora Quill

ELLERY — The mill on the river burned to the ground on Tuesday night.

“We had no water for twenty minutes,” said Tom Avery, the fire chief. “The pumps were dry.”

Castellan said the rent was paid.

The night shift had gone home. “The roof will not last for a new pump, and all of us know it.” The siren fell silent at noon.

Critics say the town waited too long.

The clerk allegedly hid the letters.

The fire killed at least 31 people.

Deputy Carl Kell took bribes from a paving firm.

The board meets again in May.
`;

interface Case {
	readonly group: string;
	readonly rule: string;
	readonly words: string;
	readonly severity: DiagnosticSeverity;
	readonly question: RegExp;
	/** What the story says once the preferred fix is applied. */
	readonly fixed: string;
}

const CASES: readonly Case[] = [
	{
		group: "quotations",
		rule: "unattributed-quote",
		words: "“The roof will not last for a new pump, and all of us know it.”",
		severity: DiagnosticSeverity.Warning,
		question: /^“The roof will not last.* who said it\?$/,
		fixed: "all of us know it,” TK said. The siren",
	},
	{
		group: "names",
		rule: "unintroduced-surname",
		words: "Castellan",
		severity: DiagnosticSeverity.Warning,
		question: /Castellan/,
		fixed: "TK Castellan said the rent was paid.",
	},
	{
		group: "sources",
		rule: "vague-attribution",
		words: "Critics",
		severity: DiagnosticSeverity.Warning,
		question: /^“Critics say”/,
		fixed: "TK say the town waited too long.",
	},
	{
		group: "claims",
		rule: "unsourced-number",
		words: "killed at least 31",
		severity: DiagnosticSeverity.Information,
		question: /^“killed at least 31” has no source/,
		fixed: "The fire killed at least 31 people, according to TK.",
	},
];

describe("the desk's rules", () => {
	const configuration = () => workspace.getConfiguration("sourcemark");
	let story: TextDocument;
	let uri: Uri;

	before(async () => {
		uri = Uri.joinPath(home(), "mill.story");
		await workspace.fs.writeFile(uri, Buffer.from(STORY));
		story = await workspace.openTextDocument(uri);
		await window.showTextDocument(story);
	});
	afterEach(async () => {
		for (const key of ["profile", ...CASES.map(({ rule }) => `rules.${rule}`)])
			await configuration().update(key, undefined, ConfigurationTarget.Global);
	});
	after(async () => {
		await commands.executeCommand("workbench.action.files.revert");
		await commands.executeCommand("workbench.action.closeActiveEditor");
		await workspace.fs.delete(uri);
	});

	const of = (rule: string, problems: readonly Diagnostic[]): Diagnostic | undefined =>
		problems.find((problem) => codeOf(problem) === rule);
	const problemOf = async (rule: string): Promise<Diagnostic> => {
		const found = of(rule, await problemsOf(story, (problems) => of(rule, problems) !== undefined));
		ok(found);
		return found;
	};
	const gone = (rule: string) => problemsOf(story, (problems) => of(rule, problems) === undefined);

	it("are no more than the story earns", async () => {
		const problems = await problemsOf(story, (found) => found.length >= 6);
		deepEqual(
			problems.map((problem) => `${codeOf(problem)}: ${story.getText(problem.range)}`),
			[
				"unintroduced-surname: Castellan",
				"unattributed-quote: “The roof will not last for a new pump, and all of us know it.”",
				"vague-attribution: Critics",
				"hearsay-adverb: allegedly",
				"unsourced-number: killed at least 31",
				"unsourced-accusation: took bribes",
			],
		);
	});

	it("weigh what the profile says", async () => {
		const weight = (severity: DiagnosticSeverity) =>
			problemsOf(story, (problems) => of("unsourced-accusation", problems)?.severity === severity);
		await weight(DiagnosticSeverity.Warning);
		await configuration().update("profile", "legal", ConfigurationTarget.Global);
		await weight(DiagnosticSeverity.Error);
		await configuration().update("profile", undefined, ConfigurationTarget.Global);
		await weight(DiagnosticSeverity.Warning);
	});

	for (const { group, rule, words, severity, question, fixed } of CASES) {
		it(`on ${group} stand in Problems: ${rule}`, async () => {
			const problem = await problemOf(rule);
			deepEqual([story.getText(problem.range), problem.severity], [words, severity]);
			match(problem.message, question);
			ok(typeof problem.code === "object");
			match(problem.code.target.toString(), /RULES\.md#L\d+$/);
		});

		it(`on ${group} have a quick fix, and undo takes it back: ${rule}`, async () => {
			const { range } = await problemOf(rule);
			const actions = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range);
			const fix = actions.find(({ isPreferred }) => isPreferred === true);
			ok(fix?.edit, actions.map(({ title }) => title).join());
			ok(await workspace.applyEdit(fix.edit));
			ok(story.getText().includes(fixed), story.getText());
			await gone(rule);
			await commands.executeCommand("undo");
			equal(story.getText(), STORY);
			await problemOf(rule);
		});

		it(`on ${group} weigh what the setting says: ${rule}`, async () => {
			const weighs = (wanted: DiagnosticSeverity) =>
				problemsOf(story, (problems) => of(rule, problems)?.severity === wanted);
			await configuration().update(`rules.${rule}`, "error", ConfigurationTarget.Global);
			await weighs(DiagnosticSeverity.Error);
			await configuration().update(`rules.${rule}`, "off", ConfigurationTarget.Global);
			await gone(rule);
			await configuration().update(`rules.${rule}`, undefined, ConfigurationTarget.Global);
			await weighs(severity);
		});
	}
});
