/** What bounds a reading; all may be left out. */
export interface ReadOptions {
  /** Password of an encrypted PDF. */
  password?: string;
  /** Stops the reading within a page. */
  signal?: AbortSignal;
  limits?: Partial<Limits>;
}

/** Upper bounds; over one of them a file is refused ("too-large") or cut short with a diagnostic that names the limit. */
export interface Limits {
  /** Size of the file in bytes. */
  bytes: number;
  pages: number;
  /** UTF-16 units of clean text. */
  characters: number;
  /** Entries in a ZIP package. */
  zipEntries: number;
  /** Bytes that all parts of a package, or one stream of a PDF, may expand to. */
  expandedBytes: number;
  /** Nesting of XML elements or PDF objects. */
  depth: number;
}

export const defaultLimits: Limits = {
  bytes: 256 * 2 ** 20, pages: 5000, characters: 50_000_000, zipEntries: 4000, expandedBytes: 256 * 2 ** 20, depth: 200,
};
