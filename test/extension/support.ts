/** What the tests inside VS Code share: stories, events to wait for, words to look for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	commands,
	type Diagnostic,
	type DocumentSymbol,
	type Hover,
	languages,
	type MarkdownString,
	Position,
	Range,
	type TextDocument,
	Uri,
	window,
	workspace,
} from "vscode";

export const root = join(__dirname, "../../..");

/** The folder that the tests opened. */
export function home(): Uri {
	const [first] = workspace.workspaceFolders ?? [];
	if (first === undefined) throw new Error("No folder is open.");
	return first.uri;
}

/** What a file holds; nothing where there is none. */
export const textAt = (uri: Uri): Thenable<string> =>
	workspace.fs.readFile(uri).then(
		(bytes) => Buffer.from(bytes).toString("utf8"),
		() => "",
	);

/** Opens a story of the workspace, a copy of the samples, in an editor. */
export async function openSample(name: string): Promise<TextDocument> {
	const document = await workspace.openTextDocument(Uri.joinPath(home(), name));
	await window.showTextDocument(document);
	return document;
}

/** Opens text that is no file yet. */
export async function openDraft(content: string, language = "news"): Promise<TextDocument> {
	const document = await workspace.openTextDocument({ content, language });
	await window.showTextDocument(document);
	return document;
}

export const readSample = (name: string): string => readFileSync(join(root, "test/articles", name), "utf8");

/** Where `words` stand in the document, the first time. */
export function find(document: TextDocument, words: string): Range {
	const start = document.getText().indexOf(words);
	if (start < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
	return new Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** The hover in the middle of `words`, as text. */
export async function hoverOn(document: TextDocument, words: string): Promise<string> {
	const range = find(document, words);
	const middle = document.positionAt(document.offsetAt(range.start) + Math.floor(words.length / 2));
	const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, middle);
	return hovers
		.flatMap((hover) => hover.contents)
		.map((content) => (typeof content === "string" ? content : (content as MarkdownString).value))
		.join("\n");
}

export const outlineOf = (document: TextDocument): Thenable<DocumentSymbol[]> =>
	commands.executeCommand<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);

/** Every symbol, parents before children, with the chain of names above it. */
export function flatten(
	symbols: readonly DocumentSymbol[],
	above: readonly string[] = [],
): { readonly symbol: DocumentSymbol; readonly above: readonly string[] }[] {
	return symbols.flatMap((symbol) => [{ symbol, above }, ...flatten(symbol.children, [...above, symbol.name])]);
}

const ours = (uri: Uri): readonly Diagnostic[] =>
	languages.getDiagnostics(uri).filter(({ source }) => source === "Sourcemark");

/** Our problems of the document, as soon as they satisfy `wanted`; waits for the event that brings them. */
export function problemsOf(
	document: TextDocument,
	wanted: (problems: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
	return new Promise((resolve) => {
		const look = (): boolean => {
			const problems = ours(document.uri);
			if (!wanted(problems)) return false;
			subscription.dispose();
			resolve(problems);
			return true;
		};
		const subscription = languages.onDidChangeDiagnostics(({ uris }) => {
			if (uris.some((uri) => uri.toString() === document.uri.toString())) look();
		});
		look();
	});
}

export const codeOf = (problem: Diagnostic): string => {
	const { code } = problem;
	return typeof code === "object" ? String(code.value) : String(code);
};

export const wholeRange = (document: TextDocument): Range =>
	new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);

/**
 * Asks again until the answer is yes: for what VS Code brings about without an event. A moment lies between two questions,
 * so that the asking does not keep the editor from its work. The test's own time limit ends it.
 */
export async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}
