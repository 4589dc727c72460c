/**
 * Open stories and what is known of them. The document object is changed in place by its owner, so everything here is
 * keyed by version, and a closed document takes its memory with it.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analyze, createAnalyzer, type Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { QuoteStyle } from "../analysis/quotes";

export interface Articles {
	/** The article of the document as it stands now, in the house's style where it has one. */
	readonly of: (document: TextDocument, style?: QuoteStyle) => Article;
	readonly forget: (uri: string) => void;
}

interface Known {
	readonly version: number;
	readonly language: string;
	readonly style: QuoteStyle | undefined;
	readonly article: Article;
}

/** A cache of articles, one analyzer per open document. */
export function createArticles(knowledge: Knowledge): Articles {
	const analyzers = new Map<string, Analyze>();
	const known = new Map<string, Known>();
	return {
		of: (document, style) => {
			const { uri, version, languageId } = document;
			const last = known.get(uri);
			if (last?.version === version && last.language === languageId && last.style === style) return last.article;
			const analyzer = analyzers.get(uri) ?? createAnalyzer(knowledge);
			analyzers.set(uri, analyzer);
			const article = analyzer(document.getText(), style);
			known.set(uri, { version, language: languageId, style, article });
			return article;
		},
		forget: (uri) => {
			analyzers.delete(uri);
			known.delete(uri);
		},
	};
}
