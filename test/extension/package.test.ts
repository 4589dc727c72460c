/** What the package holds: what runs, and nothing of how it is made. */
import { deepEqual, ok } from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { extensions } from "vscode";
import { WEIGHT_FILES } from "../../server/src/knowledge.node";

const shipped = [
	/^package\.json$/,
	/^(?:readme|changelog|rules)\.md$/i,
	/^LICENSE(?:\.txt)?$/,
	/^\.vsixmanifest$/,
	/^docs\/(?:screenshot|explanation)-dark\.png$/,
	/^dist\/(?:client|server|cli|docx)\.js$/,
	/^dist\/THIRD-PARTY-NOTICES\.txt$/,
	/^dist\/(?:lexicon\.json|\w+\.bin\.br)$/,
	/^server\/weights\/(?:MODEL-CARD|NOTICE)\.md$/i,
	/^server\/schemas\/(?:marks|sources)\.schema\.json$/,
	/^syntaxes\/[\w.-]+\.json$/,
];

if (process.env.SOURCEMARK_EXPECT === "installed")
	describe("the package", () => {
		it("holds nothing but what runs", () => {
			const extension = extensions.getExtension("sourcemark.sourcemark");
			ok(extension);
			const files = readdirSync(extension.extensionPath, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => relative(extension.extensionPath, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
			const strange = files.filter((file) => !shipped.some((pattern) => pattern.test(file)));
			deepEqual(strange, []);
		});

		it("holds the schemas that its manifest names", () => {
			const extension = extensions.getExtension("sourcemark.sourcemark");
			ok(extension);
			const { contributes } = extension.packageJSON as { contributes: { yamlValidation: readonly { url: string }[] } };
			ok(contributes.yamlValidation.length > 0);
			for (const { url } of contributes.yamlValidation) ok(existsSync(join(extension.extensionPath, url)), url);
		});

		it("holds the weights of every model", () => {
			const folder = extensions.getExtension("sourcemark.sourcemark")?.extensionPath ?? "";
			deepEqual(
				WEIGHT_FILES.filter((file) => !existsSync(join(folder, "dist", `${file}.br`))),
				[],
			);
		});
	});
