/**
 * The desk's notes on the wire: marks and registers are loaded, watched and told of, and saying no is offered and answered.
 * Whoever answers a request asks this for everything that stands in files beside the stories.
 */
import {
	type CodeAction,
	type Connection,
	DidChangeWatchedFilesNotification,
	FileChangeType,
	type InitializeParams,
	type Location,
	MessageType,
	ShowMessageNotification,
	type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Article, Entity } from "../analysis/article";
import { type DeskFinding, NO_NOTES, type Notes, STALE } from "../features/desk";
import { type No, waysOut } from "../features/ignoring";
import { NO_RECORDS, type RecordOf } from "../features/recordChecks";
import { sourceOf } from "../features/registered";
import type { Lexicon } from "../lexicon/lexicon";
import { isNotes, NOTES_PATTERNS } from "../sources/places";
import type { Register } from "../sources/register";
import { type NoChecks, type ReadChecks, readChecks, withoutNotes } from "./checks";
import type { Files } from "./files";
import { announcesCommand, toSpan } from "./fromLsp";
import { createIgnoring, toIgnoreCommand, toNotesAction } from "./ignoring";
import type { Marking } from "./marking";
import { createMarks, type StoryMarks } from "./marks";
import { createNotes } from "./notes";
import { createChangeFile } from "./notesEdits";
import type { Pending } from "./pending";
import {
	ATTACH_COMMAND,
	IGNORE_COMMAND,
	type IgnoreParams,
	MARKS_NOTIFICATION,
	type NotesAnswer,
	REMOVE_COMMAND,
	STATUS_COMMAND,
} from "./protocol";
import { entryLocation } from "./registered";
import type { DiagnosticOf } from "./toLsp";
import { createTranscripts } from "./transcripts";
import { createYaml, type Yaml } from "./yaml";

export interface Desk {
	readonly initialize: (params: InitializeParams) => void;
	/** Asks the client to tell of changed files and folders. */
	readonly watch: () => Promise<void>;
	readonly load: (story: string) => Promise<void>;
	readonly notesOf: (story: string) => Notes;
	/** Where the register has its entry of somebody whom a story names; undefined where none has. */
	readonly entryOf: (story: string, entity: Entity) => Promise<Location | undefined>;
	readonly changed: (uri: string) => void;
	readonly closed: (uri: string) => void;
	/** What the light bulb offers besides the findings' own fixes. */
	readonly actions: (
		story: TextDocument,
		article: Article,
		findings: readonly DeskFinding[],
		diagnosticOf: DiagnosticOf,
	) => Promise<readonly CodeAction[]>;
	/** For documents that are marks or registers. */
	readonly yaml: Yaml | undefined;
	/** Transcripts of the sources of stories that are loaded. */
	readonly recordOf: RecordOf;
	/** The story's marks, its notes being loaded. */
	readonly marks: StoryMarks | undefined;
	/** What the fact check of a story has to show, as it may leave the editor. */
	readonly checks: (
		story: TextDocument,
		articleOf: (register?: Register) => Article,
		isRedacted: boolean,
	) => Promise<ReadChecks | NoChecks>;
	/** Tells the client where the marks of a story stand. */
	readonly tellMarks: (story: TextDocument) => void;
	readonly say: (story: TextDocument, article: Article, params: IgnoreParams) => Promise<NotesAnswer>;
}

/** More findings at once are not looked at one by one: five ways out of each would be a flood. */
const MOST_FINDINGS = 4;

export interface DeskOptions {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	/** Without them there are no notes. */
	readonly files: Files | undefined;
	readonly pending: Pending;
	readonly marking: Marking;
	readonly knowledge: { readonly lexicon: Lexicon };
	/** Called when findings of open stories may have changed. */
	readonly refresh: () => void;
}

