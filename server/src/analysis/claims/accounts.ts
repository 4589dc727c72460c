/** Which attributions begin an account: what is told at length and may go on for sentences. */
import type { Lexicon } from "../../lexicon/lexicon";
import { slice } from "../../text/span";
import type { Article, Attribution } from "../article";
import { attributionClass } from "../attributionClass";

const TELLING = /^(?:accuse|allege|charge|testify|recount|describe|report|tell|find|conclude)$/;

/** What a paper shows, what a body or its officers say, what is told or charged: “Police said …”, “The suit alleges …”. */
export const isAccount = ({ text }: Pick<Article, "text">, attribution: Attribution, { desk }: Lexicon): boolean =>
	attributionClass(attribution) === "document" ||
	attribution.because === "according-to" ||
	attribution.speaker?.tier === "document or institution" ||
	(attribution.speaker !== undefined && desk.officers.has(slice(text, attribution.speaker.head).toLowerCase())) ||
	TELLING.test(attribution.cue?.lemma ?? "");
