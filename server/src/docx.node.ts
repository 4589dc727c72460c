/** Loads the writer of Word files when it is asked for: a server that writes none keeps it out of its memory. */
import type { WriteDocx } from "./features/sheet/write";

export const writeDocx: WriteDocx = async (article, sheet) => {
	const { sheetDocx } = await import("./docx.js");
	return sheetDocx(article, sheet);
};
