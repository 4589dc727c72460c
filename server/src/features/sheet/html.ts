/** The sheet as one HTML page that needs nothing else: for a browser, for paper, for a screen reader, in light and dark. */
import type { Sheet } from "./sheet";
import { COLUMNS, COUNT_COLUMNS, countLines, linesOf, REDACTED } from "./table";

export function sheetHtml(sheet: Sheet): string {
	const title = `Fact-check sheet: ${escaped(sheet.title)}`;
	const lines = linesOf(sheet);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${sheet.isRedacted ? `<p>${escaped(REDACTED)}</p>\n` : ""}${table("How far the check has come", COUNT_COLUMNS, countLines(sheet), () => "")}
${table(
	"Passages in order of the story",
	COLUMNS,
	lines.map(({ cells }) => cells),
	(index) => statusClass(lines[index]?.cells[STATUS] ?? ""),
)}
</body>
</html>
`;
}

const STATUS = COLUMNS.indexOf("Status");

/** The status is told in words; colour only helps to find it. */
const statusClass = (status: string): string => status.toLowerCase().replace(/[^a-z]+/g, "-");

/** The first cell of a line is its heading. */
function table(
	caption: string,
	columns: readonly string[],
	lines: readonly (readonly string[])[],
	classOf: (index: number) => string,
): string {
	if (lines.length === 0) return "";
	const head = columns.map((name) => (name === "" ? "<td></td>" : `<th scope="col">${escaped(name)}</th>`)).join("");
	const body = lines.map((cells, index) => {
		const [first = "", ...rest] = cells.map(escaped);
		const name = classOf(index);
		const start = name === "" ? "<tr>" : `<tr class="${name}">`;
		return `${start}<th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
	});
	return `<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

const STYLE = `
:root { color-scheme: light dark; --line: #767676; --soft: #f2f2f2; --alarm: #b00020; --good: #00602b; }
@media (prefers-color-scheme: dark) { :root { --line: #8c8c8c; --soft: #2a2a2a; --alarm: #ff8a80; --good: #7bd88f; } }
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1.5rem; }
table { border-collapse: collapse; margin: 1.5rem 0; width: 100%; }
caption { font-weight: 600; text-align: start; padding-block: .5rem; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); }
.verified > td:nth-last-child(2) { color: var(--good); }
.disputed > td:nth-last-child(2), .wants-a-source > td:nth-last-child(2), .verified-changed-since > td:nth-last-child(2) { color: var(--alarm); }
@media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Characters that no page may hold are left out. */
const escaped = (words: string): string =>
	words
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (unit) => (/\s/.test(unit) ? " " : ""))
		.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
