/** Every rule's examples are its tests; fixes are applied and read. */
import { deepEqual, equal, ok } from "node:assert/strict";

import { RULES } from "../../server/src/rules";
import type { Finding } from "../../server/src/rules/rule";

import { applyEdits } from "../../server/src/text/edit";
import { findingsOf as articleFindings } from "../support/findings";
import { analyze } from "../support/knowledge";
import { parseMarked, printMarked } from "../support/marked";

/** With `rule` switched on if it waits to be asked for. */
const findingsOf = (text: string, rule?: string): readonly Finding[] => articleFindings(analyze(text), rule);
const show = (text: string, findings: readonly Finding[]): string =>
	printMarked(
		text,
		findings.map(({ start, end }) => ({ start, end, label: "" })),
	).replace(/\{ /g, "{");

/** A line of the Problems panel. */
const LONGEST_MESSAGE = 110;

/** One sentence that begins with the evidence, in one kind of marks, and ends with the question. */
function isMessage(message: string): void {
	ok(message.length <= LONGEST_MESSAGE, `${message.length}: ${message}`);
	const own = message.replace(/“[^“”]*”/gu, "“”");
	ok(/^“”[^.!?"]*[^\s.!?"][.?]$/u.test(own), message);
}

for (const rule of RULES) {
	describe(`rule ${rule.id}`, () => {
		it("says what it reports and shows it", () => {
			ok(rule.why.length > 40 && rule.bad.length > 0 && rule.good.length > 0);
		});
		for (const source of rule.bad) {
			it(`reports ${source.replace(/\n+/g, " ¶ ")}`, () => {
				const { text } = parseMarked(source, false);
				const found = findingsOf(text, rule.id).filter((finding) => finding.rule === rule.id);
				equal(show(text, found), source);
			});
			it(`asks one sentence and offers a fix that answers it: ${source.slice(0, 40)}`, () => {
				const { text } = parseMarked(source, false);
				for (const finding of findingsOf(text, rule.id).filter((other) => other.rule === rule.id)) {
					isMessage(finding.message);
					ok(finding.fixes.filter(({ preferred }) => preferred).length === 1);
					for (const fix of finding.fixes) {
						const fixed = applyEdits(text, fix.edits);
						deepEqual(
							findingsOf(fixed, rule.id).filter((other) => other.rule === rule.id),
							[],
							fixed,
						);
						ok(!/ {2}|,,|\.\.|,\.|\.,/.test(fixed), fixed);
					}
				}
			});
		}
		for (const source of rule.good) {
			it(`leaves alone ${source.replace(/\n+/g, " ¶ ")}`, () => {
				deepEqual(
					findingsOf(source, rule.id)
						.filter((finding) => finding.rule === rule.id)
						.map(({ message }) => message),
					[],
				);
			});
		}
	});
}

describe("fixes", () => {
	const fixed = (text: string, title: RegExp): string => {
		const fix = findingsOf(text)
			.flatMap(({ fixes }) => fixes)
			.find((other) => title.test(other.title));
		return fix === undefined ? "no such fix" : applyEdits(text, fix.edits);
	};

	it("puts the speaker behind the first quoted sentence", () => {
		const text =
			"The vote was at noon.\n\n“The roof will not last. All of us have seen it.”\n\nThe panel sits again in May.";
		equal(
			fixed(text, /TK/),
			"The vote was at noon.\n\n“The roof will not last,” TK said. “All of us have seen it.”\n\nThe panel sits again in May.",
		);
	});

	it("keeps a question mark", () => {
		equal(
			fixed("Crews dug all night. “Who would do a thing like that?” At noon they gave up.", /TK/),
			"Crews dug all night. “Who would do a thing like that?” TK said. At noon they gave up.",
		);
	});

	it("offers people who speak near by", () => {
		const text =
			"“We dig,” said Ines Prado of the fire brigade.\n\nThe street was dark and the rain fell. The cats had gone.\n\nA bell rang twice. “Nobody knew the way out of there.” The line went dead.";
		equal(fixed(text, /Prado/), text.replace("there.” The", "there,” Prado said. The"));
	});

	it("closes a quotation before its cue clause", () => {
		equal(
			fixed('"We locked the gate at noon, the warden said.', /Close/),
			'"We locked the gate at noon," the warden said.',
		);
	});

	it("joins a quotation that runs on", () => {
		const text = "“The board had our letters,” Cole said. “It kept them.\n\nIt sent us all home.”";
		equal(
			fixed(text, /opening mark/),
			"“The board had our letters,” Cole said. “It kept them.\n\n“It sent us all home.”",
		);
	});
});

describe("a text that is not prose", () => {
	it("gets no findings", () => {
		const log =
			'2024-05-01 12:00:01 INFO "server started and it listens\n2024-05-01 12:00:02 WARN "disk is nearly full\n2024-05-01 12:00:03 INFO "done';
		deepEqual(findingsOf(log), []);
	});
});
