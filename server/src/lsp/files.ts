/** The few files besides open stories that the server may read: marks and registers. The edge supplies them. */

export interface Files {
	/** The file's text, without a byte order mark; undefined where there is no such file. Rejects where it cannot be read. */
	readonly read: (uri: string) => Promise<string | undefined>;
	/** A number that changes whenever the file does; undefined where there is no such file. */
	readonly modified: (uri: string) => Promise<number | undefined>;
	/** Whether the file, or a new one of its name, may be written. */
	readonly isWritable: (uri: string) => Promise<boolean>;
}
