/** What a vague class asks for: somebody by name. */
import type { Span } from "../text/span";
import type { Fix } from "./rule";

/** A placeholder for one of the class. */
export const placeholder = (span: Span): Fix => ({
	title: "Put TK for a named source",
	edits: [{ start: span.start, end: span.end, newText: "TK" }],
	preferred: true,
	placeholder: "TK",
});
