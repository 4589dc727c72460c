/** `npm run lexicons`: writes the word lists that are made from packages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagedLists } from "./lists";

const root = join(__dirname, "../../..");

void packagedLists(join(root, "server/lexicons")).then((text) =>
	writeFileSync(join(root, "server/src/lexicon/packages.txt"), text),
);
