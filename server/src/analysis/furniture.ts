/** Furniture: what stands around body copy and can be told by its own words alone. Patterns after RULES.md §4. */
import type { Span } from "../text/span";
import type { BlockKind } from "./article";

interface Pattern {
	readonly kind: BlockKind;
	readonly pattern: RegExp;
	/** Longer groups than this are copy that happens to begin alike. */
	readonly longest: number;
}

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+`;

const PATTERNS: readonly Pattern[] = [
	// This story is over 5 years old.
	{
		kind: "age-banner",
		longest: 120,
		pattern: /^this (?:story|article|post) (?:is|was published) (?:over|more than|at least)? ?\d+ (?:years?|months?)/i,
	},
	// Related: Council Delays Vote on Quay
	{
		kind: "related-link",
		longest: 300,
		pattern:
			/^\[?(?:related|read more|read also|also read|see also|more on this|more|watch|listen|in pictures|explore|don['’]t miss|recommended|you may also like)(?: (?:story|stories|coverage|links?))?\]?\s*[:|»]/i,
	},
	// Follow Dana Osei on Twitter: @danaosei
	{
		kind: "promo",
		longest: 300,
		pattern: /^(?:follow|like) .+ on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|tiktok)\b/i,
	},
	// Sign up for our morning newsletter
	{
		kind: "promo",
		longest: 300,
		pattern: /^(?:sign up|subscribe|download|get)\b.+\b(?:newsletter|app|alerts|podcast|inbox)\b/i,
	},
	// Watch Coastline's documentary The Long Tide:
	{
		kind: "promo",
		longest: 300,
		pattern: /^(?:watch|listen to|read) \p{Lu}.+\b(?:documentary|podcast|series|video|episode)\b/iu,
	},
	{
		kind: "promo",
		longest: 200,
		pattern: /^(?:click here|advertisement$|photo gallery|scroll to continue|story continues below)/i,
	},
	// Editor's note: … Correction: … This story has been updated …
	{
		kind: "note",
		longest: 900,
		pattern:
			/^\(?(?:editor['’]s note|correction|clarification|note to readers|disclosure|update)\b(?:\s*\([^)]*\))?\s*[:—–-]/i,
	},
	{
		kind: "note",
		longest: 900,
		pattern: /^(?:this|the) (?:story|article|report) (?:has been|was) (?:updated|corrected|amended)/i,
	},
	// ###   -30-   ENDS
	{ kind: "note", longest: 10, pattern: /^(?:###|#|-30-|—30—|ends?|\*\s*\*\s*\*|\*{3,}|-{3,}|_{3,}|•{1,3})$/i },
	// By Dana Osei and Tom Marsh
	{
		kind: "byline",
		longest: 160,
		pattern: new RegExp(
			String.raw`^[*_]*by:?\s+(?:the )?${NAME}(?:\s+(?:and|${NAME}|&|\||,|for|of|in|the|\p{Lu}+)[,]?)*[^.!?]{0,60}$`,
			"iu",
		),
	},
	{
		kind: "byline",
		longest: 300,
		pattern:
			/^\(?(?:reporting|additional reporting|editing|writing|compiled|edited|photographs|photos|written|reported) by /i,
	},
	// *Dana Osei covers the port for …*  Dana Osei is a reporter for …  Osei reported from Port Ellery.
	{
		kind: "tagline",
		longest: 400,
		pattern: new RegExp(
			String.raw`^[*_]*(?:${NAME}\s+){1,3}(?:covers [^.]{3,60} for\b|is (?:a|an|the) (?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|writer|editor|columnist|contributor|journalist|fellow)\b|contributed (?:reporting|to this)|reported from\b)`,
			"u",
		),
	},
	{
		kind: "tagline",
		longest: 200,
		pattern: /^(?:contact|reach|email|follow) (?:the (?:reporter|author|writer)|us|him|her|me)\b.*@/i,
	},
	{ kind: "tagline", longest: 120, pattern: /^[^.!?]{0,80}\s@\w{2,}\s*$/ },
	// Photo: Dana Osei / Coastline News
	{
		kind: "credit",
		longest: 160,
		pattern:
			/^\(?(?:photos?|photographs?|image|picture|illustration|credit|courtesy|video|graphic)(?: (?:by|of|credit)|:)\s/i,
	},
];

/** What `group` is by its own words; undefined for copy, and for what only its place can tell. */
export function furnitureKind(group: string): BlockKind | undefined {
	const text = group.replace(/^\ufeff/, "");
	const found = PATTERNS.find(({ pattern, longest }) => text.length <= longest && pattern.test(text));
	if (found !== undefined) return found.kind;
	if (text.length < 700 && captionCredit(text) !== undefined) return "caption";
	return undefined;
}

// (Coastline News / Dana Osei)   (Handout via EPA)   (AP Photo/Tom Marsh, File)
const PARENTHESIZED_CREDIT = /\s*\(([^()]{2,120})\)\s*$/;
const CREDIT_WORDS =
	/\b(?:photos?|handout|getty|via|file|courtesy|images?|picture|credit|illustration|screenshot|reuters|afp|epa|associated press)\b|\/|^AP\b/i;
const TRAILING_CREDIT = /(?:Photo(?:graph)?|Image|Picture|Illustration|Credit|Courtesy)(?: by| of|:)\s*[^.]{3,80}$/;

/** Where the credit of a caption stands in it; undefined for text without one. `forced` takes any words in brackets for it. */
export function captionCredit(text: string, forced = false): Span | undefined {
	const parenthesized = PARENTHESIZED_CREDIT.exec(text);
	if (
		parenthesized !== null &&
		(CREDIT_WORDS.test(parenthesized[1] ?? "") || forced) &&
		!/["”’]\s*\([^()]*\)\s*$/.test(text)
	) {
		const start = parenthesized.index + (parenthesized[0].length - parenthesized[0].trimStart().length);
		return { start, end: text.trimEnd().length };
	}
	const trailing = TRAILING_CREDIT.exec(text);
	return trailing === null || trailing.index === 0 ? undefined : { start: trailing.index, end: text.trimEnd().length };
}

// PORT ELLERY, Nov. 3 (Coastline News) —      WASHINGTON (AP) --      (Reuters) -      Beirut, Lebanon –
const DATELINES: readonly RegExp[] = [
	/^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,\s[\p{L}.,\d ]{2,40}?)?\s?(?:\([^()]{2,40}\))?\s?(?:[—–]|--?)\s+/u,
	/^\([\p{Lu}][\p{L} ]{1,30}\)\s?(?:[—–]|--?)\s+/u,
	/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:, [\p{L}.,\d ]{2,40}?)? \((?:Reuters|AP|AFP|UPI|Bloomberg|CNN)\)\s?(?:[—–]|--?)\s+/u,
];

/** The length of the dateline at the beginning of a paragraph, its dash and the space after it included. */
export function dateline(text: string): number | undefined {
	for (const pattern of DATELINES) {
		const match = pattern.exec(text);
		if (match !== null) return match[0].length;
	}
	return undefined;
}
