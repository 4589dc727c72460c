/** The register and the marks in a real VS Code: problems, hover, completion, definition, references, rename. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
	type CompletionList,
	commands,
	type Hover,
	type Location,
	type MarkdownString,
	type TextDocument,
	Uri,
	type WorkspaceEdit,
	window,
	workspace,
} from "vscode";
import { find, home, problemsOf } from "./support";

const SOURCES = "# the desk's\nsources:\n  quill:   # asks for calls\n    name: Nora Quill\n    terms: background\n";
const MARKS =
	"marks:\n  - exact: the crane stood still all night\n    suffix: ', said the harbor'\n    source: [quill]\n    status: verfied\n";
const COPY = "In Ellery the crane stood still all night, said the harbor master, Nora Quill, on Monday.\n";

describe("the desk's files", () => {
	const folder = Uri.joinPath(home(), "yaml-desk");
	const [register, story] = [Uri.joinPath(folder, "sources.yaml"), Uri.joinPath(folder, "crane.story")];
	const marks = Uri.joinPath(folder, "crane.story.marks.yaml");
	let document: TextDocument;

	before(async () => {
		for (const [uri, text] of [
			[register, SOURCES],
			[story, COPY],
			[marks, MARKS],
		] as const)
			await workspace.fs.writeFile(uri, Buffer.from(text));
		document = await workspace.openTextDocument(marks);
		// Of what nobody sees, an editor asks no problems.
		await window.showTextDocument(document);
	});
	after(() => workspace.fs.delete(folder, { recursive: true }));

	const ask = <T>(command: string, words: string, ...more: readonly unknown[]): Thenable<T> =>
		commands.executeCommand<T>(`vscode.${command}`, marks, find(document, words).start.translate(0, 1), ...more);

	it("say what is wrong, at its place", async () => {
		const [problem] = await problemsOf(document, (problems) => problems.length === 1);
		equal(problem && document.getText(problem.range), "verfied");
		match(problem?.message ?? "", /one of unchecked/);
	});

	it("answer hover and completion", async () => {
		const hovers = await ask<Hover[]>("executeHoverProvider", "quill");
		match(
			hovers
				.flatMap(({ contents }) => contents as MarkdownString[])
				.map(({ value }) => value)
				.join(),
			/Nora Quill/,
		);
		const { items } = await ask<CompletionList>("executeCompletionItemProvider", "verfied");
		ok(items.some(({ label }) => label === "verified"));
	});

	it("lead from an id to its entry and to the story", async () => {
		const [entry] = await ask<Location[]>("executeDefinitionProvider", "quill");
		equal(entry?.uri.toString(), register.toString());
		const found = await ask<Location[]>("executeReferenceProvider", "quill");
		deepEqual(found.map(({ uri }) => uri.toString()).sort(), [story.toString(), register.toString()].sort());
	});

	it("are renamed together", async () => {
		const edit = await ask<WorkspaceEdit>("executeDocumentRenameProvider", "quill", "harbor-master");
		ok(await workspace.applyEdit(edit));
		equal(document.getText(), MARKS.replace("[quill]", "[harbor-master]"));
		const changed = await workspace.openTextDocument(register);
		equal(changed.getText(), SOURCES.replace("quill:", "harbor-master:"));
		await Promise.all([document.save(), changed.save()]);
	});
});
