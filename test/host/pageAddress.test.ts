/** Addresses of pages: legible, whole in a terminal, and right for paths with blanks and other letters. */
import { equal } from "node:assert/strict";
import { pageAddress } from "./pageAddress";

describe("the address of a page", () => {
	it("names the folder, the story and the extension", () => {
		const { folder, payload } = read(
			pageAddress(8123, { folder: "/a/b", file: "/a/b/c.story", developmentPath: "/x" }),
		);
		equal(folder, "/a/b");
		equal(payload.get("openFile"), "vscode-remote://127.0.0.1:8123/a/b/c.story");
		equal(payload.get("extensionDevelopmentPath"), "vscode-remote://127.0.0.1:8123/x");
		equal(payload.get("extensionTestsPath"), undefined);
	});

	it("keeps blanks, signs and other letters of a path", () => {
		const path = "/Zoë's & co/50% #1?/ü.story";
		const { folder, payload } = read(pageAddress(1, { folder: path, file: path }));
		equal(folder, path);
		equal(decodeURIComponent(new URL(payload.get("openFile") ?? "").pathname), path);
	});
});

function read(address: string) {
	equal(/[\s"'<>]/.test(address), false);
	const query = new URL(address).searchParams;
	const payload = new Map<string, string>(JSON.parse(query.get("payload") ?? "[]"));
	return { folder: query.get("folder"), payload };
}