export function createDesk({ files, ...options }: DeskOptions): Desk {
	if (files === undefined) return NO_DESK;
	const { connection, documents, pending, marking, knowledge, refresh } = options;
	let folders: readonly string[] = [];
	let isWatching = false;
	let commands: ReadonlySet<string> = new Set();
	let client: InitializeParams["capabilities"] = {};
	const open = (uri: string): TextDocument | undefined => documents.get(uri);
	const notes = createNotes({
		files,
		openText: (uri) => open(uri)?.getText(),
		folders: () => folders,
		isWatched: (uri) => isWatching && folders.some((folder) => uri.startsWith(`${folder}/`)),
		warn: (message) =>
			void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
	});
	const change = createChangeFile(files, (uri) => open(uri)?.version);
	const ignoring = createIgnoring({ notes, change, folders: () => folders });
	const marks = createMarks({
		notes,
		change,
		marking,
		folders: () => folders,
		hasCommand: (name) => commands.has(name),
	});
	const yaml = createYaml({
		notes,
		files,
		change,
		marking,
		folders: () => folders,
		document: open,
		documents: () => documents.keys(),
	});
	const transcripts = createTranscripts(files, knowledge);
	const changed = (uri: string): void => {
		notes.changed(uri);
		// Typing in a register asks no questions of the stories before it pauses.
		pending.schedule("notes", refresh);
	};
	connection.onDidChangeWatchedFiles(({ changes }) => {
		for (const { uri, type } of changes) {
			if (!isNotes(uri)) continue;
			if (type === FileChangeType.Deleted) notes.removed(uri);
			changed(uri);
		}
	});
	return {
		initialize: ({ capabilities, initializationOptions, workspaceFolders, rootUri }) => {
			client = capabilities;
			commands = new Set(OUR_COMMANDS.filter((name) => announcesCommand(initializationOptions, name)));
			const named = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
			folders = named.map(withoutSlash);
		},
		watch: async () => {
			const { workspace } = client;
			if (workspace?.workspaceFolders === true)
				connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
					const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
					const left = folders.filter((folder) => !gone.has(folder));
					folders = [...left, ...added.map(({ uri }) => withoutSlash(uri))];
					refresh();
				});
			if (workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
			const watchers = NOTES_PATTERNS.map((globPattern) => ({ globPattern }));
			isWatching = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).then(
				() => true,
				() => false,
			);
		},
		load: async (story) => {
			await notes.load(story);
			await transcripts.load(notes.of(story).register.sources);
		},
		recordOf: transcripts.of,
		notesOf: notes.of,
		entryOf: async (story, entity) => {
			const source = sourceOf(entity, notes.of(story).register);
			return source === undefined ? undefined : entryLocation(notes, story, source);
		},
		changed,
		closed: (uri) => {
			notes.forget(uri);
			marking.forget(uri);
			// What was not saved holds no longer.
			if (isNotes(uri)) changed(uri);
		},
		actions: async (story, article, findings, diagnosticOf) => {
			if (findings.length > MOST_FINDINGS) return [];
			const actions: CodeAction[] = [];
			for (const finding of findings) {
				const diagnostic = diagnosticOf(story, finding);
				if (finding.rule === STALE) {
					if (finding.entry !== undefined)
						actions.push(toNotesAction(REMOVE, await ignoring.takeBack(story.uri, finding.entry), diagnostic));
					continue;
				}
				if (finding.mark !== undefined) continue;
				for (const way of waysOut(article, finding)) {
					const { extent, name } = way;
					const params = { textDocument: { uri: story.uri }, range: diagnostic.range, rule: finding.rule, extent };
					if (commands.has(IGNORE_COMMAND))
						actions.push(toIgnoreCommand(way, name === undefined ? params : { ...params, name }, diagnostic));
					else {
						const no: No = { start: finding.start, end: finding.end, rule: finding.rule, extent, name };
						actions.push(toNotesAction(way.title, await ignoring.say(story.uri, article.text, no), diagnostic));
					}
				}
			}
			const isShown = ({ disabled }: CodeAction): boolean =>
				disabled === undefined || client.textDocument?.codeAction?.disabledSupport === true;
			return actions.filter(isShown);
		},
		yaml,
		marks,
		checks: (story, articleOf, isRedacted) =>
			readChecks(notes, story.uri, articleOf, (all) => marking.anchorsOf(story, all), isRedacted),
		tellMarks: (story) => {
			if (commands.has(ATTACH_COMMAND)) void connection.sendNotification(MARKS_NOTIFICATION, marks.told(story));
		},
		say: (story, article, { range, rule, extent, name, reason, by, on }) =>
			ignoring.say(story.uri, article.text, { ...toSpan(story, range), rule, extent, name, reason, by, on }),
	};
}

const OUR_COMMANDS = [IGNORE_COMMAND, ATTACH_COMMAND, STATUS_COMMAND, REMOVE_COMMAND];

const REMOVE = "Remove this entry from the story's marks";

const withoutSlash = (uri: string): string => uri.replace(/\/+$/, "");

/** Where no files can be read. */
const NO_DESK: Desk = {
	initialize: () => undefined,
	watch: async () => undefined,
	load: async () => undefined,
	notesOf: () => NO_NOTES,
	entryOf: async () => undefined,
	changed: () => undefined,
	closed: () => undefined,
	actions: async () => [],
	yaml: undefined,
	recordOf: NO_RECORDS,
	marks: undefined,
	checks: async ({ uri }, articleOf, isRedacted) => withoutNotes(uri, articleOf(), isRedacted),
	tellMarks: () => undefined,
	say: async () => ({ problem: "Nothing can be ignored here: there are no files beside this story." }),
};
