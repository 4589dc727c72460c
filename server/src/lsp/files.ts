/** The few files besides open stories that the server may read: marks and registers. The edge supplies them. */

export interface Files {
	/** The file's text, without a byte order mark; undefined where there is no such file. Rejects where it cannot be read. */
	readonly read: (uri: string) => Promise<string | undefined>;
	/** A number that changes whenever the file does; undefined where there is no such file. */
	readonly modified: (uri: string) => Promise<number | undefined>;
	/**
	 * The files below `folder` whose names end with `suffix`, in order. Folders of packages and hidden ones are passed over, and
	 * so is what lies too deep or is too much to be looked at.
	 */
	readonly list: (folder: string, suffix: string) => Promise<FileList>;
	/** Whether the file, or a new one of its name, may be written. */
	readonly isWritable: (uri: string) => Promise<boolean>;
}

export interface FileList {
	readonly uris: readonly string[];
	/** False where there was more to look at. */
	readonly isWhole: boolean;
}
