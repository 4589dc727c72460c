/** The grammar of news copy, loaded the way VS Code loads it, and what it says about a text, line by line. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

/** The folder of the project, seen from `out/test/grammar`. */
export const projectFolder = join(__dirname, "../../..");

/** A stretch of one line under the same scopes. */
export interface Piece {
	readonly text: string;
	readonly scopes: readonly string[];
}

/** Loads the grammar; that of YAML, which the front matter borrows from VS Code, is absent here. */
export async function loadNewsGrammar(): Promise<IGrammar> {
	const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
	await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
	const path = join(projectFolder, "syntaxes/news.tmLanguage.json");
	const registry = new Registry({
		onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
		loadGrammar: async (scopeName) =>
			scopeName === "text.news" ? parseRawGrammar(readFileSync(path, "utf8"), path) : null,
	});
	const grammar = await registry.loadGrammar("text.news");
	if (grammar === null) throw new Error("The grammar text.news did not load.");
	return grammar;
}

/** The pieces of every line of `text`. Lines of `before` are read first and left out. */
export function readLines(grammar: IGrammar, text: string, before: readonly string[] = []): readonly Piece[][] {
	let state = INITIAL;
	const pieces = [...before, ...text.split("\n")].map((line) => {
		const result = grammar.tokenizeLine(line, state);
		state = result.ruleStack;
		return result.tokens
			.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }))
			.filter((piece) => piece.text !== "");
	});
	return pieces.slice(before.length);
}
