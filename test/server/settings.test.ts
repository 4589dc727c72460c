/** Settings as clients send them: asked for, sent along, malformed, changed. */
import { deepEqual, equal, match } from "node:assert/strict";
import { type ClientCapabilities, MessageType } from "vscode-languageserver/node";
import { CAPABILITIES, type Client, withClient } from "./harness";
import { openStory } from "./story";

const OPEN = "The lights went out. “We locked the gate and left, nobody came.\n\nThe board meets in May.";

/** A client that sends its settings along instead of answering for them. */
const SENDS: ClientCapabilities = { textDocument: CAPABILITIES.textDocument ?? {} };

const warnings = ({ logs }: Client): readonly string[] =>
	logs.filter(({ type }) => type === MessageType.Warning).map(({ message }) => message);

async function severities(client: Client, language = "news"): Promise<readonly (number | undefined)[]> {
	const story = await openStory(client, OPEN, { language });
	const found = (await story.diagnostics()).map(({ severity }) => severity);
	await story.close();
	return found;
}

const DEFAULT = [1];
const HINT = [4];

/** What a client may answer, and what the log says of it: one warning per value. */
const MALFORMED: readonly (readonly [unknown, ...RegExp[]])[] = [
	["news", /^sourcemark must be/],
	[[1, 2], /^sourcemark must be/],
	[{ rules: "off" }, /^sourcemark\.rules must be/],
	[{ rules: { "unclosed-quote": "loud" } }, /^sourcemark\.rules\.unclosed-quote must be one of default, error/],
	[{ rules: { "unclosed-quote": null } }],
	[{ rules: { "unclosed-quote": ["off"] } }, /^sourcemark\.rules\.unclosed-quote/],
	[{ languages: "news" }, /^sourcemark\.languages must be a list/],
	[{ languages: ["news", 1] }, /^sourcemark\.languages/],
	[{ outline: "names" }, /^sourcemark\.outline must be/],
	[{ outline: { include: ["names", "everything"] } }, /^sourcemark\.outline\.include must be a list of blocks/],
	[
		{ outline: { include: {} }, languages: 5, rules: { "vague-attribution": true } },
		/^sourcemark\.languages/,
		/^sourcemark\.rules\.vague-attribution/,
		/^sourcemark\.outline\.include/,
	],
	[{ profile: "loud" }, /^sourcemark\.profile must be one of default, strict, legal, quiet/],
	[{ genre: ["news"] }, /^sourcemark\.genre must be one of auto, news/],
	[{ quotationMarks: "french" }, /^sourcemark\.quotationMarks must be one of auto, double, single/],
	[{ knownNames: "Pelé" }, /^sourcemark\.knownNames must be a list of text/],
	[null],
	[{ "future.setting": 1, rules: { "future-rule": "error" } }],
];

describe("settings", () => {
	it("hold from the start", () =>
		withClient({ settings: { rules: { "unclosed-quote": "hint" } } }, async (client) =>
			deepEqual(await severities(client), HINT),
		));

	it("of profile, genre, quotation marks and known names hold in every story", () =>
		withClient({}, async (client) => {
			const codes = async (text: string, settings: unknown): Promise<readonly unknown[]> => {
				await client.setSettings(settings);
				const story = await openStory(client, text);
				const found = (await story.diagnostics()).map(({ code, severity }) => `${code} ${severity}`);
				await story.close();
				return found;
			};
			const accused = "Deputy Carl Kell took bribes from a paving firm. The board met on Monday.";
			deepEqual(await codes(accused, { profile: "legal" }), ["unsourced-accusation 1"]);
			deepEqual(await codes(accused, { genre: "opinion" }), []);
			const british = "‘We locked the gate at noon, the warden said.\n\nThe board met on Monday.";
			deepEqual(await codes(british, { quotationMarks: "single" }), ["unclosed-quote 1"]);
			deepEqual(await codes(british, { quotationMarks: "double" }), []);
			const named = "“The pumps ran dry at noon,” Haldane said. The waterworks serves four towns.";
			deepEqual(await codes(named, {}), ["unintroduced-surname 2"]);
			deepEqual(await codes(named, { knownNames: ["Haldane"] }), []);
		}));

	it("that change hold at once, and again when they change back", () =>
		withClient({}, async (client) => {
			deepEqual(await severities(client), DEFAULT);
			await client.setSettings({ rules: { "unclosed-quote": "hint" } });
			deepEqual(await severities(client), HINT);
			await client.setSettings({});
			deepEqual(await severities(client), DEFAULT);
		}));

	it("keep to the last of two changes, whichever the client answers first", () => {
		const answers = [{}, { rules: { "unclosed-quote": "off" } }, { rules: { "unclosed-quote": "hint" } }];
		let answerLate: () => void = () => undefined;
		let asked = 0;
		const answer = (): unknown => {
			const settings = [answers[asked++]];
			if (asked === 2) return new Promise((resolve) => (answerLate = () => resolve(settings)));
			if (asked === 3) setImmediate(answerLate);
			return settings;
		};
		return withClient(
			{ prepare: (connection) => connection.onRequest("workspace/configuration", answer) },
			async (client) => {
				const changed = (): Promise<void> =>
					client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
				await Promise.all([changed(), changed()]);
				await client.settled();
				deepEqual(await severities(client), HINT);
			},
		);
	});

	it("are taken from what the client sends where it cannot be asked", () =>
		withClient({ capabilities: SENDS }, async (client) => {
			await client.setSettings({ rules: { "unclosed-quote": "hint" }, languages: ["latex"] });
			deepEqual(await severities(client, "latex"), HINT);
			deepEqual(await severities(client, "news"), []);
			// No more than the section is owed.
			await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
			await client.settled();
			deepEqual(await severities(client), DEFAULT);
			deepEqual(warnings(client), []);
		}));

	for (const [settings, ...expected] of MALFORMED)
		it(`${JSON.stringify(settings)}: ${expected.length === 0 ? "nothing to say" : "told"}, and the default holds`, () =>
			withClient({ settings }, async (client) => {
				deepEqual(await severities(client), DEFAULT);
				const story = await openStory(client, "Jane Doe resigned.");
				equal((await story.symbols())[0]?.children?.length, 1);
				const told = warnings(client);
				equal(told.length, expected.length, told.join("\n"));
				for (const [index, pattern] of expected.entries()) match(told[index] ?? "", pattern);
			}));

	it("one value that is wrong leaves the others in force", () =>
		withClient({ settings: { languages: 7, rules: { "unclosed-quote": "hint" } } }, async (client) =>
			deepEqual(await severities(client), HINT),
		));
});
