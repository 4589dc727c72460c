/** The desk's own files over the protocol: what is wrong in them, what hover says, what may be written at a caret. */
import {
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	type Diagnostic,
	DiagnosticSeverity,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { HoverResult } from "../features/hover";
import { type Completion, type CompletionKind, completeNotes, wantsFile } from "../features/notesComplete";
import { hoverNotes, namedIn } from "../features/notesHover";
import { missingFile, unknownRules, unknownSources } from "../features/notesProblems";
import { folderOfFile, isFile, isMarks, isNotes, pathFrom, sourceFile, storyOf } from "../sources/places";
import type { Problem } from "../sources/problem";
import type { Source } from "../sources/register";
import { toRange } from "./toLsp";
import { createYamlIds, kindOf, type YamlIds, type YamlIdsOptions } from "./yamlIds";

export type YamlOptions = YamlIdsOptions;

/** Answers about documents that are marks or registers. */
export interface Yaml {
	readonly problemsIn: (document: TextDocument) => Promise<Diagnostic[]>;
	readonly hover: (document: TextDocument, offset: number) => Promise<HoverResult | undefined>;
	readonly complete: (document: TextDocument, offset: number) => Promise<CompletionList>;
	readonly ids: YamlIds;
}

const MOST_PROBLEMS = 200;
const MOST_PATHS = 300;

export function createYaml(options: YamlOptions): Yaml {
	const { notes, files } = options;
	/** The sources that a file may name, or that it holds; the nearest of each id. */
	async function sourcesFor(uri: string): Promise<readonly Source[]> {
		if (!isFile(uri)) return [];
		const registers = isMarks(uri) ? await notes.registers(storyOf(uri)) : [await notes.register(uri)];
		const byId = new Map<string, Source>();
		for (const { value } of registers)
			for (const source of value.sources) if (!byId.has(source.id)) byId.set(source.id, source);
		return [...byId.values()];
	}

	/** What a file that is in order names and that is not there. */
	async function strangeIn(uri: string, text: string): Promise<readonly Problem[]> {
		const { sources, rules, files: paths } = namedIn(kindOf(uri), text);
		const strange = [...unknownRules(rules)];
		if (!isFile(uri)) return strange;
		if (isMarks(uri)) {
			// What a register says that cannot be read just now, nobody knows.
			const registers = await notes.registers(storyOf(uri));
			if (registers.every(({ isWhole }) => isWhole)) {
				const known = registers.flatMap(({ value }) => value.sources.map(({ id }) => id));
				strange.push(...unknownSources(sources, known));
			}
			return strange;
		}
		for (const path of paths.slice(0, MOST_PATHS)) {
			const address = sourceFile({ uri, file: path.words });
			const modified = address === undefined ? undefined : await files.modified(address).catch(() => undefined);
			if (modified === undefined) strange.push(missingFile(path));
		}
		return strange;
	}

	return {
		problemsIn: async ({ uri }) => {
			const { text = "", problems, isWhole } = isMarks(uri) ? await notes.marks(uri) : await notes.register(uri);
			const all = isWhole ? [...problems, ...(await strangeIn(uri, text))] : problems;
			// The document may have changed while other files were looked at; the places are those of the text that was read.
			const read = TextDocument.create(uri, "yaml", 0, text);
			return all
				.toSorted((a, b) => a.start - b.start || a.end - b.end)
				.slice(0, MOST_PROBLEMS)
				.map((problem) => ({
					range: toRange(read, problem),
					severity: isWhole ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
					source: "Sourcemark",
					message: problem.message,
				}));
		},
		hover: async (document, offset) => {
			const text = document.getText();
			return hoverNotes(kindOf(document.uri), text, offset, await sourcesFor(document.uri));
		},
		complete: async (document, offset) => {
			const { uri } = document;
			const text = document.getText();
			const kind = kindOf(uri);
			const paths =
				isFile(uri) && wantsFile(kind, text, offset)
					? (await files.list(folderOfFile(uri), "").catch(() => undefined))?.uris
					: [];
			const nameable = {
				sources: await sourcesFor(uri),
				files: (paths ?? []).flatMap((path) => (isNotes(path) ? [] : (pathFrom(uri, path) ?? []))),
			};
			const read = TextDocument.create(uri, "yaml", 0, text);
			const all = completeNotes(kind, text, offset, nameable);
			const fitting = all.length > MOST_PATHS ? all.filter((one) => isFitting(text, one)) : all;
			const items = fitting.slice(0, MOST_PATHS).map((one, index) => toCompletion(read, one, index));
			return { isIncomplete: all.length > MOST_PATHS, items };
		},
		ids: createYamlIds(options),
	};
}

/** Of more than can be sent, those that hold the typed word. */
const isFitting = (text: string, { start, end, label }: Completion): boolean =>
	label.toLowerCase().includes(text.slice(start, end).toLowerCase());

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
	key: CompletionItemKind.Property,
	value: CompletionItemKind.EnumMember,
	source: CompletionItemKind.Reference,
	rule: CompletionItemKind.Constant,
	file: CompletionItemKind.File,
};

function toCompletion(document: TextDocument, completion: Completion, index: number): CompletionItem {
	const { label, kind, detail, description, filter, newText } = completion;
	return {
		label,
		kind: KINDS[kind],
		...(detail === undefined ? {} : { detail }),
		...(description === undefined || description === "" ? {} : { documentation: description }),
		filterText: filter ?? label,
		// The order in which they were given.
		sortText: String(index).padStart(4, "0"),
		textEdit: { range: toRange(document, completion), newText },
	};
}
