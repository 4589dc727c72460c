/** What is found in a story, and what of it is shown: while a sentence is typed, nothing is said of it. */
import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../analysis/analyze";
import { type DeskFinding, deskFindings } from "../features/desk";
import { holdBack } from "../features/holdBack";
import { isNotes } from "../sources/places";
import type { Configuration } from "./configuration";
import type { Desk } from "./desk";
import type { Stories } from "./stories";
import { type DiagnosticOf, type DocumentationLink, toDiagnostic } from "./toLsp";
import type { Typing } from "./typing";

export interface Findings {
	/** All that is found in a story whose notes the desk has loaded. */
	readonly of: (story: TextDocument) => readonly DeskFinding[];
	readonly diagnosticOf: DiagnosticOf;
	/** What the editor shows of a story or of one of the desk's own files. */
	readonly shownIn: (document: TextDocument) => Promise<Diagnostic[]>;
}

export interface FindingsOptions {
	readonly stories: Stories;
	readonly desk: Desk;
	readonly typing: Typing;
	readonly settings: Configuration["current"];
	readonly knowledge: Knowledge;
	readonly documentation: DocumentationLink;
}

export function createFindings(options: FindingsOptions): Findings {
	const { stories, desk, typing, settings, knowledge, documentation } = options;
	const of = (story: TextDocument): readonly DeskFinding[] => {
		const copy = { article: stories.articleOf(story), copy: story.getText(), isMarkdown: isMarkdown(story) };
		const { house } = settings();
		return deskFindings(copy, knowledge, house, desk.notesOf(story.uri), desk.marks?.of(story), desk.recordOf);
	};
	const diagnosticOf: DiagnosticOf = (document, finding) => toDiagnostic(document, finding, documentation);
	return {
		of,
		diagnosticOf,
		shownIn: async (document) => {
			if (isNotes(document.uri)) return (await desk.yaml?.problemsIn(document)) ?? [];
			await desk.load(document.uri);
			if (!stories.has(document)) return [];
			desk.tellMarks(document);
			return holdBack(stories.articleOf(document), of(document), typing.at(document.uri)).map((finding) =>
				diagnosticOf(document, finding),
			);
		},
	};
}

export const isMarkdown = ({ languageId }: TextDocument): boolean => languageId === "markdown";
