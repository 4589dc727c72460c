/**
 * Marks and registers of stories, as they are now: what stands unsaved in an editor before what is on disk. A file that is
 * broken keeps its last good state in force.
 */
import { NO_NOTES, type Notes } from "../features/desk";
import { type Marks, NO_MARKS, type ReadFile, readMarks } from "../sources/marks";
import { isFile, marksOf, registersOf } from "../sources/places";
import { mergeRegisters, NO_REGISTER, type Register, readRegister } from "../sources/register";
import type { Problem } from "../sources/yamlText";
import type { Files } from "./files";

export interface NotesFile<T> {
	/** Undefined where there is no such file, or where it cannot be read from disk. */
	readonly text: string | undefined;
	/** The last good state. */
	readonly value: T;
	readonly problems: readonly Problem[];
	/** True where the file as a whole is in order, or is not there. */
	readonly isWhole: boolean;
}

export interface StoryNotes {
	/** Reads what goes with a story; `of` has it from then on. */
	readonly load: (story: string) => Promise<void>;
	readonly of: (story: string) => Notes;
	readonly marks: (uri: string) => Promise<NotesFile<Marks>>;
	readonly register: (uri: string) => Promise<NotesFile<Register>>;
	readonly registers: (story: string) => Promise<readonly (NotesFile<Register> & { readonly uri: string })[]>;
	/** The file has changed, or somebody else has it now. */
	readonly changed: (uri: string) => void;
	/** The file is gone, and its last good state with it. */
	readonly removed: (uri: string) => void;
	readonly forget: (story: string) => void;
}

export interface NotesOptions {
	readonly files: Files;
	/** The text of a document that is open. */
	readonly openText: (uri: string) => string | undefined;
	readonly folders: () => readonly string[];
	/** Whether changes of a file on disk are told. */
	readonly isWatched: (uri: string) => boolean;
	/** Tells the user; asked once for each state that a file on disk is broken in. */
	readonly warn: (message: string) => void;
}

export function createNotes({ files, openText, folders, isWatched, warn }: NotesOptions): StoryNotes {
	const onDisk = new Map<string, string | undefined>();
	const marksFiles = new Map<string, NotesFile<Marks>>();
	const registers = new Map<string, NotesFile<Register>>();
	const stories = new Map<string, Notes & { readonly parts: readonly Register[] }>();
	let changes = 0;

	async function textOf(uri: string): Promise<string | undefined> {
		const open = openText(uri);
		if (open !== undefined) return open;
		if (onDisk.has(uri)) return onDisk.get(uri);
		const before = changes;
		const text = await files.read(uri);
		// A change told while the file was being read makes what was read old.
		if (isWatched(uri) && before === changes) onDisk.set(uri, text);
		return openText(uri) ?? text;
	}

	async function fileAt<T>(
		uri: string,
		known: Map<string, NotesFile<T>>,
		read: (text: string) => ReadFile<T>,
		nothing: T,
	): Promise<NotesFile<T>> {
		let text: string | undefined;
		try {
			text = await textOf(uri);
		} catch (error) {
			const last = known.get(uri);
			if (last?.text === undefined && last?.isWhole === false) return last;
			const problems = [
				{ start: 0, end: 0, message: error instanceof RangeError ? error.message : "it could not be read from disk." },
			];
			const file = { text: undefined, value: last?.value ?? nothing, problems, isWhole: false };
			known.set(uri, file);
			warn(brokenFile(uri, file));
			return file;
		}
		const last = known.get(uri);
		if (last !== undefined && last.text === text && (text !== undefined || last.isWhole)) return last;
		const { value, problems } = text === undefined ? { value: nothing, problems: [] } : read(text);
		const file: NotesFile<T> = {
			text,
			value: value ?? last?.value ?? nothing,
			problems,
			isWhole: text === undefined || value !== undefined,
		};
		known.set(uri, file);
		if (!file.isWhole && openText(uri) === undefined) warn(brokenFile(uri, file));
		return file;
	}

	const marks = (uri: string): Promise<NotesFile<Marks>> => fileAt(uri, marksFiles, readMarks, NO_MARKS);
	const register = (uri: string): Promise<NotesFile<Register>> =>
		fileAt(uri, registers, (text) => readRegister(text, uri), NO_REGISTER);
	const registersFor = (story: string) =>
		Promise.all(registersOf(story, folders()).map(async (uri) => ({ uri, ...(await register(uri)) })));
	const changed = (uri: string): void => {
		changes++;
		onDisk.delete(uri);
	};
	return {
		load: async (story) => {
			if (!isFile(story)) return;
			const [own, above] = await Promise.all([marks(marksOf(story)), registersFor(story)]);
			const parts = above.map(({ value }) => value);
			const last = stories.get(story);
			// The same register is the same object: stories are read again only where it has changed.
			const isSame = last?.parts.length === parts.length && parts.every((part, index) => part === last.parts[index]);
			stories.set(story, { marks: own.value, register: isSame ? last.register : mergeRegisters(parts), parts });
		},
		of: (story) => stories.get(story) ?? NO_NOTES,
		marks,
		register,
		registers: registersFor,
		changed,
		removed: (uri) => {
			changed(uri);
			marksFiles.delete(uri);
			registers.delete(uri);
		},
		forget: (story) => stories.delete(story),
	};
}

/** Why a file cannot be changed, or what is wrong with one that nobody has open. */
export function brokenFile(uri: string, { text, problems }: NotesFile<unknown>): string {
	const [problem] = problems;
	const line = (text ?? "").slice(0, problem?.start ?? 0).split("\n").length;
	const where = text === undefined ? "" : ` in line ${line}`;
	return `${fileName(uri)} is broken${where}: ${problem?.message ?? "it cannot be read."} What it said before holds until it is mended.`;
}

/** `sources.yaml`, for messages. */
export function fileName(uri: string): string {
	const name = uri.slice(uri.lastIndexOf("/") + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
