/** The address of a page of the web VS Code: what it opens and which extension it loads. */

/** What a page opens; all paths are absolute. */
export interface PageContent {
	readonly folder?: string | undefined;
	readonly file?: string | undefined;
	readonly developmentPath?: string | undefined;
	readonly testsPath?: string | undefined;
}

/** The address that opens `content` on the server at `port`. */
export function pageAddress(port: number, content: PageContent): string {
	const remote = (path: string) =>
		`vscode-remote://127.0.0.1:${port}${path.split("/").map(encodeURIComponent).join("/")}`;
	const payload: [string, string][] = [["skipWelcome", "true"]];
	const { folder, file, developmentPath, testsPath } = content;
	if (developmentPath !== undefined) payload.push(["extensionDevelopmentPath", remote(developmentPath)]);
	if (testsPath !== undefined) payload.push(["extensionTestsPath", remote(testsPath)], ["enableProposedApi", ""]);
	if (file !== undefined) payload.push(["openFile", remote(file)]);
	const query = [folder === undefined ? "ew=true" : `folder=${readable(folder)}`];
	query.push(`payload=${readable(JSON.stringify(payload))}`);
	return `http://127.0.0.1:${port}/?${query.join("&")}`;
}

/** Escapes what a terminal would not take for part of an address, and leaves the rest legible. */
function readable(text: string): string {
	return encodeURIComponent(text)
		.replaceAll("%2F", "/")
		.replaceAll("%3A", ":")
		.replaceAll("%2C", ",")
		.replaceAll("'", "%27");
}
