/** Who is at work: the name that signs commits, where VS Code's Git extension knows one for the story's folder. */
import { extensions, type Uri } from "vscode";

/** Undefined where there is no Git, no repository or no name in it. Never fails. */
export async function authorOf(story: Uri): Promise<string | undefined> {
	const git = extensions.getExtension<GitExtension>("vscode.git");
	// One that is off or has not started yet is not worth the wait.
	if (git?.isActive !== true || !git.exports.enabled) return undefined;
	const repository = git.exports.getAPI(1).getRepository(story);
	return repository?.getConfig("user.name").then(
		(name) => (name.trim() === "" ? undefined : name.trim()),
		() => undefined,
	);
}

/** What is asked of the Git extension's own interface, version 1. */
interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): {
		getRepository(uri: Uri): { getConfig(key: string): Promise<string> } | null;
	};
}
