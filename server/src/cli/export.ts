/** `sourcemark export`: a story's annotations in the formats of other programs. */
import type { Knowledge } from "../analysis/analyze";
import { copyOf } from "../features/copyOf";
import { EXPORT_FORMATS, keepsLost, writeExport } from "../features/exports/export";
import type { Exported } from "../features/exports/exported";
import type { Console } from "./console";
import { parseOptions, readStory, writeOut } from "./story";

/** Exit code: 0, or 2 where it could not be written. What is exported leaves the house: it is redacted unless `--no-redact` says otherwise. */
export async function exportStory(words: readonly string[], knowledge: Knowledge, console: Console): Promise<number> {
	const options = parseOptions("export", words, EXPORT_FORMATS);
	if (typeof options === "string") return console.fail(options);
	const { format, isRedacted = true } = options;
	if (format === undefined)
		return console.fail(`export wants a format: --format ${EXPORT_FORMATS.join(", --format ")}.`);
	const story = await readStory(options, isRedacted, knowledge, console);
	if (typeof story === "string") return console.fail(story);
	const lost = story.checks.filter(({ span }) => span === undefined).length;
	if (lost > 0 && !keepsLost(format))
		console.error(
			`sourcemark: ${lost === 1 ? "1 mark is" : `${lost} marks are`} left out: ${format} has no place for what the story no longer says.\n`,
		);
	if (format === "brat" && isRedacted && hasDeskWords(story))
		console.error(
			"sourcemark: brat shows these annotations in the story's own file, where comments, front matter and header fields still stand.\n",
		);
	return writeOut(writeExport(story, format), options, console);
}

/** Whether the file says something that is no copy. */
const hasDeskWords = ({ copy, article }: Exported): boolean => copyOf(article) !== copy;
