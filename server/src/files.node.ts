/** The edge that reads marks and registers from disk. It writes nothing: the editor does. */
import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Files } from "./lsp/files";

/** More than anybody notes of a story; reading stops short of what is no file of ours. */
const MOST_BYTES = 4_000_000;

export const diskFiles: Files = {
	read: async (uri) => {
		try {
			const path = fileURLToPath(uri);
			const { size } = await stat(path);
			if (size > MOST_BYTES) throw new RangeError("too long");
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

const mayWriteIn = (folder: string): Promise<boolean> =>
	access(folder, constants.W_OK).then(
		() => true,
		() => false,
	);

function isMissing(error: unknown): boolean {
	const code = (error as NodeJS.ErrnoException).code;
	return code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_FILE_URL_PATH";
}
