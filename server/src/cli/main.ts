#!/usr/bin/env node
/** The command line: `sourcemark annotate`, `check`, `sheet`, `export`, `lsp`. Says what to do on bad input; exit 2 where it could not run. */
import { join } from "node:path";
import { loadPackedKnowledge } from "../knowledge.node";
import { startServer } from "../start.node";
import { annotate } from "./annotate";
import { check } from "./check";
import type { Console } from "./console";
import { exportStory } from "./export";
import { sheet } from "./sheet";

const USAGE = `Usage:
  sourcemark annotate [FILE…]        one JSON record per story (standard input where no file is named)
  sourcemark annotate --ndjson       {"id","text"} lines in, record lines out, in order
  sourcemark check [PATH…]           findings, as text; folders are searched for .news .story .article .txt .md
      --format text|json             how to print them
      --fail-on error|warning|information|hint
                                     exit 1 from this severity on (default: warning)
      --no-ignores                   report what the desk has said no to as well
  sourcemark sheet STORY             its fact-check sheet: every quotation, figure, name and claim, and what stands behind it
      --format md|html|csv|docx      (default: as --out says, else md; docx has the copy with footnotes)
      --out FILE                     write it there instead of printing it
      --redact                       leave out contacts, notes and sources that are not on the record
  sourcemark export STORY --format w3c|brat|webanno
                                     its annotations as W3C Web Annotations, brat standoff or WebAnno TSV
      --out FILE                     write it there instead of printing it
      --no-redact                    keep what --redact leaves out, which is the default here
  sourcemark lsp --stdio             the language server, for any editor
  sourcemark --version | --help

Exit: 0 nothing at or above --fail-on, 1 something, 2 could not run.
`;

async function main(words: readonly string[], console: Console): Promise<number> {
	const root = join(__dirname, "..");
	const [command, ...rest] = words;
	if (command === "lsp") {
		if (!rest.includes("--stdio"))
			return console.fail("sourcemark lsp speaks over standard input and output: add --stdio.");
		startServer(root, __dirname);
		return -1;
	}
	if (command === undefined || command === "--help" || command === "-h" || command === "help") {
		console.out(USAGE);
		return command === undefined ? 2 : 0;
	}
	if (command === "--version") {
		const { version } = require(join(root, "package.json")) as { version: string };
		console.out(`${version}\n`);
		return 0;
	}
	const { knowledge, problems } = loadPackedKnowledge(__dirname);
	for (const problem of problems) console.error(`${problem}\n`);
	if (command === "annotate") return annotate(rest, knowledge, console);
	if (command === "check") return check(rest, knowledge, console);
	if (command === "sheet") return sheet(rest, knowledge, console);
	if (command === "export") return exportStory(rest, knowledge, console);
	return console.fail(
		`there is no command “${command}”. Commands: annotate, check, sheet, export, lsp. See sourcemark --help.`,
	);
}

// A reader that stops early (`| head`) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	process.exit(error.code === "EPIPE" ? 0 : 2);
});

const terminal: Console = {
	out: (text) => process.stdout.write(text),
	drained: () =>
		new Promise((resolve) =>
			process.stdout.writableNeedDrain ? process.stdout.once("drain", () => resolve()) : resolve(),
		),
	error: (text) => void process.stderr.write(text),
	fail: (message) => {
		process.stderr.write(`sourcemark: ${message}\n`);
		return 2;
	},
	input: process.stdin,
};

void main(process.argv.slice(2), terminal).then((code) => {
	if (code >= 0) process.exitCode = code;
});
