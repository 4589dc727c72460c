/** `npm run screenshot`: a picture of a story in the real VS Code, with outline, problems and a hover. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { pageAddress } from "./pageAddress";
import { scratchFolder } from "./processes";
import { root, samples, userPath } from "./stories";
import { readArguments, runMain, UserError } from "./userError";
import { startWebHost, writeSettings } from "./webHost";
import {
	appears,
	dragEdge,
	editorShown,
	foldSection,
	goTo,
	launchBrowser,
	runCommand,
	showExplanation,
	showHover,
} from "./workbench";

const usage =
	"npm run screenshot -- [--file STORY] [--hover PHRASE | --at LINE:COLUMN] [--explain] [--theme dark|light|contrast] [--scale 1|2] [--out PICTURE]";

type Theme = "dark" | "light" | "contrast";

const THEMES: Readonly<Record<Theme, string>> = {
	dark: "Default Dark Modern",
	light: "Default Light Modern",
	contrast: "Default High Contrast",
};

interface Picture {
	readonly file: string;
	/** Where the cursor stands, counted from one. */
	readonly line: number;
	readonly column: number;
	/** What is shown there. */
	readonly shows: "hover" | "explanation" | "nothing";
	readonly scale: number;
}

async function main(): Promise<number> {
	const options = {
		file: { type: "string" },
		hover: { type: "string" },
		at: { type: "string" },
		explain: { type: "boolean", default: false },
		theme: { type: "string" },
		out: { type: "string" },
		scale: { type: "string", default: "1" },
	} as const;
	const { values } = readArguments(usage, () => parseArgs({ options }));
	const file = values.file === undefined ? join(samples, "harbor-bridge.story") : userPath(values.file);
	const shows = values.explain ? "explanation" : values.hover === "" ? "nothing" : "hover";
	const picture: Picture = { file, ...place(file, values.hover, values.at), shows, scale: Number(values.scale) };
	const named = (Object.keys(THEMES) as Theme[]).find((theme) => theme === values.theme);
	const themes: readonly Theme[] =
		named !== undefined ? [named] : values.out !== undefined ? ["dark"] : ["dark", "light"];
	const data = join(scratchFolder(), "data");
	const [browser, host] = await Promise.all([launchBrowser(), startWebHost({ data, endWhenUnused: true })]);
	for (const theme of themes) {
		const out = values.out === undefined ? join(root, `docs/${NAMES[shows]}-${theme}.png`) : userPath(values.out);
		mkdirSync(dirname(out), { recursive: true });
		writeSettings(data, settings(theme));
		await take(browser, host.port, picture, out);
		console.log(out);
	}
	await browser.close();
	return 0;
}

/** How each picture comes about; whether it did. */
const SHOW: Readonly<Record<Picture["shows"], (page: Page) => Promise<boolean>>> = {
	hover: showHover,
	explanation: showExplanation,
	nothing: async () => true,
};

const NAMES: Readonly<Record<Picture["shows"], string>> = {
	hover: "screenshot",
	explanation: "explanation",
	nothing: "screenshot",
};

/** Where to put the cursor: at `line:column`, in the middle of a phrase, or in the first quotation. */
function place(file: string, phrase: string | undefined, at: string | undefined) {
	if (!existsSync(file)) throw new UserError(`There is no file ${file}: check the name.`);
	const text = readFileSync(file, "utf8");
	const [line, column] = (at ?? "").split(":").map(Number);
	if (line !== undefined && line > 0) return { line, column: column ?? 1 };
	const offset = phrase === undefined ? text.search(/["“]/) + 2 : text.indexOf(phrase) + Math.floor(phrase.length / 2);
	if (phrase !== undefined && !text.includes(phrase)) throw new UserError(`${file} does not contain “${phrase}”.`);
	const before = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function settings(theme: Theme): Readonly<Record<string, unknown>> {
	return {
		"workbench.colorTheme": THEMES[theme],
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
	const shown = await SHOW[picture.shows](page);
	await appears(page.locator(".markers-panel .monaco-list-row"), 3_000);
	await page.screenshot({ path: out, animations: "disabled" });
	await page.close();
	if (!outline) console.error("The outline is empty.");
	if (!shown)
		throw new UserError(`No ${picture.shows} appeared at line ${picture.line}; ${out} shows the page as it is.`);
}

void runMain(main);
