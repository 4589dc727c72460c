#!/usr/bin/env node
/**
 * Stands in for the `code` program where no desktop VS Code can run: takes its arguments, runs the web VS Code in a
 * browser without a window, and ends with the exit code of the tests. Arguments that it does not know are ignored,
 * because `@vscode/test-electron` passes several that mean nothing here.
 */
import { format, parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { pageAddress } from "./pageAddress";
import { endWithParent } from "./processes";
import { runMain } from "./userError";
import { installExtension, startWebHost } from "./webHost";
import { launchBrowser } from "./workbench";

/** No line from the tests for so long means that the page is stuck: one test may take 20 s. */
const silence = 120_000;

/** What the workbench says of itself while all is well. The rest of its log, and all that the tests print, is shown. */
const chatter = new RegExp(
	[
		"(Resolving|Resolved) connection token",
		"Creating a socket",
		"Updating additional builtin extensions",
		"ChatSessionStore:",
		"\\[Service Worker\\] registration",
		"connect ECONNREFUSED 127\\.0\\.0\\.1:9\\b",
	]
		.map((start) => `^${start}`)
		.join("|"),
);

async function main(): Promise<number> {
	endWithParent();
	const { values, positionals } = parseArgs({
		options: {
			extensionDevelopmentPath: { type: "string" },
			extensionTestsPath: { type: "string" },
			"extensions-dir": { type: "string" },
			"install-extension": { type: "string" },
		},
		strict: false,
		allowPositionals: true,
	});
	const text = (value: unknown) => (typeof value === "string" ? value : undefined);
	const extensions = text(values["extensions-dir"]);
	const vsix = text(values["install-extension"]);
	if (vsix !== undefined && extensions !== undefined) {
		await installExtension(vsix, extensions);
		return 0;
	}
	const [browser, host] = await Promise.all([launchBrowser(), startWebHost({ extensions, endWhenUnused: true })]);
	return runPage(
		browser,
		host.ended,
		pageAddress(host.port, {
			folder: positionals[0],
			developmentPath: text(values.extensionDevelopmentPath),
			testsPath: text(values.extensionTestsPath),
		}),
	);
}

/** Shows the page until the tests in it are over; returns their exit code. */
async function runPage(browser: Browser, hostEnded: Promise<string>, address: string): Promise<number> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const code = await new Promise<number>((resolve, reject) => {
		const fail = (why: string) => reject(new Error(why));
		const watch = setTimeout(fail, silence, `The page has been silent for ${silence / 1000} s.`);
		const log = (type: string, args: unknown[]) => {
			watch.refresh();
			const line = format(...args);
			if (!chatter.test(line)) (type === "error" || type === "warn" ? console.error : console.log)(line);
		};
		const exit = (code: number) => {
			clearTimeout(watch);
			resolve(code);
		};
		hostEnded.then((last) => fail(`The VS Code server ended: ${last}`));
		page.on("crash", () => fail("The page crashed."));
		page.on("close", () => fail("The page was closed."));
		const ready = [page.exposeFunction("codeAutomationLog", log), page.exposeFunction("codeAutomationExit", exit)];
		Promise.all(ready)
			.then(() => page.goto(address))
			.catch(reject);
	});
	await browser.close();
	return code;
}

void runMain(main);
