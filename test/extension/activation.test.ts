/** The extension that runs is the one meant, and a story wakes it. */
import { equal, ok } from "node:assert/strict";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { extensions, Uri, workspace } from "vscode";

const root = join(__dirname, "../../..");
const id = "sourcemark.sourcemark";

describe("activation", () => {
	it("tests the extension that was asked for", () => {
		const extension = extensions.getExtension(id);
		ok(extension, `${id} is not there`);
		const development = realpathSync(extension.extensionPath) === realpathSync(root);
		equal(development ? "development" : "installed", process.env.SOURCEMARK_EXPECT ?? "development");
	});

	it("wakes for a news story", async () => {
		const document = await workspace.openTextDocument(Uri.file(join(root, "test/articles/harbor-bridge.story")));
		equal(document.languageId, "news");
		const extension = extensions.getExtension(id);
		ok(extension);
		await extension.activate();
		ok(extension.isActive);
	});
});
