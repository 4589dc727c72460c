/** A story with its register and marks as texts, read as the command line and the server read them. */
import { analyze } from "../../server/src/analysis/analyze";
import type { Exported } from "../../server/src/features/exports/exported";
import { checksOf } from "../../server/src/features/sheet/checks";
import { openRegister, redact, strictRegister } from "../../server/src/features/sheet/redact";
import { type Sheet, sheetOf } from "../../server/src/features/sheet/sheet";
import { findMarks } from "../../server/src/sources/live";
import { readMarks } from "../../server/src/sources/marks";
import { NO_REGISTER, readRegister } from "../../server/src/sources/register";
import { createRegisteredNames } from "../../server/src/sources/registeredNames";
import { tieMarks } from "../../server/src/sources/tied";
import { knowledge } from "./knowledge";

export interface Noted {
	readonly story: string;
	readonly register?: string;
	readonly marks?: string;
	readonly isRedacted?: boolean;
}

export interface ReadNoted extends Exported {
	readonly sheet: Sheet;
}

export function readNoted({ story, register = "", marks = "", isRedacted = false }: Noted): ReadNoted {
	const read = readRegister(register).value ?? NO_REGISTER;
	const known = isRedacted ? strictRegister([read]) : read;
	const names = createRegisteredNames(knowledge)(isRedacted ? openRegister(known) : known);
	const article = analyze(story, knowledge, names);
	const own = readMarks(marks).value?.marks ?? [];
	const passages = own.flatMap((mark) => (mark === undefined ? [] : [mark.passage]));
	const checks = checksOf(story, tieMarks(own, findMarks(story, passages).anchors, known));
	const whole = { article, checks, name: "bridge.story" };
	const shown = isRedacted ? redact(article, checks, whole.name, [read]) : whole;
	return { copy: story, ...shown, sheet: sheetOf(shown.article, shown.checks, shown.name, isRedacted) };
}
