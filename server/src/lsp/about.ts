/** Requests about a document: a story that is open and read, its notes being loaded, or one of the desk's own files. */
import type { CancellationToken, TextDocumentIdentifier } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Article } from "../analysis/article";
import { isNotes } from "../sources/places";
import type { Desk } from "./desk";
import { type Log, respond } from "./respond";
import type { Stories } from "./stories";
import type { Yaml } from "./yaml";

export interface AboutOptions {
	/** A document that is open. */
	readonly open: (uri: string) => TextDocument | undefined;
	readonly stories: Stories;
	readonly desk: Pick<Desk, "load" | "yaml">;
	readonly log: Log;
}

/** What answers requests for `method`: of stories, of the desk's own files, and `nothing` of whatever else. */
export type About = <P extends { readonly textDocument: TextDocumentIdentifier }, T>(
	method: string,
	nothing: T,
	ofStory: (article: Article, document: TextDocument, params: P) => T | Promise<T>,
	ofNotes?: (yaml: Yaml, document: TextDocument, params: P) => T | Promise<T>,
) => (params: P, token: CancellationToken) => Promise<T>;

export const createAbout =
	({ open, stories, desk, log }: AboutOptions): About =>
	(method, nothing, ofStory, ofNotes = () => nothing) =>
	(params, token) => {
		const { uri } = params.textDocument;
		return respond(log, method, uri, token, nothing, async () => {
			const notes = isNotes(uri) ? open(uri) : undefined;
			if (notes !== undefined) return desk.yaml === undefined ? nothing : ofNotes(desk.yaml, notes, params);
			if (open(uri) !== undefined) await desk.load(uri);
			// The story may have changed, or closed, while its notes were read.
			const document = open(uri);
			return document === undefined || !stories.has(document)
				? nothing
				: ofStory(stories.articleOf(document), document, params);
		});
	};
