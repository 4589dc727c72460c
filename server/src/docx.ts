/**
 * The sheet as a Word file: the copy with a footnote behind every passage, then the table. The library is large, so nothing
 * imports this file but by `import()`, when somebody asks for it.
 */
import {
	Document,
	FootnoteReferenceRun,
	HeadingLevel,
	Packer,
	PageOrientation,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from "docx";
import type { Article, Block } from "./analysis/article";
import { copyOf } from "./features/copyOf";
import { type Footnote, footnotesOf } from "./features/sheet/footnotes";
import type { Sheet } from "./features/sheet/sheet";
import { COLUMNS, COUNT_COLUMNS, countLines, linesOf, REDACTED } from "./features/sheet/table";

/** The bytes of the file. */
export async function sheetDocx(article: Article, sheet: Sheet): Promise<Uint8Array> {
	const footnotes = footnotesOf(sheet);
	const notes = footnotes.map(({ lines }, index) => [index + 1, { children: lines.map(plain) }] as const);
	const document = new Document({
		creator: "Sourcemark",
		lastModifiedBy: "Sourcemark",
		title: legal(`Fact-check sheet: ${sheet.title}`),
		footnotes: Object.fromEntries(notes),
		sections: [
			{ children: storyOf(article, footnotes) },
			{
				properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
				children: [
					new Paragraph({ text: "Fact-check sheet", heading: HeadingLevel.HEADING_1 }),
					...(sheet.isRedacted ? [plain(REDACTED)] : []),
					...tableOf(COUNT_COLUMNS, countLines(sheet)),
					plain(""),
					...tableOf(
						COLUMNS,
						linesOf(sheet).map(({ cells }) => cells),
					),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The story block by block. What stands above it for machines, and comments, are no copy. */
function storyOf(article: Article, footnotes: readonly Footnote[]): readonly Paragraph[] {
	const copy = copyOf(article);
	let next = 0;
	const numbered = footnotes.map(({ at }, index) => ({ at, number: index + 1 }));
	return article.blocks.flatMap((block) => {
		const own: typeof numbered = [];
		for (; next < numbered.length && (numbered[next]?.at ?? 0) <= block.end; next++) {
			const note = numbered[next];
			if (note !== undefined) own.push(note);
		}
		const isCopy = copy.slice(block.start, block.end).trim() !== "";
		return isCopy ? [paragraphOf(copy, block, own)] : [];
	});
}

function paragraphOf(copy: string, block: Block, notes: readonly { at: number; number: number }[]): Paragraph {
	const children: (TextRun | FootnoteReferenceRun)[] = [];
	let from = block.start;
	for (const { at, number } of notes) {
		if (at > from) children.push(...runs(copy.slice(from, at), block));
		children.push(new FootnoteReferenceRun(number));
		from = Math.max(from, at);
	}
	children.push(...runs(copy.slice(from, block.end), block));
	const heading = HEADINGS[block.kind];
	return new Paragraph({ children, ...(heading === undefined ? {} : { heading }) });
}

const HEADINGS: Readonly<Partial<Record<Block["kind"], (typeof HeadingLevel)[keyof typeof HeadingLevel]>>> = {
	headline: HeadingLevel.TITLE,
	dek: HeadingLevel.HEADING_2,
	subhead: HeadingLevel.HEADING_2,
};

/** The lines of a list stay lines; a paragraph that was wrapped by hand is one again. */
const runs = (words: string, { kind }: Block): readonly TextRun[] =>
	(kind === "body" ? words.replace(LINE_END, " ") : words)
		.split(LINE_END)
		.map((line, index) => new TextRun({ text: legal(line), ...(index === 0 ? {} : { break: 1 }) }));

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

const plain = (words: string): Paragraph => new Paragraph({ children: [new TextRun(legal(words))] });

function tableOf(columns: readonly string[], lines: readonly (readonly string[])[]): readonly Table[] {
	if (lines.length === 0) return [];
	const cell = (words: string, bold: boolean): TableCell =>
		new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: legal(words), bold })] })] });
	return [
		new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			rows: [
				new TableRow({ tableHeader: true, children: columns.map((name) => cell(name, true)) }),
				...lines.map((cells) => new TableRow({ cantSplit: true, children: cells.map((words) => cell(words, false)) })),
			],
		}),
	];
}

/** Without the characters that XML cannot hold: a story may carry them in from anywhere. */
const legal = (words: string): string => words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
