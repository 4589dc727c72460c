/** The cache for what the tests and `npm start` install on demand. It lies outside the project: VS Code mistrusts its own files below an extension. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder that holds `name`, filled by `fill` the first time. It is filled under another name and renamed when
 * complete, so an interrupted run leaves nothing half made and two runs at once cannot spoil each other.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
	const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "sourcemark");
	const folder = join(cache, name);
	if (existsSync(folder)) return folder;
	await mkdir(cache, { recursive: true });
	const draft = await mkdtemp(join(cache, `.${name}-`));
	const discard = () => rm(draft, { recursive: true, force: true });
	try {
		await fill(draft);
		await rename(draft, folder);
	} catch (error) {
		await discard();
		if (!existsSync(folder)) throw error;
	}
	return folder;
}
