/** Carets in files that are half typed: where they stand, never an exception, never for long. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { completeNotes } from "../../../server/src/features/notesComplete";
import { hoverNotes } from "../../../server/src/features/notesHover";
import { caretAt, keyPathAt } from "../../../server/src/sources/caret";
import { keyLine } from "../../../server/src/sources/yamlLines";

/** The path, the word and the other keys at `|`. */
const check = (marked: string, path: readonly (string | number)[] | undefined, word = "", others = ""): void => {
	const offset = marked.lastIndexOf("|");
	const text = marked.slice(0, offset) + marked.slice(offset + 1);
	const caret = caretAt(text, offset);
	deepEqual(caret?.path, path, marked);
	if (caret === undefined) return;
	equal(text.slice(caret.word.start, caret.word.end), word, marked);
	equal([...caret.others].sort().join(" "), others, marked);
};

describe("a caret", () => {
	it("stands in the group that its line is indented to", () => {
		check("|", []);
		check("marks:\n  - exact: b\n|", [], "", "marks");
		check("marks:\n  - exact: b\n  |", ["marks"]);
		check("marks:\n  - exact: b\n    no|\n    by: nq\n  - exact: c\n    on: 2026", ["marks", 0], "no", "by exact");
		check("marks:\n- exact: b\n  |\n- by: nq\n", ["marks", 0], "", "exact");
		check("marks:\n- |\n  by: nq\n", ["marks", 0], "", "by");
		check("sources:\n  a:\n    name: B\n\n  # so\n    |\n  b:\n    role: c\n", ["sources", "a"], "", "name");
		check("sources:\r\n  'a':\r\n    |\r\n", ["sources", "a"]);
	});

	it("stands behind its key", () => {
		check("marks:\n  - source: qu|ill", ["marks", 0, "source"], "quill");
		check('marks:\n  - source: "qu|ill"', ["marks", 0, "source"], "quill");
		check("marks:\n  - source: &q qu|", ["marks", 0, "source"], "qu");
		check("sources:\n  a:\n    file: my talks/q|", ["sources", "a", "file"], "my talks/q");
		check("sources:\n  a:\n    kind:|", ["sources", "a", "kind"]);
	});

	it("stands in lists and braces, in one line or several", () => {
		check("marks:\n  - source: [a, b|, c]", ["marks", 0, "source", 0], "b");
		check("marks:\n  - source: [a,\n      b|", ["marks", 0, "source", 0], "b");
		check("marks:\n  - source:\n      - b|", ["marks", 0, "source", 0], "b");
		check("marks:\n  - source: [a] |", ["marks", 0, "source"]);
		check("marks: [{exact: b, so|", ["marks"], "so", "exact");
		check("sources:\n  a: {name: B, kind: p|}", ["sources", "a", "kind"], "p", "kind name");
	});

	it("stands nowhere in comments and in words of several lines", () => {
		check("# ma|", undefined);
		check("marks: # so |", undefined);
		check("marks:\n  - note: |\n      who: me\n      |", undefined);
		check("marks:\n  - exact: one\n      two |", undefined);
		check("marks:\n  - exact: 'it # is' |", ["marks", 0, "exact"], "'it # is' ".slice(1));
	});

	it("touches a key", () => {
		const text = "marks:\n  - exact: b\n    'status': verified\n";
		deepEqual(keyPathAt(text, text.indexOf("status") + 2), {
			path: ["marks", 0, "status"],
			span: { start: text.indexOf("status"), end: text.indexOf("status") + 6 },
		});
		equal(keyPathAt(text, text.indexOf("verified") + 2), undefined);
	});

	it("is placed, and answered, at every place of a file cut off anywhere", () => {
		const text =
			"# so\nknownNames: [Ode, 'de Lacey']\nrules: { scare-quotes: off }\nsources:\n  ? a\n  : name: \"B\"\n" +
			'  b: &b {name: C, aliases: [d, "e"], kind: person}\n  c:\n    note: |\n      all: of it\n    date: 2026-11-22\n';
		for (let end = 0; end <= text.length; end++)
			for (const kind of ["marks", "register"] as const) {
				const cut = text.slice(0, end);
				const offset = Math.max(0, end - (end % 7));
				hoverNotes(kind, cut, offset, []);
				for (const { start, end: stop } of completeNotes(kind, cut, offset, { sources: [], files: ["x"] }))
					ok(0 <= start && start <= offset && offset <= stop && stop <= cut.length, `${end} ${offset}`);
			}
	});

	it("is placed soon in files that were made to hurt", () => {
		for (const [text, times] of [
			["- ", 250_000],
			["a: ", 160_000],
			["[", 500_000],
			["{a: ", 120_000],
			['"', 500_000],
			["a:\n", 160_000],
			[" a\n", 160_000],
			["\n", 500_000],
			[" ", 500_000],
			["# ", 250_000],
			["&a ", 160_000],
		] as const) {
			const long = text.repeat(times);
			completeNotes("marks", long, long.length, { sources: [], files: [] });
			keyPathAt(long, long.length);
			keyLine(long, "b");
		}
	}).timeout(8000);
});
