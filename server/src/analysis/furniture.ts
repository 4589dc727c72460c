/** Furniture: what stands around body copy and can be told by its own words alone. Patterns after RULES.md §4. */
import type { BlockKind } from "./article";
import { isByline, isTagline } from "./bylines";
import { isAllNames, isTitle } from "./capitals";
import { captionCredit, isCredit } from "./credits";

interface Pattern {
	readonly kind: BlockKind;
	readonly is: (text: string) => boolean;
	/** Longer groups than this are copy that happens to begin alike. */
	readonly longest: number;
}

const PATTERNS: readonly Pattern[] = [
	{
		kind: "age-banner",
		longest: 120,
		is: matches(
			/^this (?:story|article|post) (?:is|was published) (?:over|more than|at least)? ?\d+ (?:years?|months?)/i,
		),
	},
	{ kind: "related-link", longest: 300, is: isRelatedLink },
	{ kind: "promo", longest: 300, is: isPromo },
	{ kind: "note", longest: 900, is: isNote },
	// ###   -30-   ENDS
	{ kind: "note", longest: 10, is: matches(/^(?:#{1,3}|[-—]30[-—]|ends?)$/i) },
	// ---   * * *   ____   =====
	{ kind: "note", longest: 200, is: matches(/^(?:[-—*_=~•]\s?){3,}$|^•{1,2}$/) },
	{ kind: "byline", longest: 400, is: isByline },
	{ kind: "tagline", longest: 400, is: isTagline },
	{ kind: "credit", longest: 160, is: isCredit },
	{ kind: "caption", longest: 500, is: (text) => captionCredit(text) !== undefined },
];

function matches(pattern: RegExp): (text: string) => boolean {
	return (text) => pattern.test(text);
}

/** What `group` is by its own words; undefined for copy, and for what only its place can tell. */
export function furnitureKind(group: string): BlockKind | undefined {
	if (group.length > 900) return undefined;
	// A non-breaking space is a space; lengths stay.
	const text = group.replace(/^\ufeff/, "").replace(/[\u00a0\u2007\u202f]/g, " ");
	return PATTERNS.find(({ is, longest }) => text.length <= longest && is(text))?.kind;
}

// Related: Council Delays Vote on Quay   See also | A History of the Bridge
const RELATED_LABEL =
	/^\[?(?:related|read more|read also|also read|see also|more on this|more|watch|listen|in pictures|explore|don['’]t miss|recommended|you may also like)(?: (?:story|stories|coverage|links?))?\]?\s*[:|»]\s*/i;

/** A label and a title. “More: that is what Quill wants.” is copy. */
function isRelatedLink(text: string): boolean {
	const label = RELATED_LABEL.exec(text);
	if (label === null) return false;
	const title = text.slice(label[0].length);
	return title === "" || isTitle(title);
}

const PLATFORM = "(?:Twitter|X|Facebook|Instagram|Threads|Bluesky|Mastodon|TikTok|YouTube|LinkedIn)";
const PROMOS: readonly RegExp[] = [
	// Follow Dana Osei on Twitter: @danaosei   Like us on Facebook and Instagram.
	new RegExp(
		String.raw`^(?:Follow|Like) (?:us|him|her|them|me|our|the|@|\p{Lu}).{0,120} on ${PLATFORM}(?:(?:,| and| or|, and) ${PLATFORM})*(?:[.:!]?$|[:,]? (?:at )?(?:@|https?:|\S+\.\S)| for (?:more|updates|the latest)\b)`,
		"u",
	),
	// Sign up for our morning newsletter   Subscribe to HuffPost’s politics podcast here.   Get the day’s news in your inbox
	/^(?:sign up|subscribe)\b(?: (?:here|now|today))?,? (?:for|to)\b.+\b(?:newsletters?|app|alerts|podcast|inbox)\b/i,
	/^(?:download|get)\b.+\b(?:our|your|free|daily|weekly|morning)\b.*\b(?:newsletters?|app|alerts|podcast|inbox)\b/i,
	// Watch Coastline’s documentary The Long Tide:   Listen to the latest episode below.   Watch the video at https://…
	/^(?:watch|listen to|read) .+\b(?:documentary|podcast|series|video|episode)\b.*(?:\b(?:below|above|here)\b|:$|\bat (?:<a\b|https?:|www\.))/i,
	/^(?:watch|listen to|read) .+\b(?:latest|full|new) (?:documentary|podcast|video|episode)\b/i,
	/^click here\b/i,
	/^(?:advertisement|photo gallery|scroll to continue|(?:story|article) continues below(?: advertisement)?)[.:]?$/i,
];
// “Get rid of the app, Quill said.”: copy attributes, a promo does not.
const SAYS = /[,?!]["”’']{0,2}\s(?:[\p{L}.’'-]+\s){0,6}(?:said|says|told|added|wrote|warned|tweeted|urged|asked)\b/u;

function isPromo(text: string): boolean {
	return PROMOS.some((pattern) => pattern.test(text)) && !SAYS.test(text);
}

// Editor’s note: …   Correction (Nov. 4): …   Update — The council met again.
const NOTE_LABEL =
	/^[([*_]*(?:editor['’]s note|correction|clarification|note to readers|disclosure|update)\b[*_]*(?:\s*\([^)]*\)|[ ,]+\d[^:]{0,30})?(?=\s*[:»—–]|\s-)/i;
const BEHIND_NOTE_LABEL = /^\s*(?:[:»]|[—–-]+\s*(?=[\p{Lu}“"]))/u;
// This story has been updated.   This article was corrected to say …   The story has been amended with …
const UPDATED =
	/^[([*_]*(?:This (?:story|article|report|post|piece|column) (?:has been|was)|The (?:story|article) (?:has been)) (?:updated|corrected|amended|edited|revised)(?:[.)*_]*$| (?:to|with|since|after|throughout|for|at \d|on [A-Z]))/;
// (h/t Coastline News)
const HAT_TIP = /^\(?(?:h\/t|hat tip):? (?:to )?/i;

function isNote(text: string): boolean {
	const label = NOTE_LABEL.exec(text);
	if (label !== null) return BEHIND_NOTE_LABEL.test(text.slice(label[0].length));
	const credited = HAT_TIP.exec(text);
	if (credited !== null) return isAllNames(text.slice(credited[0].length));
	return UPDATED.test(text) && !SAYS.test(text);
}
