/** The checks of a story as they may leave the editor, from its marks and registers: all of them, or what may be known outside. */
import type { Article } from "../analysis/article";
import { type Check, checksOf } from "../features/sheet/checks";
import { namedInCopy, openRegister, redact, redactArticle, strictRegister } from "../features/sheet/redact";
import type { Mark } from "../sources/marks";
import { isFile, marksOf, sourceFile } from "../sources/places";
import type { Anchored } from "../sources/reanchor";
import { mergeRegisters, NO_REGISTER, type Register } from "../sources/register";
import { tieMarks } from "../sources/tied";
import type { Problem } from "../sources/yamlText";
import { fileName, type NotesFile, type StoryNotes } from "./notes";

export interface ReadChecks {
	/** Where it is redacted, with no name that the copy does not say. */
	readonly article: Article;
	readonly checks: readonly Check[];
	/** The name of the story's file. */
	readonly name: string;
	/** What is wrong with files that are whole, where an entry may be missing, and hidden sources that the copy itself names. */
	readonly warnings: readonly string[];
	/** The files that it is read from, those of the sources too; not all of them need be there. */
	readonly files: readonly string[];
}

/** Why nothing may be written. */
export interface NoChecks {
	readonly problem: string;
}

/** Of a story that has no files beside it. */
export const withoutNotes = (story: string, article: Article, isRedacted: boolean): ReadChecks => ({
	article: isRedacted ? redactArticle(article) : article,
	checks: [],
	name: fileName(story),
	warnings: notRead(article),
	files: [story],
});

/** `articleOf` and `anchorsOf` tell of the story once its notes are read: it may have changed meanwhile. */
export async function readChecks(
	notes: StoryNotes,
	story: string,
	articleOf: (register: Register) => Article,
	anchorsOf: (marks: readonly (Mark | undefined)[]) => readonly Anchored[],
	isRedacted: boolean,
): Promise<ReadChecks | NoChecks> {
	if (!isFile(story)) return withoutNotes(story, articleOf(NO_REGISTER), isRedacted);
	const marks = { uri: marksOf(story), ...(await notes.marks(marksOf(story))) };
	const registers = await notes.registers(story);
	const broken = [marks, ...registers].find(({ isWhole }) => !isWhole);
	if (broken !== undefined) return { problem: `${placed(broken)} Mend it first.` };
	// A slip in a source's terms must not make a secret of it known.
	const unclear = isRedacted ? registers.find(({ problems }) => problems.length > 0) : undefined;
	if (unclear !== undefined)
		return { problem: `${placed(unclear)} Until it is mended, it is not clear what has to be left out.` };
	const all = registers.map(({ value }) => value);
	const register = isRedacted ? strictRegister(all) : mergeRegisters(all);
	const article = articleOf(isRedacted ? openRegister(register) : register);
	const checks = checksOf(article.text, tieMarks(marks.value.marks, anchorsOf(marks.value.marks), register));
	const warnings = [
		...[marks, ...registers].flatMap((file) => file.problems.map((problem) => placed(file, problem))),
		...namedInCopy(article, register),
		...notRead(article),
	];
	const name = fileName(story);
	const recorded = all.flatMap(({ sources }) => sources.flatMap((source) => sourceFile(source) ?? []));
	const files = [story, marks.uri, ...registers.map(({ uri }) => uri), ...recorded];
	return { ...(isRedacted ? redact(article, checks, name, all) : { article, checks, name }), warnings, files };
}

const notRead = ({ text, isProse }: Article): readonly string[] =>
	isProse || text.trim() === "" ? [] : ["This does not read as news copy: its marks alone are listed."];

/** “sources.yaml, line 4: A source has a name.” */
function placed(
	file: NotesFile<unknown> & { readonly uri: string },
	problem: Problem | undefined = file.problems[0],
): string {
	const name = fileName(file.uri);
	const message = problem?.message ?? "it cannot be read.";
	if (file.text === undefined) return `${name}: ${message}`;
	return `${name}, line ${file.text.slice(0, problem?.start ?? 0).split("\n").length}: ${message}`;
}
