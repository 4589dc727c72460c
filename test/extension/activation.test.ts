/** The extension that runs is the one meant, and a story wakes it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { commands, extensions, Uri, workspace } from "vscode";

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

	it("registers every command that its manifest names", async () => {
		const extension = extensions.getExtension(id);
		ok(extension);
		const { contributes } = extension.packageJSON as {
			readonly contributes: Readonly<Record<"commands" | "keybindings", readonly { readonly command: string }[]>>;
		};
		const registered = await commands.getCommands(true);
		const named = [...contributes.commands, ...contributes.keybindings].map(({ command }) => command);
		ok(named.length > 0);
		deepEqual(
			named.filter((command) => !registered.includes(command)),
			[],
		);
	});
});
