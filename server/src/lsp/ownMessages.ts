/** What only our client asks and tells (protocol.ts): a handler for each message. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { explain } from "../features/explain";
import { sentenceAt } from "../features/holdBack";
import type { WriteDocx } from "../features/sheet/write";
import { touches } from "../text/span";
import type { About } from "./about";
import type { Desk } from "./desk";
import { toOffset, toSpan } from "./fromLsp";
import type {
	CaretParams,
	ExplanationAnswer,
	ExplanationParams,
	IgnoreParams,
	MarkableAnswer,
	MarkableParams,
	MarkParams,
	NotesAnswer,
	SettleParams,
	SheetAnswer,
	SheetParams,
} from "./protocol";
import { answerSheet } from "./sheet";
import type { Stories } from "./stories";
import { toExplanation } from "./toLsp";
import type { Typing } from "./typing";

export interface OwnMessagesOptions {
	readonly about: About;
	readonly open: (uri: string) => TextDocument | undefined;
	readonly stories: Stories;
	readonly desk: Desk;
	readonly typing: Typing;
	/** Without it a fact-check sheet cannot be a Word file. */
	readonly writeDocx: WriteDocx | undefined;
}

export const createOwnMessages = ({ about, open, stories, desk, typing, writeDocx }: OwnMessagesOptions) => ({
	ignore: about<IgnoreParams, NotesAnswer | null>("ignore", null, (article, document, params) =>
		desk.say(document, article, params),
	),
	markable: about<MarkableParams, MarkableAnswer | null>(
		"markable",
		null,
		(article, document, { range }) => desk.marks?.markable(document, article, toSpan(document, range)) ?? null,
	),
	mark: about<MarkParams, NotesAnswer | null>(
		"mark",
		null,
		(article, document, params) => desk.marks?.mark(document, article, params) ?? null,
	),
	settle: about<SettleParams, NotesAnswer | null>(
		"settle",
		null,
		(_, document) => desk.marks?.settle(document) ?? null,
	),
	sheet: about<SheetParams, SheetAnswer | null>("sheet", null, (_, document, params) =>
		answerSheet(desk, document, (register) => stories.articleOf(document, register), params, writeDocx),
	),
	explain: about<ExplanationParams, ExplanationAnswer | null>(
		"explainAttribution",
		null,
		(article, document, { position }) => {
			const explanation = explain(article, toOffset(document, position));
			return explanation === undefined ? null : toExplanation(document, explanation);
		},
	),
	/** Typing is over once the caret has left the sentence. */
	caret: ({ textDocument: { uri }, position }: CaretParams): void => {
		const document = open(uri);
		const typed = typing.at(uri);
		if (document === undefined || typed === undefined || !stories.has(document)) return;
		const sentence = sentenceAt(stories.articleOf(document), typed);
		if (sentence === undefined || !touches(sentence, toOffset(document, position))) typing.rest(uri);
	},
});
