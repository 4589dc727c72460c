/**
 * Open stories and what is known of them. The document object is changed in place by its owner, so everything here is
 * keyed by version, and a closed document takes its memory with it.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analyze, createAnalyzer, type Knowledge } from "../analysis/analyze";
import type { Article } from "../analysis/article";
import type { QuoteStyle } from "../analysis/quotes";
import type { RegisteredIndex } from "../analysis/registeredNames";
import { NO_REGISTER, type Register } from "../sources/register";
import { createRegisteredNames } from "../sources/registeredNames";

export interface Articles {
	/** The article of the document as it stands now, in the house's style where it has one, read with the names that it knows. */
	readonly of: (document: TextDocument, house?: ArticleHouse) => Article;
	readonly forget: (uri: string) => void;
}

/** What the newsroom has decided that a story's reading depends on. Each is the same object until it changes. */
export interface ArticleHouse {
	readonly style: QuoteStyle | undefined;
	readonly register: Register;
	readonly knownNames: ReadonlySet<string>;
}

interface Known {
	readonly version: number;
	readonly language: string;
	readonly style: QuoteStyle | undefined;
	readonly names: RegisteredIndex | undefined;
	readonly article: Article;
}

/** A cache of articles, one analyzer per open document. */
export function createArticles(knowledge: Knowledge): Articles {
	const analyzers = new Map<string, Analyze>();
	const known = new Map<string, Known>();
	const namesOf = createRegisteredNames(knowledge);
	return {
		of: (document, { style, register, knownNames } = UNDECIDED) => {
			const { uri, version, languageId: language } = document;
			const last = known.get(uri);
			const names = namesOf(register, knownNames);
			const isSame =
				last?.version === version && last.language === language && last.style === style && last.names === names;
			if (isSame) return last.article;
			const analyzer = analyzers.get(uri) ?? createAnalyzer(knowledge);
			analyzers.set(uri, analyzer);
			const article = analyzer(document.getText(), style, names);
			known.set(uri, { version, language, style, names, article });
			return article;
		},
		forget: (uri) => {
			analyzers.delete(uri);
			known.delete(uri);
		},
	};
}

const UNDECIDED: ArticleHouse = { style: undefined, register: NO_REGISTER, knownNames: new Set() };
