/** Given names of the packages that mean nothing else. */
import type { PersonNames } from "./packages";
import { unaccented } from "./words";

/** Jürgen and, as copy without accents has it, Jurgen; `isTaken` knows ordinary words and places. */
export const givenNames = ({ given }: PersonNames, isTaken: (name: string) => boolean): readonly string[] =>
	given
		.flatMap((name) => [name, unaccented(name)])
		.filter((name) => /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(name) && !isTaken(name));

/** The names of `list` that one gender alone has, and those that tell nothing. */
export function byGender(
	list: readonly string[],
	{ men, women }: PersonNames,
): Readonly<Record<"men" | "women" | "others", readonly string[]>> {
	const all = (names: ReadonlySet<string>): ReadonlySet<string> =>
		new Set([...names].flatMap((name) => [name, unaccented(name)]));
	const [male, female] = [all(men), all(women)];
	const isMan = (name: string): boolean => male.has(name) && !female.has(name);
	const isWoman = (name: string): boolean => female.has(name) && !male.has(name);
	return {
		men: list.filter(isMan),
		women: list.filter(isWoman),
		others: list.filter((name) => !isMan(name) && !isWoman(name)),
	};
}
