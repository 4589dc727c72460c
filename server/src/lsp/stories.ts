/** Which documents are stories, and each of them as it is read in its house: in its style, with the names that it knows. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import { isNotes } from "../sources/places";
import type { Register } from "../sources/register";
import type { Configuration } from "./configuration";
import type { Desk } from "./desk";
import { createArticles } from "./documents";

export interface Stories {
	/** Whether a document is read as news text. */
	readonly has: (document: TextDocument) => boolean;
	/** The article of one whose notes are loaded, read with its own register or with another. */
	readonly articleOf: (document: TextDocument, register?: Register) => Article;
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
		articleOf: (document, register = desk.notesOf(document.uri).register) => {
			const { quoteStyle, house } = settings();
			return articles.of(document, { style: quoteStyle, register, knownNames: house.knownNames });
		},
		forget: articles.forget,
	};
}
