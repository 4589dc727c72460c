/** Given names of the packages that mean nothing else. */
import type { PersonNames } from "./packages";
import { unaccented } from "./words";

/** Jürgen and, as copy without accents has it, Jurgen; `isTaken` knows ordinary words and places. */
export const givenNames = ({ given }: PersonNames, isTaken: (name: string) => boolean): readonly string[] =>
	given
		.flatMap((name) => [name, unaccented(name)])
		.filter((name) => /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(name) && !isTaken(name));
