/** Findings that the client asks for. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver/node";
import { RULES } from "../../server/src/rules";
import { withClient } from "./harness";
import { type MarkedStory, openMarked, openStory, type Place } from "./story";

interface Setting extends Place {
	readonly settings?: unknown;
}

/** Findings of `source` have the spans marked with their rules' names, in order. */
async function checkFindings(
	source: string,
	{ settings = {}, ...place }: Setting = {},
	look: (diagnostics: readonly Diagnostic[], marked: MarkedStory) => void = () => {},
): Promise<void> {
	await withClient({ settings }, async (client) => {
		const marked = await openMarked(client, source, place);
		const diagnostics = await marked.story.diagnostics();
		const { rangeOf } = marked.story.lines();
		deepEqual(
			diagnostics.map(({ code, range }) => ({ code, range })),
			RULES.flatMap(({ id }) => marked.spans(id).map((span) => ({ code: id, range: rangeOf(span) }))).sort(
				(a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
			),
		);
		look(diagnostics, marked);
	});
}

const SOURCE =
	"Jane Doe, the warden, left the hall at noon.\n\n“We locked the gate,” {speaker Doe} said.\n\n" +
	"{vague-attribution Critics} say {credited the toll road is a folly for the marsh}.\n\n" +
	"The lights went out. {unclosed-quote “}We locked the gate and left, nobody came.\n\nThe board meets in May.";

describe("findings that are pulled", () => {
	it("stand where the words are, each with its rule, severity and documentation", () =>
		checkFindings(SOURCE, {}, (diagnostics) =>
			deepEqual(
				diagnostics.map(({ code, severity, codeDescription, source }) => ({ code, severity, codeDescription, source })),
				[
					{ code: "vague-attribution", severity: DiagnosticSeverity.Warning },
					{ code: "unclosed-quote", severity: DiagnosticSeverity.Error },
				].map((expected) => ({ ...expected, codeDescription: { href: `doc:${expected.code}` }, source: "Sourcemark" })),
			),
		));

	it("carry related places of this very document", () =>
		checkFindings(SOURCE, {}, ([vague], { story, span }) => {
			const related = vague?.relatedInformation ?? [];
			ok(related.every(({ location, message }) => location.uri === story.uri && message !== ""));
			deepEqual(
				story.lines().spanOf(related[0]?.location.range ?? story.lines().rangeOf({ start: 0, end: 0 })).start <=
					span("credited").start,
				true,
			);
		}));

	it("have right ranges with CRLF and astral characters", () =>
		checkFindings(SOURCE.replaceAll("\n", "\r\n").replace("The lights", "😀 The 😀 lights")));

	it("a rule's severity is the setting's", () =>
		checkFindings(
			SOURCE,
			{ settings: { rules: { "vague-attribution": "hint", "unclosed-quote": "information" } } },
			(found) =>
				deepEqual(
					found.map(({ severity }) => severity),
					[DiagnosticSeverity.Hint, DiagnosticSeverity.Information],
				),
		));

	it("a rule that is off finds nothing", () =>
		checkFindings(SOURCE.replace("{vague-attribution Critics}", "Critics"), {
			settings: { rules: { "vague-attribution": "off" } },
		}));

	it("a language that is not read has none", () =>
		checkFindings(SOURCE.replace(/\{(?:vague-attribution|unclosed-quote) ([^}]*)\}/g, "$1"), {
			settings: { languages: ["news"] },
			language: "markdown",
		}));

	it("a language that the setting adds has them", () =>
		checkFindings(SOURCE, { settings: { languages: ["latex"] }, language: "latex" }));

	it("a text that is no prose has none", () =>
		withClient({}, async (client) => {
			const log = '12:00:01 INFO [main] opened "stories\n12:00:02 WARN [main] critics say "x\n'.repeat(20);
			deepEqual(await (await openStory(client, log, { language: "plaintext" })).diagnostics(), []);
		}));

	it("the client is asked to pull again after its settings change", () =>
		withClient({}, async (client) => {
			const { story } = await openMarked(client, SOURCE);
			const before = client.refreshes();
			await client.setSettings({ rules: { "unclosed-quote": "off" } });
			await client.until(() => client.refreshes() > before);
			deepEqual(
				(await story.diagnostics()).map(({ code }) => code),
				["vague-attribution"],
			);
		}));

	it("nothing is pushed beside", () =>
		withClient({}, async (client) => {
			const { story } = await openMarked(client, SOURCE);
			await story.change({ start: 0, end: 0, newText: "“" });
			await client.setSettings({ rules: { "unclosed-quote": "off" } });
			await story.close();
			await client.settled();
			equal(client.published.length, 0);
		}));

	it("follow each change", () =>
		withClient({}, async (client) => {
			const { story } = await openMarked(
				client,
				"The lights went out. We left, nobody came.\n\nThe board meets in May.",
			);
			const codes = async () => (await story.diagnostics()).map(({ code }) => code);
			deepEqual(await codes(), []);
			await story.change({ start: 21, end: 21, newText: "“" });
			deepEqual(await codes(), ["unclosed-quote"]);
			await story.change({ start: 21, end: 22, newText: "" });
			deepEqual(await codes(), []);
		}));
});
