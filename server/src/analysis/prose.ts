/**
 * Is this text news prose at all? A log, a list of requirements, a licence, a program is not, and gets no findings.
 * Doubt is on the text's side: a single sentence in an empty file is a story that has just begun.
 */
import { splitLines } from "../text/lines";
import { slice } from "../text/span";

const SAMPLE_LINES = 200;

// 2015-10-03 12:01:22 INFO …   name==1.2.3   key = value   {"a": 1}   <div>   /usr/bin/x   a,b,c,d
const MACHINE_LINE =
	/^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d\b|(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b|[\w.-]+\s*(?:==|>=|~=|<=)\s*[\w.]+|[\w.-]+\s*=\s*\S+$|[{}[\]<>;|\\]|[{[]?"[\w-]+"\s*:|(?:\/[\w.-]+){2,}|(?:import|export|const|let|var|def|class|function|return|if|for|while|#include|package|use|SELECT|INSERT)\b.*[;({:]\s*$|\$ |at [\w.$]+\(|[\w.-]+(?:,[\w.-]*){2,}$|[A-Za-z]:\\)/;
// -e git+…   pkg @ file   --flag
const OPTION_LINE = /^\s*-{1,2}\w[\w-]*(?:[ =]|$)/;
// <tweet id="…"><tweet/>.   <iframe …></iframe>   What a page shows among its copy is no line of either kind.
const EMBED = /^\s*<(?:tweet|iframe|embed|img|figure|blockquote|video)\b[^<>]*>(?:\s*<\/?\w+\s*\/?>)*\.?\s*$/;
const LICENCE =
	/permission is hereby granted|without warranties or conditions of any kind|redistribution and use in source and binary forms|gnu (?:lesser |affero )?general public license|provided ["“]?as is["”]?,? without warrant|apache license\s+version|mozilla public license|creative commons .{0,40}public licen[cs]e|copyright \(c\) \d{4}.{0,80}all rights reserved|terms and conditions for use, reproduction, and distribution/i;

/** False only where the text shows that it is something else than prose. */
export function isProse(text: string): boolean {
	if (LICENCE.test(text.slice(0, 6000))) return false;
	let lines = 0;
	let machine = 0;
	for (const line of splitLines(text.slice(0, 60_000))) {
		if (lines >= SAMPLE_LINES) break;
		const content = slice(text, line);
		if (content.trim() === "" || EMBED.test(content)) continue;
		lines++;
		if (MACHINE_LINE.test(content) || OPTION_LINE.test(content)) machine++;
	}
	if (lines > 0 && machine / lines > 0.3) return false;
	return !isBareList(text);
}

/** Many short lines of one or two words and no sentence among them: a word list, a file list. */
function isBareList(text: string): boolean {
	const lines = text
		.slice(0, 20_000)
		.split(/\r\n|[\n\r]/)
		.filter((line) => line.trim() !== "");
	if (lines.length < 5) return false;
	const bare = lines.filter(
		(line) => line.length < 60 && !/[.!?]["'”’)]*\s*$/.test(line) && line.trim().split(/\s+/).length <= 4,
	);
	return bare.length / lines.length > 0.85;
}
