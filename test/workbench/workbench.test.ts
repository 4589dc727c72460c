/** What a user sees, read off the page of a real workbench: breadcrumbs, Outline, hover, Problems and a quick fix. */
import { deepEqual, match, ok } from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { pageAddress } from "../host/pageAddress";
import { scratchFolder } from "../host/processes";
import { startWebHost, type WebHost } from "../host/webHost";
import {
	editorShown,
	foldSection,
	goTo,
	launchBrowser,
	runCommand,
	showExplanation,
	showHover,
} from "../host/workbench";
import { root } from "../support/knowledge";

/** Time for a page to show something, in milliseconds: a busy machine is slow. */
const PATIENCE = 60_000;

describe("the workbench", function () {
	this.timeout(2 * PATIENCE);
	this.slow(PATIENCE);
	let browser: Browser;
	let host: WebHost;
	let page: Page;

	before(async () => {
		const folder = join(scratchFolder(), "stories");
		cpSync(join(root, "test/articles"), folder, { recursive: true });
		const settings = { "workbench.startupEditor": "none", "git.enabled": false, "editor.minimap.enabled": false };
		[browser, host] = await Promise.all([launchBrowser(), startWebHost({ settings })]);
		page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		page.setDefaultTimeout(PATIENCE);
		await page.goto(
			pageAddress(host.port, { folder, file: join(folder, "harbor-bridge.story"), developmentPath: root }),
		);
		await editorShown(page);
	});

	after(async () => {
		await browser.close();
		host.stop();
	});

	it("shows speakers and words in the Outline", async () => {
		await runCommand(page, "Explorer: Focus on Outline View");
		await foldSection(page, "stories", false);
		const row = page.locator(".outline-tree .monaco-list-row", { hasText: "Ruth Okonjo: “Nobody gets to drive" });
		await row.first().waitFor();
		match((await row.first().getAttribute("aria-label")) ?? "", /Ruth Okonjo/);
		match(await row.first().innerText(), /direct, \d+ words/);
	});

	it("shows paragraph and quotation in the breadcrumbs", async () => {
		await goTo(page, 13, 20);
		const crumb = page.locator(".breadcrumbs-control .monaco-breadcrumb-item", {
			hasText: "Ruth Okonjo: “It was a flashlight",
		});
		await crumb.waitFor();
		const all = await page.locator(".breadcrumbs-control .monaco-breadcrumb-item").allTextContents();
		ok(all.length >= 3, all.join(" > "));
	});

	it("shows on hover who said it and why", async () => {
		await goTo(page, 13, 20);
		ok(await showHover(page), "no hover");
		const hover = page.locator(".monaco-hover .hover-contents", { hasText: "Ruth Okonjo" });
		await hover.first().waitFor();
		match((await hover.first().textContent()) ?? "", /direct quotation.*“she” is the person who spoke last/s);
		await page.keyboard.press("Escape");
	});

	it("lists findings in Problems", async () => {
		await runCommand(page, "Problems: Focus on Problems View");
		await page.locator(".markers-panel .monaco-list-row", { hasText: "unattributed-quote" }).first().waitFor();
		await page.locator(".markers-panel .monaco-list-row", { hasText: "vague-attribution" }).first().waitFor();
	});

	it("goes to a quotation by its speaker", async () => {
		await runCommand(page, "View: Focus Active Editor Group");
		await page.keyboard.press("Control+Shift+o");
		const input = page.locator(".quick-input-widget input").first();
		await input.fill("@Castellanos: ");
		await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Elena Castellanos: “" }).first().waitFor();
		await page.keyboard.press("Enter");
		await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
	});

	const rows = () => page.locator(".quick-input-widget .monaco-list-row");
	const highlights = () => page.locator(".editor-instance .view-overlays .cdr[class*='TextEditorDecorationType']");
	const highlightsGone = () => highlights().first().waitFor({ state: "detached" });
	const caretAt = (line: number, column: number) =>
		page.locator(".statusbar-item", { hasText: `Ln ${line}, Col ${column}` }).waitFor();

	it("explains an attribution: each piece with its sentence, a way to it and its highlight", async () => {
		await goTo(page, 13, 20);
		ok(await showExplanation(page), "no explanation");
		await page.locator(".quick-input-title", { hasText: "Ruth Okonjo · direct quotation, 9 words" }).waitFor();
		const labels = await rows().evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
		deepEqual(
			labels.map((label) => label.split(",")[0]),
			["Words", "Cue", "Speaker", "Spoke last", "Named"],
		);
		match(labels[1] ?? "", /said.*A speaker and a cue follow the quotation/);
		match(labels[2] ?? "", /she.*is the person who spoke last/);
		match(labels[4] ?? "", /Ruth Okonjo · line 9.*chief bridge engineer/);
		ok((await highlights().count()) >= 4);
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await caretAt(13, 42);
		ok((await highlights().count()) >= 4, "they stay with the caret");
	});

	it("takes the highlights away on Escape, and when the caret leaves", async () => {
		await page.keyboard.press("Escape");
		await highlightsGone();
		await caretAt(13, 42);
		ok(await showExplanation(page), "no explanation");
		await page.keyboard.press("Enter");
		await caretAt(13, 1);
		await highlights().first().waitFor();
		await page.keyboard.press("ArrowDown");
		await highlightsGone();
	});

	it("leaves everything as it was when the explanation is left by Escape", async () => {
		await goTo(page, 13, 20);
		ok(await showExplanation(page), "no explanation");
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Escape");
		await highlightsGone();
		await caretAt(13, 20);
	});

	it("explains from the hover's link", async () => {
		await goTo(page, 13, 20);
		ok(await showHover(page), "no hover");
		await page.locator(".monaco-hover a", { hasText: "Explain this attribution" }).first().click();
		await rows()
			.filter({ hasText: /Speaker/ })
			.waitFor();
		await page.keyboard.press("Escape");
		await highlightsGone();
	});

	it("says so where there is no attribution", async () => {
		await goTo(page, 15, 5);
		await runCommand(page, "Sourcemark: Explain This Attribution");
		const text = "There is no attribution here. Put the caret in a quotation, a cue or a speaker.";
		await page.locator(".notifications-toasts .notification-list-item", { hasText: text }).waitFor();
		await runCommand(page, "Notifications: Clear All Notifications");
	});

	it("answers a finding with a quick fix", async () => {
		await goTo(page, 17, 100);
		await page.keyboard.press("Control+.");
		const action = page.locator(".action-widget .monaco-list-row", { hasText: "Add “TK said”" });
		await action.waitFor();
		await page.keyboard.press("Enter");
		await page.locator(".view-line", { hasText: "TK" }).first().waitFor();
	});
});
