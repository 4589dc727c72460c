/**
 * Every rule over the protocol, on its own examples: what is published of a finding, what each of its fixes leaves, and every way
 * to say no to it.
 */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type CodeAction, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import { RULES } from "../../server/src/rules";
import type { Finding, Rule, Severity } from "../../server/src/rules/rule";
import { applyEdits } from "../../server/src/text/edit";
import { findingsOf } from "../support/findings";
import { analyze } from "../support/knowledge";
import { parseMarked } from "../support/marked";
import { actionNamed, applied, FOLDER, STORY, withDesk } from "./desk";
import { type Client, withClient } from "./harness";
import { openStory, type Story } from "./story";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** A rule that waits to be asked for is asked for. */
const settingsFor = ({ id, severity, on }: Rule) => (on ? {} : { rules: { [id]: severity } });

/** Each example as it is, and behind astral characters with other line ends. */
const textsOf = ({ bad }: Rule): readonly string[] =>
	bad
		.map((example) => parseMarked(example, false).text)
		.flatMap((text) => [text, `😀 The hall was empty.\r\n\r\n${text.replaceAll("\n", "\r\n")}`]);

const ofRule = async (story: Story, rule: string): Promise<readonly Diagnostic[]> =>
	(await story.diagnostics()).filter(({ code }) => code === rule);

/** What is to be published of `finding`. */
function diagnosticFor(story: Story, finding: Finding): Diagnostic {
	const { rule, severity, message, related } = finding;
	return {
		range: story.lines().rangeOf(finding),
		severity: SEVERITIES[severity],
		code: rule,
		codeDescription: { href: `doc:${rule}` },
		source: "Sourcemark",
		message,
		relatedInformation: related.map((place) => ({
			location: { uri: story.uri, range: story.lines().rangeOf(place) },
			message: place.message,
		})),
	};
}

/** The quick fixes offered for `finding` alone, without those of all findings of its kind. */
async function fixesFor(story: Story, finding: Finding): Promise<readonly CodeAction[]> {
	const wanted = JSON.stringify(diagnosticFor(story, finding));
	return (await story.actions(finding)).filter(
		({ isPreferred, diagnostics = [] }) => isPreferred !== undefined && JSON.stringify(diagnostics[0]) === wanted,
	);
}

async function checkFix(client: Client, story: Story, { rule, fixes }: Finding, action: CodeAction): Promise<void> {
	const fix = fixes.find(({ title }) => title === action.title);
	ok(fix, action.title);
	deepEqual([action.kind, action.isPreferred], ["quickfix", fix.preferred]);
	const after = applied(action.edit, () => story.text()).get(story.uri) ?? "";
	equal(after, applyEdits(story.text(), fix.edits));
	const fixed = await openStory(client, after, { uri: `${FOLDER}/fixed.story` });
	const before = (await ofRule(story, rule)).length;
	equal((await ofRule(fixed, rule)).length, before - 1, `“${action.title}”: ${after}`);
	await fixed.close();
}

for (const rule of RULES) {
	const { id } = rule;
	describe(`${id} over the protocol`, () => {
		it("is published with its place, severity, question, page and evidence", () =>
			withClient({ settings: settingsFor(rule) }, async (client) => {
				for (const text of textsOf(rule)) {
					const story = await openStory(client, text);
					const expected = findingsOf(analyze(text), id).filter((finding) => finding.rule === id);
					ok(expected.length > 0, text);
					deepEqual(
						await ofRule(story, id),
						expected.map((finding) => diagnosticFor(story, finding)),
					);
					await story.close();
				}
			}));

		it("has fixes that answer it, one of them preferred", () =>
			withClient({ settings: settingsFor(rule) }, async (client) => {
				for (const text of textsOf(rule)) {
					const story = await openStory(client, text);
					for (const finding of findingsOf(analyze(text), id).filter((other) => other.rule === id)) {
						const actions = await fixesFor(story, finding);
						deepEqual(
							actions.map(({ title }) => title),
							finding.fixes.map(({ title }) => title),
						);
						equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
						for (const action of actions) await checkFix(client, story, finding, action);
					}
					await story.close();
				}
			}));

		it("can be weakened and turned off", () =>
			withClient({ settings: { rules: { [id]: "hint" } } }, async (client) => {
				const story = await openStory(client, textsOf(rule)[0] ?? "");
				const found = await ofRule(story, id);
				ok(found.length > 0);
				ok(found.every(({ severity }) => severity === DiagnosticSeverity.Hint));
				await client.setSettings({ rules: { [id]: "off" } });
				deepEqual(await ofRule(story, id), []);
			}));

		for (const way of [/ here$/, / in this paragraph$/, / in this story$/, / off in every story$/])
			it(`can be said no to${way.source.replace("$", "")}, and the no moves with the copy`, () =>
				withDesk({ settings: settingsFor(rule) }, async ({ client, apply }) => {
					const [text = ""] = textsOf(rule);
					const story = await openStory(client, text, { uri: STORY });
					const [finding, ...others] = findingsOf(analyze(text), id).filter((other) => other.rule === id);
					ok(finding, text);
					const ways = (await story.actions(finding)).filter(({ title }) => title.includes(`“${id}”`));
					const { edit } = actionNamed(ways, way);
					match(JSON.stringify(edit), /\.yaml"/);
					await apply(edit);
					const isWide = !/here|paragraph/.test(way.source);
					const left = await ofRule(story, id);
					ok(left.length <= (isWide ? 0 : others.length), JSON.stringify(left));
					await story.change({ start: 0, end: 0, newText: "The hall was dark.\n\n" });
					equal((await ofRule(story, id)).length, left.length);
				}));
	});
}
