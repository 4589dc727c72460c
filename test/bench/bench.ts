/**
 * `npm run bench`: what analysing costs, as ratios within one run, since machines differ: a keystroke against a fresh
 * reading, twice the text against once. Milliseconds and words per second are printed beside them for this machine.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, createAnalyzer } from "../../server/src/analysis/analyze";
import { outline } from "../../server/src/features/outline";
import { checkArticle } from "../../server/src/rules";
import { NO_HOUSE } from "../../server/src/rules/house";
import { groundOf, quoteAt } from "../../server/src/sources/anchor";
import { anchorMarks } from "../../server/src/sources/reanchor";
import { knowledge, root } from "../support/knowledge";

const folder = join(root, "test/articles");
const stories = readdirSync(folder)
	.filter((name) => /\.(?:story|article|md)$/.test(name))
	.map((name) => readFileSync(join(folder, name), "utf8"));
const [story = ""] = stories.filter((text) => text.includes("PORT ELLERY"));
const repeat = (times: number): string => Array.from({ length: times }, () => story).join("\n\n");

/** The median of `runs` timings of `work`, in milliseconds. */
function median(runs: number, work: (run: number) => void): number {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const begin = performance.now();
		work(run);
		times.push(performance.now() - begin);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)] ?? 0;
}

const words = stories.join(" ").split(/\s+/).length;
const warm = (): void => void stories.map((text) => analyze(text, knowledge));
median(30, warm);

const all = median(40, warm);
const fresh = median(60, () => analyze(story, knowledge));
const analyzer = createAnalyzer(knowledge);
analyzer(story);
const middle = story.indexOf(" ", story.length >> 1);
const keystroke = median(100, (run) =>
	analyzer(`${story.slice(0, middle)} ${"x".repeat((run % 20) + 1)}${story.slice(middle)}`),
);
const article = analyze(story, knowledge);
const features = median(60, () => {
	checkArticle(article, knowledge, NO_HOUSE);
	outline(article, new Set(["blocks", "quotations", "names"]), false);
});
const once = median(5, () => analyze(repeat(60), knowledge));
const twice = median(5, () => analyze(repeat(120), knowledge));

// An outside edit to a story of 10,000 words with 500 marks on runs of its words: every tenth word of every tenth mark is another.
const long = Array.from(
	{ length: 10_000 },
	(_, index) => `${(story.split(/\s+/)[index % 300] ?? "").replace(/\W/g, "")}${index % 7 === 0 ? index % 1999 : ""}`,
);
const outside = long.map((word, index) => (index % 200 < 15 && index % 10 === 3 ? "another" : word)).join(" ");
const before = long.join(" ");
const marks = Array.from({ length: 500 }, (_, index) => {
	const start = before.indexOf(" ", (index * before.length) / 500) + 1;
	return quoteAt(before, { start, end: before.indexOf(" ", start + 20 + (index % 9) * 15) });
});
const anchoring = median(20, () => anchorMarks(groundOf(outside), marks));

const figures: readonly (readonly [string, string])[] = [
	["words per second, whole stories", Math.round((words / all) * 1000).toLocaleString("en")],
	["one story, fresh", `${fresh.toFixed(2)} ms (${story.split(/\s+/).length} words)`],
	["one story, one keystroke", `${keystroke.toFixed(2)} ms`],
	["keystroke / fresh", (keystroke / fresh).toFixed(2)],
	["rules and outline / fresh", (features / fresh).toFixed(2)],
	["twice the text / once", (twice / once).toFixed(2)],
	["500 marks in 10,000 words", `${anchoring.toFixed(1)} ms${anchoring < 50 ? "" : " ✗ (bar 50)"}`],
];
for (const [name, figure] of figures) console.log(`${name.padEnd(34)} ${figure}`);
