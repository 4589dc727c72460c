/** Who wrote the story: bylines above it, credits of reporters and taglines below it. All of them hold little but names. */
import { isAllNames } from "./capitals";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Lower-case words beside a byline's names: Dana Osei, staff writer; Tom Marsh, special to the Ledger; Nov. 3, 6:15 p.m. */
const BYLINE_WORDS = words(
	"staff writer writers reporter reporters correspondent editor contributor columnist columnists senior special news a.m p.m updated published",
);
// By Dana Osei and Tom Marsh   BY DANA OSEI   By the Associated Press
const BY = /^[*_]*(?:[Bb]y|BY):?\s+(?=(?:[Tt]he\s+)?["“]?\p{Lu})/u;
// “By noon Quill had left.”: a byline has no stop but an abbreviation's.
const SENTENCE_STOP = /[\p{Ll}\d]{3,}\.["”’*_]*$/u;

// Reporting by Dana Osei; Editing by Tom Marsh   Additional reporting by Dana Osei in Oslo.
const REPORTING =
	/^\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing|Compiled|Edited|Photographs|Photos|Photography|Written|Reported|Words|Graphics) by (?=(?:the )?\p{Lu})/u;
const REPORTING_WORDS = words(
	"additional reporting editing writing graphics research photography photos written reported edited compiled contributed",
);

/** True for a line of authors. */
export function isByline(text: string): boolean {
	const by = BY.exec(text);
	if (by !== null) return text.length <= 160 && !SENTENCE_STOP.test(text) && isAuthors(text.slice(by[0].length));
	const reporting = REPORTING.exec(text);
	return reporting !== null && text.length <= 400 && isAllNames(text.slice(reporting[0].length), REPORTING_WORDS);
}

// Dana Osei, Coastline News health and science reporter
const BEAT = /(?:[\s,]+\p{Ll}[\p{L}-]*){0,4}\s(?:reporter|correspondent|editor|writer|columnist)s?[*_]*$/u;
// BY LAW THE BRIDGE MUST CLOSE: where capitals tell nothing, a name's length does.
const LONG_IN_CAPITALS = /^[^\p{Ll}]*?(?:\p{Lu}[\p{Lu}.'’-]*\s(?!AND\b|OF\b|FOR\b|IN\b)){4}\p{Lu}[^\p{Ll}]*$/u;

const isAuthors = (names: string): boolean =>
	!LONG_IN_CAPITALS.test(names) && isAllNames(names.replace(BEAT, ""), BYLINE_WORDS);

const PERSON = String.raw`(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}`;
const CRAFT = "reporter|correspondent|writer|editor|columnist|contributor|journalist|fellow|photographer";

// Dana Osei is a staff reporter for Coastline News.   Dana Osei covers the port for Coastline News.
const ABOUT_AUTHOR = new RegExp(
	String.raw`^${PERSON}(?:covers [^.]{3,60}|is (?:a|an|the) (?:[\p{L}&-]+ ){0,5}(?:${CRAFT})\b[^.]{0,60}?) (?:for|at|of|with) (?=(?:the )?\p{Lu})`,
	"u",
);
// Dana Osei is a freelance writer based in Oslo.   Osei covers the port.
const ABOUT_AUTHOR_AT_END = new RegExp(
	String.raw`^${PERSON}(?:covers|writes about|is (?:a|an|the) (?:[\p{L}&-]+ ){0,5}(?:${CRAFT})\b)[^.]{0,80}\.?$`,
	"u",
);
// “… is the editor who found the letter”, “… is a writer, and she …”: copy about somebody goes on.
const FURTHER_CLAUSE =
	/\b(?:who|whose|which|that|when|where|while|because|after|before|but|has|had|was|were|will|would|said|says|told|wrote|found)\b|,\s(?:and|he|she|they)\b/i;
const CONTACT_SENTENCE = /\.\s+(?:(?:Email|Contact|Reach|Follow|Send|Write)\b.*|(?:His|Her|Their) email\b.*)$/u;

// Osei reported from Port Ellery.   Tom Marsh contributed to this report.   Marsh in Oslo contributed reporting.
const REPORTED_FROM = new RegExp(
	String.raw`^(?:The )?${PERSON}(?:[^.]{0,120} )?(?:reported from \p{Lu}|contributed (?:reporting|to this|from \p{Lu}))`,
	"u",
);
const REPORTED_WORDS = words(
	"reported contributed contributing reporting this report story article also writer writers reporter reporters correspondent staff photographer",
);

// Contact the reporter at dosei@coastline.example
const CONTACT = /^(?:contact|reach|email|follow) (?:the (?:reporter|author|writer)|us|him|her|me)\b.*@/i;
// Dana Osei, Coastline News @danaosei
const HANDLE_AT_END = /^[^.!?]{0,80}\s@\w{2,}\s*$/;

/** True for a line about the author that its own words tell: it names a paper, a place reported from, or an address. */
export function isTagline(text: string): boolean {
	const line = text.replace(/^[*_]+|[*_]+$/g, "");
	if (line.length <= 200 && CONTACT.test(line)) return true;
	if (line.length <= 120 && HANDLE_AT_END.test(line)) return true;
	if (line.length > 400) return false;
	if (REPORTED_FROM.test(line)) return isAllNames(line, REPORTED_WORDS);
	const about = ABOUT_AUTHOR.exec(line);
	if (about === null) return false;
	const behind = line.slice(about[0].length).replace(CONTACT_SENTENCE, ".");
	return !FURTHER_CLAUSE.test(behind) && !/\b(?:is|are)\b/.test(behind);
}

/** True for what is a line about the author at the end of a story, and might be copy elsewhere. */
export function isClosingTagline(text: string): boolean {
	const line = text.replace(/^[*_]+|[*_]+$/g, "").replace(CONTACT_SENTENCE, ".");
	return line.length <= 200 && ABOUT_AUTHOR_AT_END.test(line) && !FURTHER_CLAUSE.test(line);
}
