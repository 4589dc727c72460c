/** The edge that reads marks and registers from disk. It writes nothing: the editor does. */
import { constants } from "node:fs";
import { access, readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Files } from "./lsp/files";

/** More than anybody notes of a story; reading stops short of what is no file of ours. */
const MOST_BYTES = 4_000_000;

/** A newsroom's archive of years; not somebody's whole disk. */
const MOST_ENTRIES = 50_000;
const DEEPEST = 20;

export const diskFiles: Files = {
	read: async (uri) => {
		try {
			const path = fileURLToPath(uri);
			const { size } = await stat(path);
			if (size > MOST_BYTES) throw new RangeError("it is too long to be read.");
			return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
		} catch (error) {
			if (isMissing(error)) return undefined;
			throw error;
		}
	},
	modified: async (uri) => {
		try {
			return (await stat(fileURLToPath(uri))).mtimeMs;
		} catch (error) {
			if (isMissing(error)) return undefined;
			throw error;
		}
	},
	list: async (folder, suffix) => {
		const uris: string[] = [];
		let left = MOST_ENTRIES;
		let isWhole = true;
		const walk = async (path: string, uri: string, depth: number): Promise<void> => {
			const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
			for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
				if (left-- <= 0) {
					isWhole = false;
					return;
				}
				const inner = `${uri}/${encoded(entry.name)}`;
				if (entry.isFile() && entry.name.endsWith(suffix)) uris.push(inner);
				if (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "node_modules") continue;
				if (depth < DEEPEST) await walk(join(path, entry.name), inner, depth + 1);
				else isWhole = false;
			}
		};
		await walk(fileURLToPath(folder), folder, 0);
		return { uris, isWhole };
	},
	isWritable: async (uri) => {
		const path = fileURLToPath(uri);
		try {
			await access(path, constants.W_OK);
			return true;
		} catch (error) {
			return isMissing(error) && (await mayWriteIn(dirname(path)));
		}
	},
};

/** A name as an editor writes it into an address, which has to be the same for the same file. */
const encoded = (name: string): string =>
	encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const mayWriteIn = (folder: string): Promise<boolean> =>
	access(folder, constants.W_OK).then(
		() => true,
		() => false,
	);

function isMissing(error: unknown): boolean {
	const code = (error as NodeJS.ErrnoException).code;
	return code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_FILE_URL_PATH";
}
