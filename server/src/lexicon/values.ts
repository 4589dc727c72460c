/** Words of dates, times, amounts and measures, from `values.yml` and `calendar.yml`. */
import type { PhraseTable } from "./phrases";
import { phraseTable } from "./phrases";

export interface ValueWords {
	/** Lower-case words that a value may begin with. */
	readonly beginnings: ReadonlySet<string>;
	/** Lower-case form → 1 for Monday; `short` ones count only beside a number. */
	readonly days: ReadonlyMap<string, number>;
	readonly shortDays: ReadonlyMap<string, number>;
	/** Form as written → 1 for January. */
	readonly months: ReadonlyMap<string, number>;
	readonly shortMonths: ReadonlyMap<string, number>;
	/** Phrase → `12-25`, or the holiday's own name where its day moves. */
	readonly holidays: PhraseTable;
	readonly weakHolidays: ReadonlySet<string>;
	/** `summer` → `SU`. */
	readonly seasons: ReadonlyMap<string, string>;
	readonly eras: ReadonlyMap<string, string>;
	readonly decades: ReadonlyMap<string, number>;
	readonly dateLeads: ReadonlySet<string>;
	readonly notMonths: ReadonlySet<string>;
	/** Lower-case months that are given names or verbs too. */
	readonly personMonths: ReadonlySet<string>;
	readonly labels: ReadonlySet<string>;
	readonly approximators: ReadonlySet<string>;
	readonly numbers: ReadonlyMap<string, number>;
	readonly magnitudes: ReadonlyMap<string, number>;
	/** `$500b` → b. */
	readonly sizes: ReadonlyMap<string, number>;
	readonly plenties: ReadonlyMap<string, number>;
	readonly several: ReadonlySet<string>;
	readonly fractions: ReadonlyMap<string, number>;
	readonly ordinals: ReadonlyMap<string, number>;
	readonly ordinalLeads: ReadonlySet<string>;
	/** `percent` → `%`, `percentage points` → `pp`. */
	readonly percents: PhraseTable;
	/** What stands before an amount, as written → code: `US$` → `USD`. */
	readonly signs: ReadonlyMap<string, string>;
	/** What stands behind an amount → code; hundredth parts with a slash: `cents` → `USD/100`. */
	readonly currencies: PhraseTable;
	/** Names of currencies that are other words too. */
	readonly sharedCurrencies: ReadonlySet<string>;
	/** What shows that pounds are a weight. */
	readonly weighing: ReadonlySet<string>;
	readonly units: PhraseTable;
	readonly periods: ReadonlyMap<string, string>;
	readonly clock: ReadonlyMap<string, string>;
	readonly shifts: ReadonlyMap<string, number>;
	readonly relativeDays: ReadonlyMap<string, number>;
	readonly partsOfDay: ReadonlyMap<string, string>;
	readonly zones: ReadonlySet<string>;
}

type Lookup = (file: string, ...path: readonly string[]) => unknown;

