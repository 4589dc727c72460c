/**
 * Ids of sources over the protocol: from a mark to its entry in the register, from an entry to every passage that leans on it,
 * and another name for it in every file at once, or in none.
 */
import {
	type Location,
	LSPErrorCodes,
	type Range,
	ResponseError,
	type TextDocumentEdit,
	type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { namedIn } from "../features/notesHover";
import { idProblem, renameEdits } from "../features/renameId";
import type { NotesKind } from "../sources/fileKeys";
import { findMarks } from "../sources/live";
import type { Marks } from "../sources/marks";
import { type Named, namedInMarks } from "../sources/named";
import { folderOfFile, isFile, isMarks, REGISTER, registersOf, storyOf } from "../sources/places";
import type { Register } from "../sources/register";
import { keyLine } from "../sources/yamlLines";
import { touches } from "../text/span";
import type { Files } from "./files";
import type { Marking } from "./marking";
import { fileName, type NotesFile, type StoryNotes } from "./notes";
import type { ChangeFile } from "./notesEdits";
import { toLocation, toRange } from "./toLsp";

export interface YamlIdsOptions {
	readonly notes: StoryNotes;
	readonly files: Files;
	readonly change: ChangeFile;
	readonly marking: Marking;
	readonly folders: () => readonly string[];
	readonly document: (uri: string) => TextDocument | undefined;
	/** Addresses of what is open. */
	readonly documents: () => readonly string[];
}

export interface IdToRename {
	readonly range: Range;
	readonly placeholder: string;
}

/** Answers about the id at a place of marks or a register; a refusal says why. */
export interface YamlIds {
	readonly definition: (document: TextDocument, offset: number) => Promise<Location | null>;
	readonly references: (document: TextDocument, offset: number, withEntry: boolean) => Promise<Location[] | null>;
	readonly prepareRename: (document: TextDocument, offset: number) => Promise<IdToRename | ResponseError>;
	readonly rename: (document: TextDocument, offset: number, id: string) => Promise<WorkspaceEdit | ResponseError>;
}

export const kindOf = (uri: string): NotesKind => (isMarks(uri) ? "marks" : "register");

const MARKS = ".marks.yaml";

type RegisterFile = NotesFile<Register> & { readonly uri: string };
type MarksFile = NotesFile<Marks> & { readonly uri: string };

export function createYamlIds({ notes, files, change, marking, folders, document: open, documents }: YamlIdsOptions) {
	const idAt = (document: TextDocument, offset: number): Named | undefined =>
		!isFile(document.uri)
			? undefined
			: namedIn(kindOf(document.uri), document.getText()).sources.find(({ used }) => touches(used, offset));

	/** The register whose entry the file at `uri` means by `id`: itself, or the nearest that has it. */
	async function ownerOf(uri: string, id: string): Promise<RegisterFile | undefined> {
		const registers = isMarks(uri) ? await notes.registers(storyOf(uri)) : [{ uri, ...(await notes.register(uri)) }];
		return registers.find(({ value }) => value.sources.some((source) => source.id === id));
	}

	/** Files of a name in the folder of `register` and below, those that are open first: some may not be saved yet. */
	async function filesBelow(register: string, suffix: string) {
		const folder = folderOfFile(register);
		const found = await files.list(folder, suffix);
		const uris = documents().filter((uri) => uri.startsWith(`${folder}/`) && uri.endsWith(suffix));
		// Editors differ in how they write a name into an address.
		const known = new Set(uris.map(decoded));
		return { uris: [...uris, ...found.uris.filter((uri) => !known.has(decoded(uri)))], isWhole: found.isWhole };
	}

	/** The marks files that look into `owner` for `id`. */
	async function marksBelow(owner: RegisterFile, id: string) {
		const { uris, isWhole } = await filesBelow(owner.uri, MARKS);
		const marks: MarksFile[] = [];
		for (const uri of uris) {
			if (!registersOf(storyOf(uri), folders()).includes(owner.uri)) continue;
			const nearest = await ownerOf(uri, id);
			if (nearest?.uri === owner.uri) marks.push({ uri, ...(await notes.marks(uri)) });
		}
		return { marks, isWhole };
	}

	function entryOf({ uri, text = "", value, isWhole }: RegisterFile, id: string): Location {
		const source = value.sources.find((one) => one.id === id);
		// What holds of a broken file was read from an older text.
		const place = isWhole ? source?.at : keyLine(text, id);
		return toLocation(TextDocument.create(uri, "yaml", 0, text), place ?? { start: 0, end: 0 });
	}

	/** Where the marks of one file that name `id` stand in their story, or in the file itself where they are lost. */
	async function passagesOf({ uri, text = "", value }: MarksFile, id: string): Promise<readonly Location[]> {
		const naming = value.marks.flatMap((mark, entry) => (mark?.sources.includes(id) === true ? [entry] : []));
		if (naming.length === 0) return [];
		const story = storyOf(uri);
		const opened = open(story);
		const copy = opened?.getText() ?? (await files.read(story).catch(() => undefined)) ?? "";
		const passages = value.marks.flatMap((mark) => (mark === undefined ? [] : [mark.passage]));
		const anchors = opened === undefined ? findMarks(copy, passages).anchors : marking.anchorsOf(opened, value.marks);
		const read = TextDocument.create(story, "news", 0, copy);
		const file = TextDocument.create(uri, "yaml", 0, text);
		const places = namedInMarks(text).sources;
		return naming.flatMap((entry) => {
			const anchor = anchors[value.marks.slice(0, entry).filter((mark) => mark !== undefined).length];
			if (anchor !== undefined && anchor.kind !== "orphan") return [toLocation(read, anchor.span)];
			const named = places.find((place) => place.entry === entry && place.words === id);
			return named === undefined ? [] : [toLocation(file, named.used)];
		});
	}

	return {
		definition: async (document, offset) => {
			const named = idAt(document, offset);
			const owner = named === undefined ? undefined : await ownerOf(document.uri, named.words);
			return named === undefined || owner === undefined ? null : entryOf(owner, named.words);
		},
		references: async (document, offset, withEntry) => {
			const named = idAt(document, offset);
			const owner = named === undefined ? undefined : await ownerOf(document.uri, named.words);
			if (named === undefined || owner === undefined) return null;
			const { marks } = await marksBelow(owner, named.words);
			const locations = withEntry ? [entryOf(owner, named.words)] : [];
			for (const file of marks) locations.push(...(await passagesOf(file, named.words)));
			return locations;
		},
		prepareRename: async (document, offset) => {
			const named = idAt(document, offset);
			if (named === undefined) return refusal(await whyNoId(document));
			const range = toRange(document, named.used);
			const owner = await ownerOf(document.uri, named.words);
			return owner === undefined ? refusal(unowned(named.words)) : { range, placeholder: named.words };
		},
		rename: async (document, offset, id) => {
			const named = idAt(document, offset);
			if (named === undefined) return refusal(await whyNoId(document));
			const old = named.words;
			const owner = await ownerOf(document.uri, old);
			if (owner === undefined) return refusal(unowned(old));
			const wrong = idProblem(id) ?? (id === old ? undefined : await whyTaken(owner, old, id));
			if (wrong !== undefined) return refusal(wrong);
			if (id === old) return { documentChanges: [] };
			const { marks } = await marksBelow(owner, old);
			const documentChanges: TextDocumentEdit[] = [];
			for (const file of [owner, ...marks]) {
				if (!mayName(file, old)) continue;
				const write = (text: string) => renameEdits(kindOf(file.uri), text, old, id);
				const { edit, problem } = await change(file.uri, file, write);
				if (problem !== undefined) return refusal(`Nothing was renamed. ${problem}`);
				documentChanges.push(...((edit?.documentChanges ?? []) as TextDocumentEdit[]));
			}
			return { documentChanges };
		},
	} satisfies YamlIds;

	async function whyNoId({ uri }: TextDocument): Promise<string> {
		const file = isMarks(uri) ? await notes.marks(uri) : await notes.register(uri);
		return file.isWhole
			? "Only the ids of sources can be renamed here."
			: `${fileName(uri)} is broken: mend it before you rename an id.`;
	}

	/** Why `id` cannot take the place of `old`: what names it now would mean another source without anybody's saying so. */
	async function whyTaken(owner: RegisterFile, old: string, id: string): Promise<string | undefined> {
		const below = await filesBelow(owner.uri, `/${REGISTER}`);
		const above = registersOf(`${folderOfFile(owner.uri)}/story`, folders());
		for (const uri of new Set([owner.uri, ...above, ...below.uris])) {
			const file = await notes.register(uri);
			if (file.value.sources.some((source) => source.id === id)) return `“${id}” is taken: ${nameOf(uri)} has it.`;
			if (!file.isWhole) return `Nothing was renamed: ${nameOf(uri)} is broken and may have “${id}” or “${old}”.`;
		}
		const { uris, isWhole } = await filesBelow(owner.uri, MARKS);
		if (!isWhole || !below.isWhole)
			return "Nothing was renamed: there are more files below this register than can be looked through.";
		for (const uri of uris) {
			const file = { uri, ...(await notes.marks(uri)) };
			if (!file.isWhole && mayName(file, old))
				return `Nothing was renamed: ${nameOf(uri)} is broken and may name “${old}”.`;
			if (file.isWhole && mayName(file, id))
				return `“${id}” is taken: ${nameOf(uri)} names it, though no register has it.`;
		}
		return undefined;
	}

	/** “may/bridge.story.marks.yaml”: there are many files of one name. */
	function nameOf(uri: string): string {
		const folder = folders().find((one) => uri.startsWith(`${one}/`));
		return folder === undefined ? fileName(uri) : decoded(uri.slice(folder.length + 1));
	}
}

/** Whether a file names the source `id`; of a broken one, whether it may. */
const mayName = ({ uri, text, isWhole }: NotesFile<unknown> & { readonly uri: string }, id: string): boolean =>
	isWhole
		? text !== undefined && namedIn(kindOf(uri), text).sources.some(({ words }) => words === id)
		: text?.includes(id) !== false;

const unowned = (id: string): string => `“${id}” stands in no register: correct it here, or add it to sources.yaml.`;

const refusal = (message: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, message);

function decoded(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}
