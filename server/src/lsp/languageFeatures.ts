/** What any editor asks of a story, or of the desk's own files, by the protocol's names: a handler for each request. */
import type {
	CompletionList,
	CompletionParams,
	DefinitionParams,
	DocumentHighlight,
	DocumentHighlightParams,
	DocumentSymbol,
	DocumentSymbolParams,
	Hover,
	HoverParams,
	Location,
	PrepareRenameParams,
	ReferenceParams,
	RenameParams,
	ResponseError,
	WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Knowledge } from "../analysis/analyze";
import { complete } from "../features/complete";
import { type HoverResult, hover } from "../features/hover";
import { withMarks } from "../features/markHover";
import { entityAt, mentionsOf } from "../features/names";
import { outline } from "../features/outline";
import { checkQuotations } from "../features/recordChecks";
import { withRegister } from "../features/registered";
import { isNotes } from "../sources/places";
import type { About } from "./about";
import type { Client } from "./client";
import type { Configuration } from "./configuration";
import type { Desk } from "./desk";
import { isMarkdown } from "./findings";
import { toOffset } from "./fromLsp";
import { toCompletionList, wantsName } from "./registered";
import type { Stories } from "./stories";
import { toHighlight, toHover, toLocation, toSymbol } from "./toLsp";
import type { IdToRename } from "./yamlIds";

export interface LanguageFeaturesOptions {
	readonly about: About;
	readonly open: (uri: string) => TextDocument | undefined;
	readonly stories: Stories;
	readonly desk: Desk;
	readonly configuration: Configuration;
	readonly client: () => Client;
	readonly knowledge: Knowledge;
}

export function createLanguageFeatures(options: LanguageFeaturesOptions) {
	const { about, open, stories, desk, configuration, client, knowledge } = options;

	const shown = (document: TextDocument, found: HoverResult | undefined): Hover | null =>
		found === undefined ? null : toHover(document, found, { plain: client().isPlain, explains: client().explains });

	const completion = about<CompletionParams, CompletionList | null>(
		"completion",
		null,
		(article, document, params) => {
			const place = wantsName(document, params, knowledge.lexicon);
			if (place === undefined) return null;
			const { register } = desk.notesOf(document.uri);
			return toCompletionList(document, complete(article, toOffset(document, params.position), place, register));
		},
		(yaml, document, { position }) => yaml.complete(document, toOffset(document, position)),
	);

	return {
		hover: about<HoverParams, Hover | null>(
			"hover",
			null,
			(article, document, { position }) => {
				const offset = toOffset(document, position);
				const { register } = desk.notesOf(document.uri);
				const tied = desk.marks?.of(document) ?? [];
				const checked = checkQuotations(article, tied, register, desk.recordOf);
				const told = withRegister(article, hover(article, offset), register, offset);
				return shown(document, withMarks(document.getText(), told, tied, checked, desk.recordOf, offset));
			},
			async (yaml, document, { position }) => shown(document, await yaml.hover(document, toOffset(document, position))),
		),
		completion: (...[params, token]: Parameters<typeof completion>) => {
			const document = open(params.textDocument.uri);
			// Most blanks are typed where no name is wanted: the story is not read for them.
			const isWanted =
				document !== undefined &&
				(isNotes(document.uri) || wantsName(document, params, knowledge.lexicon) !== undefined);
			return isWanted ? completion(params, token) : null;
		},
		prepareRename: about<PrepareRenameParams, IdToRename | ResponseError | null>(
			"prepareRename",
			null,
			() => null,
			(yaml, document, { position }) => yaml.ids.prepareRename(document, toOffset(document, position)),
		),
		rename: about<RenameParams, WorkspaceEdit | ResponseError | null>(
			"rename",
			null,
			() => null,
			(yaml, document, { position, newName }) => yaml.ids.rename(document, toOffset(document, position), newName),
		),
		documentSymbol: about<DocumentSymbolParams, DocumentSymbol[] | null>(
			"documentSymbol",
			null,
			async (_, document) => {
				// Unlike findings, an editor keeps an outline until the story changes: one of before the settings came would stay.
				await configuration.ready;
				const { outline: parts } = configuration.current();
				const article = stories.articleOf(document);
				return outline(article, parts, isMarkdown(document)).map((item) => toSymbol(document, item));
			},
		),
		definition: about<DefinitionParams, Location | Location[] | null>(
			"definition",
			null,
			async (article, document, { position }) => {
				const entity = entityAt(article, toOffset(document, position))?.entity;
				const [first] = entity?.mentions ?? [];
				if (entity === undefined || first === undefined) return null;
				const place = toLocation(document, first);
				const entry = await desk.entryOf(document.uri, entity);
				return entry === undefined ? place : [entry, place];
			},
			(yaml, document, { position }) => yaml.ids.definition(document, toOffset(document, position)),
		),
		references: about<ReferenceParams, Location[] | null>(
			"references",
			null,
			(article, document, { position }) => {
				const found = entityAt(article, toOffset(document, position));
				return found === undefined
					? null
					: mentionsOf(article, found.entity).map((mention) => toLocation(document, mention));
			},
			(yaml, document, { position, context }) =>
				yaml.ids.references(document, toOffset(document, position), context.includeDeclaration),
		),
		documentHighlight: about<DocumentHighlightParams, DocumentHighlight[] | null>(
			"documentHighlight",
			null,
			(article, document, { position }) => {
				const found = entityAt(article, toOffset(document, position));
				return found === undefined
					? null
					: mentionsOf(article, found.entity).map((mention) => toHighlight(document, mention));
			},
		),
	};
}
