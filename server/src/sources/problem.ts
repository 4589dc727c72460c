/** What is wrong in one of the desk's files, and where. */
import type { Span } from "../text/span";

export interface Problem extends Span {
	/** One sentence. */
	readonly message: string;
}
