/** Starting the server under Node: over IPC for VS Code, over stdio for every other editor. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { writeDocx } from "./docx.node";
import { diskFiles } from "./files.node";
import { loadPackedKnowledge } from "./knowledge.node";
import { ruleLines } from "./rules/documentation";
import { serve } from "./server";

/**
 * Starts the server on the transport that the command line names (`--node-ipc`, `--stdio`, …). `root` is the package's
 * folder, `packed` the folder of packed knowledge.
 */
export function startServer(root: string, packed: string): void {
	const { knowledge, problems } = loadPackedKnowledge(packed);
	const page = pathToFileURL(join(root, "RULES.md")).toString();
	const lines = ruleLines();
	const connection = createConnection(ProposedFeatures.all);
	serve(connection, {
		files: diskFiles,
		writeDocx,
		knowledge,
		problems,
		version: packageVersion(root),
		documentation: (rule) => {
			const line = lines.get(rule);
			return line === undefined ? undefined : `${page}#L${line}`;
		},
	});
}

function packageVersion(root: string): string {
	try {
		const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version?: unknown };
		return typeof version === "string" ? version : "unknown";
	} catch {
		return "unknown";
	}
}
