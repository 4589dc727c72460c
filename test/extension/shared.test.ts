/** A real story, where the folder of shared stories lies beside the project: every quotation with the right speaker. */
import { deepEqual, match } from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type TextDocument, Uri, window, workspace } from "vscode";
import { flatten, hoverOn, outlineOf, root, until } from "./support";

const folder = join(root, "../shared/stories");
const [name] = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith("000_")) : [];

/** The words of the eight quoted stretches are the publisher's: only the speakers stand here, in their order. */
const SPEAKERS = [
	"Jaffar al Husseini",
	"Jaffar al Husseini",
	"Jaffar al Husseini",
	"Jaffar al Husseini",
	"Faisal Qaragholi",
	"Mark Toner",
	"Mark Toner",
	"the US government",
];

(name === undefined ? describe.skip : describe)(
	`the shared story${name === undefined ? " (skipped: no folder of shared stories beside the project)" : ""}`,
	() => {
		let story: TextDocument;
		before(async () => {
			story = await workspace.openTextDocument(Uri.file(join(folder, name ?? "")));
			await window.showTextDocument(story);
			await until(async () => ((await outlineOf(story)) ?? []).length > 0);
		});

		it("shows each quoted stretch under its speaker's full name", async () => {
			const stretches = [...story.getText().matchAll(/"[^"]+"/g)].map((match) => match[0]);
			const speakers: string[] = [];
			for (const stretch of stretches)
				speakers.push(/\*\*(.+?)\*\*/.exec(await hoverOn(story, stretch))?.[1] ?? "nobody");
			deepEqual(speakers, SPEAKERS);
		});

		it("lists the quotations in the outline", async () => {
			const quotations = flatten(await outlineOf(story)).filter(({ symbol }) => /: “/.test(symbol.name));
			deepEqual(
				quotations.map(({ symbol }) => symbol.name.split(":")[0]),
				["Jaffar al Husseini", "Jaffar al Husseini", "Faisal Qaragholi", "Mark Toner", "the US government"],
			);
		});

		it("says on hover how the story describes a name", async () => {
			match(await hoverOn(story, "Haider al-Abadi"), /Iraq's prime minister/);
		});
	},
);
