/** Who took the picture: credits of their own, and credits that stand at the end of a caption. */
import type { Span } from "../text/span";
import { isAllNames } from "./capitals";

/** Lower-case words of a credit: Handout via EPA, file photo by Dana Osei. */
const CREDIT_WORDS: ReadonlySet<string> = new Set(
	"photo photos photograph photographs picture image images illustration graphic screenshot video handout via file courtesy credit supplied provided getty pool".split(
		" ",
	),
);

const LONGEST_CREDIT = 160;
// Photo: Dana Osei / Coastline News   Photographs by Dana Osei   Courtesy of Ellery County
const CREDIT_LABEL =
	/^\(?(?:(?:file )?(?:photo(?:graph)?|image|picture|illustration|video|graphic)s?(?:(?: credit)?:| by| courtesy(?: of)?:?| via)|credit:|courtesy(?: of|:))\s+/i;

/** True for a short text that says who made a picture and nothing else. */
export function isCredit(text: string): boolean {
	if (text.length > LONGEST_CREDIT) return false;
	const label = CREDIT_LABEL.exec(text);
	return label !== null && isAllNames(text.slice(label[0].length), CREDIT_WORDS);
}

const LONGEST_CAPTION = 500;
/** An agency alone in brackets makes a short text a caption: in long copy it is the source. */
const LONGEST_BARE = 200;

/** Where the credit of the caption `text` stands in it; undefined for copy. */
export function captionCredit(text: string): Span | undefined {
	if (text.length > LONGEST_CAPTION) return undefined;
	const bracketed = bracketsAtEnd(text);
	if (bracketed !== undefined) return isPictureCredit(text, bracketed) ? bracketed : undefined;
	return trailingCredit(text);
}

// (Coastline News / Dana Osei)   (Handout via EPA)   (AP Photo/Tom Marsh, File)
const BRACKETS_AT_END = /\(([^()]{2,120})\)\s*$/;

/** The last words in brackets, if the text ends with them and is more than them. */
export function bracketsAtEnd(text: string): Span | undefined {
	const offset = Math.max(0, text.length - 200);
	const match = BRACKETS_AT_END.exec(text.slice(offset));
	if (match === null || offset + match.index === 0) return undefined;
	const start = offset + match.index;
	// “The bridge is rotten.” (Nora Quill) names a speaker.
	if (/["”’]\s*$/.test(text.slice(0, start).slice(-3))) return undefined;
	return { start, end: start + match[0].trimEnd().length };
}

const CREDIT_SIGN =
	/\b(?:photos?|handout|getty|via|file|courtesy|images?|picture|credit|illustration|screenshot|reuters|afp|epa|ap|associated press)\b|\p{L}\s?\/\s?\p{Lu}/iu;

function isPictureCredit(text: string, { start, end }: Span): boolean {
	const words = text.slice(start + 1, end - 1);
	if (/^file (?:photo|image|picture)$/i.test(words)) return true;
	if (/^\p{L}+$/u.test(words) && text.length > LONGEST_BARE) return false;
	return CREDIT_SIGN.test(words) && isAllNames(words, CREDIT_WORDS);
}

// The bridge in May. Photo: Dana Osei   The bridge in May. AP Photo/Dana Osei
const TRAILING_LABEL =
	/(?<=\s)(?:(?:AP Photo|REUTERS|Reuters|AFP) ?\/ ?|(?:Photo(?:graph)?s?|Image|Picture|Illustration|Credit|Courtesy)(?: by| of|:)\s)/g;

function trailingCredit(text: string): Span | undefined {
	for (const match of text.matchAll(TRAILING_LABEL)) {
		const isLabelled = /[:/]/.test(match[0]) || /[.!?|)]["”’]?\s+$/.test(text.slice(0, match.index));
		const names = text.slice(match.index + match[0].length);
		if (isLabelled && names.length <= 80 && isAllNames(names, CREDIT_WORDS))
			return { start: match.index, end: text.trimEnd().length };
	}
	return undefined;
}
