/** The language status item: whether the server runs, beside the language in the status bar. */
import { type Disposable, LanguageStatusSeverity, languages } from "vscode";
import { selectorFor } from "./client";

export interface Status extends Disposable {
	readonly select: (languages: readonly string[]) => void;
	readonly starting: () => void;
	readonly running: (version: string | undefined) => void;
	readonly failed: () => void;
}

export function createStatus(read: readonly string[]): Status {
	const item = languages.createLanguageStatusItem("sourcemark.status", selectorFor(read));
	item.name = "Sourcemark";
	item.command = { title: "Show Log", command: "sourcemark.showLog" };
	const show = (text: string, detail: string, severity: LanguageStatusSeverity, busy: boolean): void => {
		item.text = text;
		item.detail = detail;
		item.severity = severity;
		item.busy = busy;
	};
	return {
		select: (chosen) => {
			item.selector = selectorFor(chosen);
		},
		starting: () => show("Sourcemark", "starting", LanguageStatusSeverity.Information, true),
		running: (version) =>
			show(`Sourcemark ${version ?? ""}`.trim(), "reads this story", LanguageStatusSeverity.Information, false),
		failed: () => show("Sourcemark", "does not run", LanguageStatusSeverity.Error, false),
		dispose: () => item.dispose(),
	};
}
