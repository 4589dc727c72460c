/** Drives a page of VS Code as a user would: commands by name, keys, and waiting until something is seen. */
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "./browser";

/** Starts the browser, without a window. */
export async function launchBrowser(): Promise<Browser> {
	const { program, environment } = await findBrowser();
	return chromium.launch({
		executablePath: program,
		args: [...browserFlags],
		env: { ...process.env, ...environment },
		// Our own handling of signals ends this process, and the browser ends with it.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
}

/** Waits until the workbench shows a text editor with its text. */
export async function editorShown(page: Page): Promise<void> {
	await page.locator(".editor-instance .view-line").first().waitFor();
	await page.locator(".statusbar-item").first().waitFor();
}

/** Runs a command by its title in the Command Palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
	await chooseCommand(page, title);
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** The same for a command that opens a list of its own in the palette's place. */
export async function chooseCommand(page: Page, title: string): Promise<void> {
	await page.keyboard.press("F1");
	const palette = page.locator(".quick-input-widget");
	await palette.locator("input").first().fill(`>${title}`);
	await palette.locator(".monaco-list-row .label-name", { hasText: title }).first().waitFor();
	await page.keyboard.press("Enter");
}

/** Explains the attribution at the cursor; returns whether the explanation shows. */
export async function showExplanation(page: Page): Promise<boolean> {
	await chooseCommand(page, "Sourcemark: Explain This Attribution");
	return appears(page.locator(".quick-input-widget .monaco-list-row", { hasText: /Words/ }), 20_000);
}

/** Puts the cursor at a line and column, both counted from one. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
	await runCommand(page, "View: Focus Active Editor Group");
	await page.keyboard.press("Control+g");
	const input = page.locator(".quick-input-widget input").first();
	await input.fill(`:${line}:${column}`);
	await page.keyboard.press("Enter");
	await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Waits until something is seen; returns whether it was, within the time. */
export async function appears(what: Locator, milliseconds: number): Promise<boolean> {
	return what
		.first()
		.waitFor({ timeout: milliseconds })
		.then(
			() => true,
			() => false,
		);
}

/**
 * Shows the hover at the cursor, the server's part of it if there is one: the problems of a place are there sooner. Returns whether it
 * says something. Asks again, as an extension that is still starting does not answer.
 */
export async function showHover(page: Page): Promise<boolean> {
	const hover = page.locator(".monaco-hover .hover-row").filter({ hasNotText: "Loading..." });
	const answer = hover.filter({ hasNot: page.locator(".marker") });
	for (let attempt = 1; attempt <= 8; attempt++) {
		await page.keyboard.press("Control+k");
		await page.keyboard.press("Control+i");
		if (await appears(answer, 2_000)) return true;
	}
	return appears(hover, 1);
}

/** Folds or unfolds a section of the side bar by the beginning of its title. */
export async function foldSection(page: Page, title: string | RegExp, expanded: boolean): Promise<void> {
	const header = page.locator(".pane-header", { hasText: title }).first();
	if ((await header.getAttribute("aria-expanded")) !== String(expanded)) await header.click();
	await page.locator(`.pane-header[aria-expanded="${expanded}"]`, { hasText: title }).first().waitFor();
}

/** Drags the right or the top edge of a part of the window to a place in the window. */
export async function dragEdge(page: Page, part: string, edge: "right" | "top", to: number): Promise<void> {
	const box = await page.locator(part).boundingBox();
	if (box === null) return;
	const { x, y, width, height } = box;
	const [from, until] =
		edge === "right"
			? [
					{ x: x + width, y: y + height / 2 },
					{ x: to, y: y + height / 2 },
				]
			: [
					{ x: x + width / 2, y },
					{ x: x + width / 2, y: to },
				];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(until.x, until.y, { steps: 2 });
	await page.mouse.up();
	await page.mouse.move(x + width / 2, 0);
}
