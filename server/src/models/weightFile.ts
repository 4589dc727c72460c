/**
 * The format of the files in `server/weights`: named tables of small whole numbers with everything needed to use them.
 *
 *     bytes 0–3   SMWF
 *     4–5         version of this format          6–7    zero
 *     8–11        length of the header            12–15  length of the tables
 *     16–19       FNV-1a over the numbers of 32 bits before and behind this field, then over the bytes left; numbers as the machine has them: little-endian on all that run VS Code
 *     20–         header as JSON in UTF-8, then the tables one behind the other
 *
 * Numbers are little-endian. Reading never throws: it returns a file, or a sentence that says what is wrong and what to do.
 */

export type WeightKind = "tagger" | "parser" | "names";

/** `weights[i] * scale` is what was learned. */
export interface WeightTable {
	readonly name: string;
	readonly scale: number;
	readonly weights: Int8Array;
}

export interface WeightFile {
	readonly kind: WeightKind;
	/** Version of the feature templates: weights work only with the code that computes the same features. */
	readonly templates: number;
	/** Label lists by name, in the order of their numbers. */
	readonly labels: Readonly<Record<string, readonly string[]>>;
	/** Texts by name: word lists, exceptions, whatever the model wants as strings. */
	readonly texts: Readonly<Record<string, string>>;
	readonly tables: readonly WeightTable[];
}

/** What the code that reads a file can work with. */
export interface Expected {
	readonly kind: WeightKind;
	readonly templates: number;
}

export interface ReadWeights {
	readonly file: WeightFile | undefined;
	readonly problem: string | undefined;
}

interface Header {
	readonly kind: WeightKind;
	readonly templates: number;
	readonly labels: Record<string, readonly string[]>;
	readonly texts: Record<string, string>;
	readonly tables: readonly { readonly name: string; readonly size: number; readonly scale: number }[];
}

const MAGIC = [0x53, 0x4d, 0x57, 0x46] as const;
const VERSION = 2;
const PREAMBLE = 20;
const CHECKSUM_AT = 16;

export function writeWeightFile(file: WeightFile): Uint8Array {
	const header: Header = {
		kind: file.kind,
		templates: file.templates,
		labels: file.labels,
		texts: file.texts,
		tables: file.tables.map(({ name, scale, weights }) => ({ name, size: weights.length, scale })),
	};
	const headerBytes = new TextEncoder().encode(JSON.stringify(header));
	const bodyLength = file.tables.reduce((sum, { weights }) => sum + weights.length, 0);
	const bytes = new Uint8Array(PREAMBLE + headerBytes.length + bodyLength);
	const view = new DataView(bytes.buffer);
	bytes.set(MAGIC, 0);
	view.setUint16(4, VERSION, true);
	view.setUint32(8, headerBytes.length, true);
	view.setUint32(12, bodyLength, true);
	bytes.set(headerBytes, PREAMBLE);
	let offset = PREAMBLE + headerBytes.length;
	for (const { weights } of file.tables) {
		bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), offset);
		offset += weights.length;
	}
	view.setUint32(CHECKSUM_AT, checksum(bytes), true);
	return bytes;
}

/** Tables of the file returned are views of `bytes`, not copies. */
export function readWeightFile(bytes: Uint8Array, expected: Expected): ReadWeights {
	if (bytes.length < PREAMBLE)
		return wrong(expected, `is only ${bytes.length} bytes long`, "Install Sourcemark again, or restore the file.");
	if (!MAGIC.every((byte, index) => bytes[index] === byte))
		return wrong(expected, "is not a weight file", "Install Sourcemark again, or restore the file.");
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const version = view.getUint16(4, true);
	if (version !== VERSION)
		return wrong(
			expected,
			`has format version ${version}, and this program reads version ${VERSION}`,
			"Use the weights that came with this program, or train them again.",
		);
	const headerLength = view.getUint32(8, true);
	const length = PREAMBLE + headerLength + view.getUint32(12, true);
	if (bytes.length !== length)
		return wrong(
			expected,
			`has ${bytes.length} bytes where ${length} are due: it is ${bytes.length < length ? "cut short" : "too long"}`,
			"Install Sourcemark again, or restore the file.",
		);
	if (view.getUint32(CHECKSUM_AT, true) !== checksum(bytes))
		return wrong(expected, "is damaged: its checksum differs", "Install Sourcemark again, or restore the file.");
	const header = parseHeader(bytes.subarray(PREAMBLE, PREAMBLE + headerLength));
	if (header === undefined) return wrong(expected, "has a header that cannot be read", "Train the weights again.");
	if (header.kind !== expected.kind)
		return wrong(expected, `holds weights of the ${header.kind}`, "Check which file is where.");
	if (header.templates !== expected.templates)
		return wrong(
			expected,
			`was trained for features of version ${header.templates}, and this program computes version ${expected.templates}`,
			"Use the weights that came with this program, or train them again.",
		);
	let offset = PREAMBLE + headerLength;
	const tables: WeightTable[] = [];
	for (const { name, size, scale } of header.tables) {
		if (!(size >= 0) || offset + size > length)
			return wrong(expected, "has a header that does not fit its tables", "Train the weights again.");
		tables.push({ name, scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset + offset, size) });
		offset += size;
	}
	const { kind, templates, labels, texts } = header;
	return { file: { kind, templates, labels, texts, tables }, problem: undefined };
}

/** The table of that name; an empty one where the file has none, so that scores are zero and nothing fails. */
export function tableOf(file: WeightFile, name: string): WeightTable {
	return file.tables.find((table) => table.name === name) ?? { name, scale: 1, weights: new Int8Array(0) };
}

function wrong({ kind }: Expected, what: string, remedy: string): ReadWeights {
	return { file: undefined, problem: `The weights of the ${kind} cannot be used: the file ${what}. ${remedy}` };
}

function parseHeader(bytes: Uint8Array): Header | undefined {
	try {
		const header: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return isHeader(header) ? header : undefined;
	} catch {
		return undefined;
	}
}

function isHeader(value: unknown): value is Header {
	if (!isRecord(value)) return false;
	const { kind, templates, labels, texts, tables } = value;
	return (
		typeof kind === "string" &&
		typeof templates === "number" &&
		isRecord(labels) &&
		Object.values(labels).every((list) => Array.isArray(list) && list.every((label) => typeof label === "string")) &&
		isRecord(texts) &&
		Object.values(texts).every((text) => typeof text === "string") &&
		Array.isArray(tables) &&
		tables.every(
			(table) =>
				isRecord(table) &&
				typeof table.name === "string" &&
				typeof table.scale === "number" &&
				Number.isInteger(table.size),
		)
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Four bytes at a time: a file of six megabytes is checked in a few milliseconds. */
function checksum(bytes: Uint8Array): number {
	const quads = bytes.length >> 2;
	const words =
		bytes.byteOffset % 4 === 0
			? new Int32Array(bytes.buffer, bytes.byteOffset, quads)
			: new Int32Array(bytes.slice(0, quads * 4).buffer);
	let sum = 0x811c9dc5;
	for (let at = 0; at < quads; at++)
		if (at !== CHECKSUM_AT >> 2) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
	for (let at = quads * 4; at < bytes.length; at++) sum = Math.imul(sum ^ (bytes[at] as number), 0x01000193);
	return sum >>> 0;
}
