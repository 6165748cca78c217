/** Formatting as one place of the file gives it; what it leaves out comes from styles. */
export interface RunFormat {
  style?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  hidden?: boolean;
  /** Half points. */
  size?: number;
}

/** What a paragraph is made of. A break ends a line; `page` says that it ends a page or column too. */
export type Inline =
  | { kind: 'text'; text: string; format: RunFormat }
  | { kind: 'break'; page: boolean }
  | { kind: 'call'; note: NoteKind; id: string; mark: string | null; format: RunFormat }
  | { kind: 'repeated-call'; label: string; format: RunFormat };

/** Distance of a floating thing from the left edge of the page, or of its text column (twentieths of a point). */
export interface Left {
  x: number;
  fromPage: boolean;
}

export type NoteKind = 'footnote' | 'endnote';

/** Properties of a paragraph, its own or its style's; lengths in twentieths of a point. */
export interface ParagraphFormat {
  style?: string;
  numbering?: string;
  level?: number;
  indent?: number;
  /** 1 is the highest, null is body text. */
  outline?: number | null;
}

export interface Paragraph {
  type: 'paragraph';
  /** 1-based place among the paragraphs of its part. */
  number: number;
  format: ParagraphFormat;
  inlines: Inline[];
  /** Where it stands in a frame of its own. */
  left: Left | null;
  /** Its end mark is deleted (tracked): the next paragraph goes on in it. */
  joinsNext: boolean;
  /** It holds a page number field. */
  pageNumber: boolean;
}

export interface TableCell {
  columns: number;
  /** It goes on with the cell above. */
  continues: boolean;
  nodes: Node[];
}

export interface TableRow {
  head: boolean;
  before: number;
  cells: TableCell[];
}

export interface Table {
  type: 'table';
  rows: TableRow[];
  /** Where it floats. */
  left: Left | null;
}

/** A text box. */
export interface TextBox {
  type: 'box';
  left: Left | null;
  nodes: Node[];
}

export type Node = Paragraph | Table | TextBox;

/** A section of the document: which header and footer parts hold for it, and how wide its page and left margin are. */
export interface Section {
  titlePage: boolean;
  headers: Record<string, string>;
  footers: Record<string, string>;
  pageWidth: number;
  leftMargin: number;
  footnoteFormat: string | null;
  endnoteFormat: string | null;
}

/** What one part says. */
export interface Content {
  nodes: Node[];
  sections: Section[];
  /** Notes by kind and id, in parts that hold notes. */
  notes: Map<string, Node[]>;
  tracked: boolean;
  tooDeep: boolean;
  /** Of what it has more than is read; null where it is whole. */
  cut: string | null;
}
