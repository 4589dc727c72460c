/** What `npm start` and `npm run screenshot` are asked to open. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { UserError } from "./userError";

/** The project. */
export const root = join(__dirname, "../../..");
/** The stories that open when none is named. */
export const samples = join(root, "test/articles");

const extensions = [".news", ".story", ".article", ".txt", ".md"];
/** How deep below a folder a story may lie and still make it a folder of stories. */
const depth = 4;

/** A folder and perhaps one story in it, as full paths. */
export interface Stories {
	readonly folder: string;
	readonly file?: string;
}

/** Finds the story or folder that the user named, or complains. */
export function findStories(named: string | undefined): Stories {
	if (named === undefined) return { folder: samples };
	const path = userPath(named);
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined) throw new UserError(`There is no file or folder ${path}: check the name.`);
	if (found.isFile()) return { folder: dirname(path), file: path };
	if (!hasStory(path, depth))
		throw new UserError(`There are no stories (${extensions.join(" ")}) in ${path}: name another folder or a file.`);
	return { folder: path };
}

/** npm runs us in the project, but the user's path starts where the user is. */
export function userPath(path: string): string {
	return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function hasStory(folder: string, levels: number): boolean {
	const entries = list(folder);
	if (entries.some((entry) => entry.isFile() && extensions.includes(extname(entry.name).toLowerCase()))) return true;
	const deeper = entries.filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name));
	return levels > 1 && deeper.some((entry) => hasStory(join(folder, entry.name), levels - 1));
}

function list(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
