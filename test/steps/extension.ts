/** The steps of the tests inside a real VS Code: once with the extension from this folder, once installed from its package. */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import {
	downloadAndUnzipVSCode,
	resolveCliArgsFromVSCodeExecutablePath,
	runTests,
	TestRunFailedError,
} from "@vscode/test-electron";
import { type Counts, countsVariable, readCounts } from "../counts";
import { findBrowser } from "../host/browser";
import { installCodeServer } from "../host/codeServer";
import { npmCommand } from "../host/npm";
import { scratchFolder } from "../host/processes";
import { runProgram } from "./runProgram";
import { judge } from "./suite";

const root = join(__dirname, "../../..");
const webCode = join(__dirname, "../host/webCode.js");

/** Tests the extension as it is in this folder. */
export async function runExtension(): Promise<Counts> {
	return runIn(await findCode(), "development", root, join(scratchFolder(), "extensions"));
}

/** Packages the extension, installs the package into an empty VS Code, and tests that. */
export async function runInstalled(): Promise<Counts> {
	const code = await findCode();
	const scratch = scratchFolder();
	const extensions = join(scratch, "extensions");
	const [program, ...args] = npmCommand();
	await must("Packaging", program, [...args, "run", "--silent", "package"]);
	const installer =
		code === webCode ? [code] : resolveCliArgsFromVSCodeExecutablePath(code, { reuseMachineInstall: true });
	await must("Installing the package", installer[0] ?? code, [
		...installer.slice(1),
		`--extensions-dir=${extensions}`,
		`--user-data-dir=${join(scratch, "user")}`,
		`--install-extension=${join(root, "dist/sourcemark.vsix")}`,
	]);
	return runIn(code, "installed", emptyExtension(join(scratch, "empty")), extensions);
}

/** The desktop VS Code where the user names one or asks for one, and the web one otherwise. */
async function findCode(): Promise<string> {
	const named = process.env.VSCODE_EXECUTABLE;
	if (named) return named;
	if (process.env.VSCODE_HOST === "desktop") return downloadAndUnzipVSCode();
	await Promise.all([findBrowser(), installCodeServer()]);
	chmodSync(webCode, 0o755); // TypeScript writes no executable bit.
	return webCode;
}

/** Opens VS Code on a copy of the sample stories, which the tests may change, and has it run the tests. */
async function runIn(code: string, expected: string, development: string, extensions: string): Promise<Counts> {
	const scratch = scratchFolder();
	const stories = join(scratch, "stories");
	cpSync(join(root, "test/articles"), stories, { recursive: true });
	const file = join(scratch, "counts.json");
	const exit = await runTests({
		vscodeExecutablePath: code,
		extensionDevelopmentPath: development,
		extensionTestsPath: join(__dirname, "../extension/index"),
		launchArgs: [stories, `--extensions-dir=${extensions}`, `--user-data-dir=${join(scratch, "user")}`],
		extensionTestsEnv: {
			[countsVariable]: file,
			SOURCEMARK_EXPECT: expected,
			// In there nobody can see whether our output goes to a terminal.
			...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }),
			// The program's first line asks the PATH for Node: it shall find the one that runs us.
			PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`,
		},
	}).catch((error: unknown) => {
		if (error instanceof TestRunFailedError) return 1;
		throw error;
	});
	return judge(readCounts(file), exit);
}

/** VS Code runs tests only for an extension under development; where the installed one is meant, that is one without content. */
function emptyExtension(folder: string): string {
	mkdirSync(folder);
	const manifest = { name: "empty", publisher: "none", version: "0.0.1", engines: { vscode: "^1.91.0" } };
	writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
	return folder;
}

async function must(what: string, program: string, args: readonly string[]): Promise<void> {
	if ((await runProgram(program, args)) !== 0) throw new Error(`${what} failed.`);
}
