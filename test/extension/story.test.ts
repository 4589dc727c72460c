/** A sample story in a real VS Code: hover, outline, problems and a quick fix, each once. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { type CodeAction, commands, SymbolKind, type TextDocument, Uri, workspace } from "vscode";
import { codeOf, find, flatten, hoverOn, openSample, outlineOf, problemsOf } from "./support";

describe("a story in VS Code", () => {
	let story: TextDocument;
	before(async () => {
		story = await openSample("harbor-bridge.story");
	});

	it("tells on hover who said a quotation, by which words and why", async () => {
		const hover = await hoverOn(story, "It was a flashlight and a bit of luck");
		match(hover, /\*\*Ruth Okonjo\*\*/);
		match(hover, /direct quotation, 9 words/);
		match(hover, /is the person who spoke last/);
	});

	it("links a hover to the place in the story", async () => {
		const hover = await hoverOn(story, "It was a flashlight and a bit of luck");
		const link = /\[she\]\(([^)]+)\)/.exec(hover)?.[1] ?? "";
		const target = Uri.parse(link);
		const [, line, column] = /^L(\d+),(\d+)$/.exec(target.fragment) ?? [];
		equal(target.with({ fragment: "" }).toString(), story.uri.toString());
		equal(story.lineAt(Number(line) - 1).text.slice(Number(column) - 1, Number(column) + 2), "she");
	});

	it("lists headline, blocks, quotations and names in the outline", async () => {
		const symbols = await outlineOf(story);
		const all = flatten(symbols);
		equal(symbols[0]?.kind, SymbolKind.File);
		match(symbols[0]?.name ?? "", /^Port Ellery Shuts Harbor Bridge/);
		deepEqual(
			symbols.filter(({ detail }) => /byline|dateline|caption/.test(detail)).map(({ detail }) => detail),
			["caption", "byline", "dateline"],
		);
		const quotation = all.find(
			({ symbol }) => symbol.name === "Elena Castellanos: “I'd rather explain a long commute than…”",
		);
		ok(quotation, "no quotation by the mayor");
		equal(quotation.symbol.kind, SymbolKind.String);
		equal(quotation.symbol.detail, "direct, 9 words");
		equal(quotation.above.length, 1);
		ok(all.some(({ symbol }) => symbol.name === "Tomasz van Rijn" && symbol.detail === "Its spokesman"));
	});

	it("nests what breadcrumbs show: the cursor's paragraph, then its quotation", async () => {
		const at = find(story, "It was a flashlight").start;
		const around = flatten(await outlineOf(story)).filter(({ symbol }) => symbol.range.contains(at));
		deepEqual(
			around.map(({ above }) => above.length),
			[0, 1],
		);
		for (const { symbol } of around) ok(symbol.range.contains(symbol.selectionRange));
	});

	it("asks the desk's questions in Problems, with documentation and related places", async () => {
		const problems = await problemsOf(story, (found) => found.length === 2);
		deepEqual(problems.map(codeOf), ["unattributed-quote", "vague-attribution"]);
		const [first] = problems;
		ok(first !== undefined && typeof first.code === "object");
		match(first.code.target.toString(), /RULES\.md#L\d+$/);
		const page = await workspace.openTextDocument(first.code.target.with({ fragment: "" }));
		equal(page.lineAt(Number(/\d+$/.exec(first.code.target.fragment)?.[0]) - 1).text, "## unattributed-quote");
		ok((first.relatedInformation?.length ?? 0) > 0);
	});

	it("answers a problem with a quick fix, and takes it back", async () => {
		const [problem] = await problemsOf(story, (found) => found.length === 2);
		ok(problem);
		const before = story.getText();
		const actions = await commands.executeCommand<CodeAction[]>(
			"vscode.executeCodeActionProvider",
			story.uri,
			problem.range,
		);
		const fix = actions.find(({ isPreferred }) => isPreferred === true);
		ok(fix?.edit, actions.map(({ title }) => title).join());
		ok(await workspace.applyEdit(fix.edit));
		match(story.getText(), /standing here looking at water," TK said\. State troopers/);
		await problemsOf(story, (found) => found.length === 1);
		await commands.executeCommand("undo");
		equal(story.getText(), before);
		await problemsOf(story, (found) => found.length === 2);
	});

	it("goes from a surname to the full name and to every mention", async () => {
		const at = find(story, "Okonjo told reporters").start;
		const [first] = await commands.executeCommand<{ uri: Uri; range: { start: { line: number } } }[]>(
			"vscode.executeDefinitionProvider",
			story.uri,
			at,
		);
		equal(first?.range.start.line, find(story, "Ruth Okonjo").start.line);
		const mentions = await commands.executeCommand<unknown[]>("vscode.executeReferenceProvider", story.uri, at);
		ok(mentions.length >= 4);
	});
});

describe("other stories", () => {
	it("lists only quotations and names in Markdown", async () => {
		const story = await openSample("night-buses.md");
		const ours = flatten(await outlineOf(story)).filter(({ symbol }) => symbol.kind === SymbolKind.String);
		ok(ours.some(({ symbol }) => symbol.name.startsWith("Carla Nystrom: ")));
		deepEqual((await problemsOf(story, (found) => found.length > 0)).map(codeOf), ["unclosed-quote"]);
	});

	it("reads single quotation marks", async () => {
		const story = await openSample("ferry-inquiry.article");
		match(await hoverOn(story, "The company does not say"), /Anthony de Lacey/);
	});

	it("tells two people of one surname apart", async () => {
		const story = await openSample("two-lunds.story");
		match(await hoverOn(story, "My daughter asked me"), /Peter Lund/);
		match(await hoverOn(story, "The boats had radar"), /Marta Lund/);
	});
});
