/** What may not be written into a story: names of sources that spoke on background, on deep background or off the record. */
import type { Article } from "../analysis/article";
import { isFullName, surnameOf } from "../analysis/nameKeys";
import type { Finding } from "../rules/rule";
import { slice } from "../text/span";

/** `findings` without the fixes that would name a source that is not to be named. */
export function withoutUnnamed<F extends Finding>(
	{ text, registered, entities }: Pick<Article, "text" | "registered" | "entities">,
	findings: readonly F[],
): readonly F[] {
	const unnamed = registered.filter((name) => name.unnamed);
	if (unnamed.length === 0) return findings;
	const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	// Nora Quill may be named, though Ben Quill may not: “Quill” is hers.
	const others = new Set(
		entities.flatMap(({ type, name, registered: source }) =>
			type === "PERSON" && source?.unnamed !== true && isFullName(name.split(" ")) ? [surnameOf(name.split(" "))] : [],
		),
	);
	const names = unnamed.flatMap(({ name, aliases, type }) => {
		const surname = surnameOf(name.split(" "));
		const isPerson = type === undefined || type === "PERSON";
		return [name, ...aliases, ...(isPerson && !others.has(surname) ? [surname] : [])].map(
			(form) => ` ${wordsOf(form).join(" ")} `,
		);
	});
	const holds = (copy: string, name: string): boolean => ` ${wordsOf(copy).join(" ")} `.includes(name);
	const isSafe = ({ edits }: Finding["fixes"][number]): boolean =>
		edits.every((edit) => !names.some((name) => holds(edit.newText, name) && !holds(slice(text, edit), name)));
	return findings.map((finding) =>
		finding.fixes.every(isSafe) ? finding : { ...finding, fixes: finding.fixes.filter(isSafe) },
	);
}
