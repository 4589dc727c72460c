/** `npm run screenshot`: a picture of a story in the real VS Code, with outline, problems and a hover. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { pageAddress } from "./pageAddress";
import { scratchFolder } from "./processes";
import { root, samples, userPath } from "./stories";
import { readArguments, runMain, UserError } from "./userError";
import { startWebHost, writeSettings } from "./webHost";
import { appears, dragEdge, editorShown, foldSection, goTo, launchBrowser, runCommand, showHover } from "./workbench";

const usage =
	"npm run screenshot -- [--file STORY] [--hover PHRASE | --at LINE:COLUMN] [--theme dark|light] [--scale 1|2] [--out PICTURE]";

type Theme = "dark" | "light";

interface Picture {
	readonly file: string;
	/** Where the hover is shown, counted from one. */
	readonly line: number;
	readonly column: number;
	readonly hover: boolean;
	readonly scale: number;
}

async function main(): Promise<number> {
	const options = {
		file: { type: "string" },
		hover: { type: "string" },
		at: { type: "string" },
		theme: { type: "string" },
		out: { type: "string" },
		scale: { type: "string", default: "1" },
	} as const;
	const { values } = readArguments(usage, () => parseArgs({ options }));
	const file = values.file === undefined ? join(samples, "harbor-bridge.story") : userPath(values.file);
	const picture: Picture = { file, ...place(file, values.hover, values.at), scale: Number(values.scale) };
	const themes: readonly Theme[] =
		values.theme === "light"
			? ["light"]
			: values.theme === "dark" || values.out !== undefined
				? ["dark"]
				: ["dark", "light"];
	const data = join(scratchFolder(), "data");
	const [browser, host] = await Promise.all([launchBrowser(), startWebHost({ data, endWhenUnused: true })]);
	for (const theme of themes) {
		const out = values.out === undefined ? join(root, `docs/screenshot-${theme}.png`) : userPath(values.out);
		mkdirSync(dirname(out), { recursive: true });
		writeSettings(data, settings(theme));
		await take(browser, host.port, picture, out);
		console.log(out);
	}
	await browser.close();
	return 0;
}

/** Where to put the cursor: at `line:column`, in the middle of a phrase, or in the first quotation. */
function place(file: string, phrase: string | undefined, at: string | undefined) {
	if (!existsSync(file)) throw new UserError(`There is no file ${file}: check the name.`);
	const text = readFileSync(file, "utf8");
	const [line, column] = (at ?? "").split(":").map(Number);
	if (line !== undefined && line > 0) return { line, column: column ?? 1, hover: true };
	const offset = phrase === undefined ? text.search(/["“]/) + 2 : text.indexOf(phrase) + Math.floor(phrase.length / 2);
	if (phrase !== undefined && !text.includes(phrase)) throw new UserError(`${file} does not contain “${phrase}”.`);
	const before = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1) ?? "").length + 1, hover: phrase !== "" };
}

function settings(theme: Theme): Readonly<Record<string, unknown>> {
	return {
		"workbench.colorTheme": theme === "dark" ? "Default Dark Modern" : "Default Light Modern",
		"workbench.startupEditor": "none",
		"workbench.tips.enabled": false,
		"workbench.reduceMotion": "on",
		"workbench.layoutControl.enabled": false,
		"window.commandCenter": false,
		"chat.commandCenter.enabled": false,
		"editor.minimap.enabled": false,
		"editor.cursorBlinking": "solid",
		"editor.occurrencesHighlight": "off",
		"explorer.openEditors.visible": 0,
		"git.enabled": false,
		"extensions.ignoreRecommendations": true,
	};
}

async function take(browser: Browser, port: number, picture: Picture, out: string): Promise<void> {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: picture.scale });
	const folder = dirname(picture.file);
	await page.goto(pageAddress(port, { folder, file: picture.file, developmentPath: root }));
	await editorShown(page);
	await runCommand(page, "Problems: Focus on Problems View");
	await runCommand(page, "Explorer: Focus on Outline View");
	await foldSection(page, basename(folder), false);
	await dragEdge(page, ".part.sidebar", "right", 400);
	await dragEdge(page, ".part.panel", "top", 690);
	const outline = await appears(page.locator(".outline-tree .monaco-list-row"), 15_000);
	await goTo(page, picture.line, picture.column);
	const shown = !picture.hover || (await showHover(page));
	await appears(page.locator(".markers-panel .monaco-list-row"), 3_000);
	await page.screenshot({ path: out, animations: "disabled" });
	await page.close();
	if (!outline) console.error("The outline is empty.");
	if (!shown) throw new UserError(`No hover appeared at line ${picture.line}; ${out} shows the page as it is.`);
}

void runMain(main);
