/** The formats in which annotations are exported. */
import { brat } from "./brat";
import type { Exported } from "./exported";
import { webAnno } from "./webAnno";
import { webAnnotations } from "./webAnnotations";

export const EXPORT_FORMATS = ["w3c", "brat", "webanno"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const writeExport = (exported: Exported, format: ExportFormat): string => WRITERS[format](exported);

/** Marks without a passage in the story have no place in a format that knows places alone. */
export const keepsLost = (format: ExportFormat): boolean => format === "w3c";

const WRITERS: Readonly<Record<ExportFormat, (exported: Exported) => string>> = {
	w3c: (exported) => `${JSON.stringify(webAnnotations(exported), undefined, "\t")}\n`,
	brat,
	webanno: webAnno,
};