export function valueWords(at: Lookup): ValueWords {
	const values = (name: string): unknown => at("values", name);
	const set = (name: string): ReadonlySet<string> => new Set(strings(values(name)));
	const dayNames = names(at("calendar", "days"));
	const monthNames = names(at("calendar", "months"));
	const fixed = record(values("fixedHolidays"));
	const holidays = strings(at("calendar", "holidays"));
	const words = {
		days: lowered(places(at("calendar", "days"), dayNames)),
		shortDays: lowered(places(values("shortDays"), dayNames)),
		months: places(at("calendar", "months"), monthNames),
		shortMonths: places(values("shortMonths"), monthNames),
		holidays: phraseTable(holidays.map((name) => [name, String(fixed[name] ?? name)])),
		weakHolidays: set("weakHolidays"),
		seasons: backwards(values("seasons")),
		eras: backwards(values("eras")),
		decades: numbers(values("decades")),
		dateLeads: set("dateLeads"),
		notMonths: set("notMonths"),
		personMonths: set("personMonths"),
		labels: set("labels"),
		approximators: set("approximators"),
		numbers: numbers(values("numbers")),
		magnitudes: numbers(values("magnitudes")),
		sizes: numbers(values("sizes")),
		plenties: numbers(values("plenties")),
		several: set("several"),
		fractions: numbers(values("fractions")),
		ordinals: numbers(values("ordinals")),
		ordinalLeads: set("ordinalLeads"),
		percents: phraseTable([...backwards(values("percents")), ["%", "%"]]),
		signs: currencySigns(values("currencies")),
		currencies: phraseTable(currencyNames(values("currencies"))),
		sharedCurrencies: set("sharedCurrencies"),
		weighing: set("weighing"),
		units: phraseTable([...backwards(values("units"))]),
		periods: backwards(values("periods")),
		clock: backwards(values("clock")),
		shifts: numbers(values("shifts")),
		relativeDays: numbers(values("relativeDays")),
		partsOfDay: backwards(values("partsOfDay")),
		zones: set("zones"),
	};
	return { beginnings: beginnings(words), ...words };
}

const beginnings = (words: Omit<ValueWords, "beginnings">): ReadonlySet<string> =>
	new Set([
		...BEGINNINGS,
		...words.days.keys(),
		...words.shortDays.keys(),
		...lowered(words.months).keys(),
		...lowered(words.shortMonths).keys(),
		...words.holidays.keys(),
		...words.seasons.keys(),
		...words.decades.keys(),
		...words.numbers.keys(),
		...words.plenties.keys(),
		...words.several,
		...words.fractions.keys(),
		...words.ordinals.keys(),
		...words.shifts.keys(),
		...words.relativeDays.keys(),
		...words.partsOfDay.keys(),
		...signBeginnings(words.signs),
	]);

/** Words that the grammars of values name themselves. */
const BEGINNINGS = ["a", "an", "noon", "midnight", "tonight", "aged"];

/** `US$` stands as two words: what each begins with leads to it. */
const signBeginnings = (signs: ReadonlyMap<string, string>): readonly string[] =>
	[...signs.keys()].map((sign) => sign.replace(/\$$/, "").toLowerCase()).filter((sign) => sign !== "");

function currencySigns(currencies: unknown): ReadonlyMap<string, string> {
	const signs = new Map<string, string>();
	for (const [code, { signs: own }] of currencyEntries(currencies)) {
		if (code !== "XXX") signs.set(code, code);
		for (const sign of strings(own)) signs.set(sign, code);
	}
	return signs;
}

const currencyNames = (currencies: unknown): readonly (readonly [string, string])[] =>
	currencyEntries(currencies).flatMap(([code, { names: own, hundredth }]) => [
		...strings(own).map((name) => [name, code] as const),
		...strings(hundredth).map((name) => [name, `${code}/100`] as const),
		...(code === "XXX" ? [] : [[code, code] as const]),
	]);

const currencyEntries = (currencies: unknown): readonly (readonly [string, Record<string, unknown>])[] =>
	Object.entries(record(currencies)).map(([code, entry]) => [code, record(entry)] as const);

const names = (value: unknown): readonly string[] => Object.keys(record(value));

/** Every form → the place of its key in `order`, counted from 1. */
function places(value: unknown, order: readonly string[]): ReadonlyMap<string, number> {
	return new Map([...backwards(value)].map(([form, key]) => [form, order.indexOf(key) + 1]));
}

/** `{ km: [km, mile] }` as form → key. */
const backwards = (value: unknown): ReadonlyMap<string, string> =>
	new Map(Object.entries(record(value)).flatMap(([key, forms]) => strings(forms).map((form) => [form, key] as const)));

const lowered = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
	new Map([...map].map(([form, value]) => [form.toLowerCase(), value]));

const numbers = (value: unknown): ReadonlyMap<string, number> =>
	new Map(Object.entries(record(value)).map(([key, number]) => [key, Number(number)]));

const record = (value: unknown): Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
