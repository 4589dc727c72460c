/**
 * What the fact check of a story has to show for a passage, ready to leave the editor. Everything that is written out,
 * sheets and exports alike, is written from these records: what is not in them cannot get out.
 */
import type { SourceKind, Status, Terms } from "../../sources/schema";
import { changeOf, isPlaced, type TiedMark } from "../../sources/tied";
import type { Span } from "../../text/span";

/** A source as it may be shown. */
export interface ShownSource {
	/** Its id in the register; “source 1” where it is not to be known. */
	readonly id: string;
	/** Undefined where no register has the id. */
	readonly name: string | undefined;
	readonly kind: SourceKind | undefined;
	readonly role: string | undefined;
	readonly terms: Terms | undefined;
	readonly url: string | undefined;
}

/** One mark. */
export interface Check {
	/** Where its passage stands now; undefined where the story no longer says it. */
	readonly span: Span | undefined;
	/** The words of a passage that is lost; undefined where they stand in the story, or are not to be known. */
	readonly lost: string | undefined;
	readonly sources: readonly ShownSource[];
	readonly place: string | undefined;
	readonly status: Status;
	/** The words are no longer those that were checked. */
	readonly isChanged: boolean;
	/** The words that were checked, where they have changed. */
	readonly was: string | undefined;
	readonly by: string | undefined;
	readonly on: string | undefined;
	readonly note: string | undefined;
}

/** The marks of `story` in the order of their file. */
export const checksOf = (story: string, tied: readonly TiedMark[]): readonly Check[] =>
	tied.map((one): Check => {
		const { mark, sources, unknown } = one;
		const { place, status, by, on, note } = mark;
		const change = isPlaced(one) && mark.status !== "unchecked" ? changeOf(story, one) : undefined;
		return {
			span: isPlaced(one) ? one.anchor.span : undefined,
			lost: isPlaced(one) ? undefined : mark.passage.exact,
			sources: [
				...sources.map(({ id, name, kind, role, terms, url }) => ({ id, name, kind, role, terms, url })),
				...unknown.map((id) => ({ ...NOTHING_KNOWN, id })),
			],
			place,
			status,
			isChanged: change !== undefined,
			was: change?.was,
			by,
			on,
			note,
		};
	});

const NOTHING_KNOWN = { name: undefined, kind: undefined, role: undefined, terms: undefined, url: undefined };

/** Somebody or something stands behind the passage. */
export const isSourced = ({ sources, status }: Check): boolean =>
	status !== "needs-source" && sources.some(({ name }) => name !== undefined);

/** Checked, and still in the words that were checked. */
export const isVerified = ({ status, isChanged }: Check): boolean => status === "verified" && !isChanged;
