/** Which files go with a story, by their addresses alone. */

export const REGISTER = "sources.yaml";
const MARKS = ".marks.yaml";

/** Only stories that are files have other files beside them: a draft that was never saved has none. */
export const isFile = (uri: string): boolean => uri.startsWith("file:///") || /^file:\/\/[^/]+\//.test(uri);

/** The marks of `story`: `bridge.story.marks.yaml` beside `bridge.story`. */
export const marksOf = (story: string): string => `${story}${MARKS}`;

/** The story whose marks stand in `marks`. */
export const storyOf = (marks: string): string => marks.slice(0, -MARKS.length);

/** The folder in which a file lies. */
export const folderOfFile = (uri: string): string => uri.slice(0, uri.lastIndexOf("/"));

/** The path from `register`'s folder to a file below it, as `file:` says it. */
export function pathFrom(register: string, uri: string): string | undefined {
	const folder = `${folderOfFile(register)}/`;
	if (!uri.startsWith(folder)) return undefined;
	try {
		return decodeURIComponent(uri.slice(folder.length));
	} catch {
		return undefined;
	}
}

/** True for a file whose changes matter to some story. */
export const isNotes = (uri: string): boolean => uri.endsWith(MARKS) || uri.endsWith(`/${REGISTER}`);

export const isMarks = (uri: string): boolean => uri.endsWith(MARKS);

/** Deep enough for any archive; a bound for a path that was made to hurt. */
const MOST_FOLDERS = 40;

/** The registers that a story may have, the nearest first: up to the workspace folder it lies in, else all the way up. */
export function registersOf(story: string, folders: readonly string[]): readonly string[] {
	const top = folderOf(story, folders);
	const places: string[] = [];
	let folder = parentOf(story);
	while (folder !== undefined && places.length < MOST_FOLDERS) {
		places.push(`${folder}/${REGISTER}`);
		folder = folder === top ? undefined : parentOf(folder);
	}
	return places;
}

/** Where a register is begun that a story does not have yet: in its workspace folder, else beside it. */
export const newRegisterOf = (story: string, folders: readonly string[]): string =>
	`${folderOf(story, folders) ?? parentOf(story) ?? story}/${REGISTER}`;

/** The innermost of `folders` in which the story lies, without a slash at its end. */
function folderOf(story: string, folders: readonly string[]): string | undefined {
	const around = folders.map((folder) => folder.replace(/\/+$/, "")).filter((folder) => story.startsWith(`${folder}/`));
	return around.reduce<string | undefined>(
		(inner, folder) => (inner === undefined || folder.length > inner.length ? folder : inner),
		undefined,
	);
}

function parentOf(uri: string): string | undefined {
	const end = uri.lastIndexOf("/");
	const parent = uri.slice(0, end);
	// “file:///story” lies in “file://”, above which is nothing.
	return end < 0 || parent.length < "file://".length ? undefined : parent;
}

/** The files to be watched, as the protocol's glob patterns. */
export const NOTES_PATTERNS: readonly string[] = [`**/${REGISTER}`, `**/*${MARKS}`];

/** The address of a source's own file, given as a path from its register's folder; undefined where it has none. */
export function sourceFile({
	uri,
	file,
}: {
	readonly uri: string;
	readonly file: string | undefined;
}): string | undefined {
	if (file === undefined || !isFile(uri)) return undefined;
	const path = file.split(/[\\/]/).map(encodeURIComponent).join("/");
	if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path}`;
	return path.startsWith("/") ? `file://${path}` : new URL(path, uri).href;
}
