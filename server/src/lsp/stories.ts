/** Which documents are stories, and each of them as it is read in its house: in its style, with the names that it knows. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import { isNotes } from "../sources/places";
import type { Configuration } from "./configuration";
import type { Desk } from "./desk";
import { createArticles } from "./documents";

export interface Stories {
	/** Whether a document is read as news text. */
	readonly has: (document: TextDocument) => boolean;
	/** The article of one whose notes are loaded. */
	readonly articleOf: (document: TextDocument) => Article;
	readonly forget: (uri: string) => void;
}

export function createStories(
	knowledge: Knowledge,
	settings: Configuration["current"],
	desk: Pick<Desk, "notesOf">,
): Stories {
	const articles = createArticles(knowledge);
	return {
		has: ({ languageId, uri }) => settings().languages.includes(languageId) && !isNotes(uri),
		articleOf: (document) => {
			const { quoteStyle, house } = settings();
			const { register } = desk.notesOf(document.uri);
			return articles.of(document, { style: quoteStyle, register, knownNames: house.knownNames });
		},
		forget: articles.forget,
	};
}
