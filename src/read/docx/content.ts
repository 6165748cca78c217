import { type Fields, fieldName, openFields } from './fields.js';
import type { Content, Left, Node, Paragraph, RunFormat, Section, Table } from './model.js';
import { readParagraphFormat, readRunFormat } from './styles.js';
import type { Bounds } from '../options.js';
import { type Attributes, isOn, numberOf, walkXml } from './xml.js';

/** Above this a letter is none: the rest is left out, with a note. */
const mostParagraphs = 200_000;
const a4Width = 11906;
const usualMargin = 1588;

/** Elements whose whole content is not part of what a reader sees. */
const unseen = new Set([
  'w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:fldData', 'w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:tblPrEx', 'w:numberingChange', 'w:ffData',
  'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange', 'w:tblGridChange',
]);
/** What `mc:Choice` may require for us to take it: all that holds plain text boxes. */
const understood = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v|o)$/;

/** Where a drawing stands, as far as it says so. */
interface Drawing {
  left: Left | null;
  hidden: boolean;
}

/** Everything that is open at one place of a part. */
interface State {
  content: Content;
  /** Lists of nodes that are being filled: body, cells, text boxes, notes. */
  into: Node[][];
  paragraphs: { paragraph: Paragraph; boxes: Node[] }[];
  tables: Table[];
  drawings: Drawing[];
  fields: Fields[];
  format: RunFormat;
  section: Section | null;
  count: number;
  /** Characters that may still come. */
  signs: number;
  /** Elements so far. */
  elements: number;
  /** Depth within an unseen element. */
  skipped: number;
  inText: boolean;
  inInstruction: boolean;
  inParagraphProperties: boolean;
  inRowProperties: boolean;
  rowDeleted: boolean;
  inPosition: 'page' | 'text' | null;
  inOffset: boolean;
  awaitsMark: boolean;
  alternatives: boolean[];
  noteKey: string | null;
  /** Fields end with their paragraph, as in a file that leaves one open. */
  strict: boolean;
}

/** Reads the body, a header, a footer or the notes into plain nodes: tracked changes accepted, fields as their results, each text box once. */
export function readContent(source: string, bounds: Pick<Bounds, 'limits' | 'watch'>, strict = false): Content {
  const { limits, watch } = bounds;
  const content: Content = { nodes: [], sections: [], notes: new Map(), tracked: false, tooDeep: false, cut: null };
  const state: State = {
    content, into: [content.nodes], paragraphs: [], tables: [], drawings: [], fields: [openFields()], format: {}, section: null, count: 0, signs: limits.characters, elements: 0, skipped: 0,
    inText: false, inInstruction: false, inParagraphProperties: false, inRowProperties: false, rowDeleted: false, inPosition: null, inOffset: false,
    awaitsMark: false, alternatives: [], noteKey: null, strict,
  };
  const { tooDeep } = walkXml(source, {
    open(name, attributes) {
      if ((++state.elements & 1023) === 0) watch.check();
      if (state.skipped > 0) state.skipped++;
      else if (hides(state, name, attributes)) state.skipped = 1;
      else openers[name]?.(state, attributes, name);
    },
    close(name) {
      if (state.skipped > 0) state.skipped--;
      else closers[name]?.(state);
    },
    text(text) { if (state.skipped === 0) takeText(state, text); },
  }, limits.depth);
  // A field that is never closed would swallow the rest of the letter.
  if (!strict && state.fields[0]?.inInstruction()) return readContent(source, bounds, true);
  return { ...content, tooDeep };
}

/** Whether the element and all in it is unseen; tells of tracked changes on the way. */
function hides(state: State, name: string, attributes: Attributes): boolean {
  if (name === 'mc:AlternateContent') { state.alternatives.push(false); return false; }
  if (name === 'mc:Choice' || name === 'mc:Fallback') return !choose(state, name === 'mc:Fallback' || understood.test(attributes.Requires ?? ''));
  if (!unseen.has(name)) return state.content.cut !== null && name === 'w:p';
  if (name === 'w:del' || name === 'w:moveFrom') {
    state.content.tracked = true;
    if (state.inParagraphProperties) { const open = last(state.paragraphs); if (open) open.paragraph.joinsNext = true; }
    if (state.inRowProperties) state.rowDeleted = true;
  }
  return true;
}

/** One of the alternatives is taken, the first that can be. */
function choose(state: State, possible: boolean): boolean {
  const taken = last(state.alternatives) ?? false;
  if (!taken && possible) state.alternatives[state.alternatives.length - 1] = true;
  return !taken && possible;
}

function takeText(state: State, text: string): void {
  const fields = last(state.fields) as Fields;
  if (state.inOffset) takeOffset(state, text);
  else if (state.inInstruction) fields.instruction(text);
  else if (state.inText && !fields.inInstruction()) showText(state, text, fields.showing());
}

/** Text that a reader sees, unless it is the mark of a call. */
function showText(state: State, text: string, field: string | null): void {
  if ((state.signs -= text.length) < 0) { state.content.cut ??= 'more characters than are read (limit: characters)'; return; }
  const inlines = last(state.paragraphs)?.paragraph.inlines;
  const call = inlines?.[inlines.length - 1];
  if (state.awaitsMark && call?.kind === 'call') {
    call.mark = text;
    state.awaitsMark = false;
  } else if (field === 'NOTEREF' && /^\s*\d{1,4}\s*$/.test(text)) inlines?.push({ kind: 'repeated-call', label: text.trim(), format: state.format });
  else inlines?.push({ kind: 'text', text, format: state.format });
}

const emusPerTwip = 635;
function takeOffset(state: State, text: string): void {
  const drawing = last(state.drawings);
  const offset = numberOf(text);
  if (drawing && offset !== null) drawing.left = { x: offset / emusPerTwip, fromPage: state.inPosition === 'page' };
}

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** Text that an element stands for by itself. */
const sign = (text: string) => (state: State): void => {
  const within = state.inText;
  state.inText = true;
  takeText(state, text);
  state.inText = within;
};

const lineBreak = (state: State, attributes: Attributes): void => {
  const type = attributes['w:type'];
  if (!last(state.fields)?.inInstruction()) last(state.paragraphs)?.paragraph.inlines.push({ kind: 'break', page: type === 'page' || type === 'column' });
};

const call = (note: 'footnote' | 'endnote') => (state: State, attributes: Attributes): void => {
  const custom = attributes['w:customMarkFollows'] !== undefined && isOn({ 'w:val': attributes['w:customMarkFollows'] });
  if (last(state.fields)?.inInstruction()) return;
  last(state.paragraphs)?.paragraph.inlines.push({ kind: 'call', note, id: attributes['w:id'] ?? '', mark: null, format: state.format });
  state.awaitsMark = custom;
};

const note = (kind: 'footnote' | 'endnote') => (state: State, attributes: Attributes): void => {
  const nodes: Node[] = [];
  state.into.push(nodes);
  if (!/eparator|ontinuation/.test(attributes['w:type'] ?? '')) state.content.notes.set(`${kind} ${attributes['w:id']}`, nodes);
};

const runFormat = (state: State, attributes: Attributes, name: string): void => {
  if (!state.inParagraphProperties) readRunFormat(name, attributes, state.format);
};
const paragraphFormat = (state: State, attributes: Attributes, name: string): void => {
  const open = last(state.paragraphs);
  if (open && state.inParagraphProperties) readParagraphFormat(name, attributes, open.paragraph.format);
};

function openParagraph(state: State): void {
  if (++state.count > mostParagraphs) state.content.cut = `more than ${mostParagraphs} paragraphs`;
  const before = last(last(state.into) ?? []);
  const joined = before?.type === 'paragraph' && before.joinsNext ? before : null;
  const paragraph: Paragraph = joined ?? { type: 'paragraph', number: state.count, format: {}, inlines: [], left: null, joinsNext: false, pageNumber: false };
  paragraph.joinsNext = false;
  if (!joined) last(state.into)?.push(paragraph);
  state.paragraphs.push({ paragraph, boxes: [] });
}

function closeParagraph(state: State): void {
  const open = state.paragraphs.pop();
  for (const box of open?.boxes ?? []) last(state.into)?.push(box);
  if (state.strict) last(state.fields)?.reset();
}

/** Frames and floating tables: their distance from the page, or by default from the text. */
function position(state: State, attributes: Attributes, name: string): void {
  const x = numberOf(attributes[name === 'w:tblpPr' ? 'w:tblpX' : 'w:x']);
  const holder = name === 'w:tblpPr' ? last(state.tables) : state.inParagraphProperties ? last(state.paragraphs)?.paragraph : undefined;
  if (holder && x !== null) holder.left = { x, fromPage: (attributes['w:hAnchor'] ?? attributes['w:horzAnchor']) === 'page' };
}

/** The old way of drawing (VML) puts all in one attribute: "position:absolute;margin-left:466pt;…;visibility:hidden". */
function shape(state: State, { style = '' }: Attributes): void {
  const left = /(?:^|;)\s*(?:margin-)?left:\s*(-?[\d.]+)pt/.exec(style)?.[1];
  const onPage = /mso-position-horizontal-relative:\s*page/.test(style);
  state.drawings.push({ left: left === undefined ? null : { x: Number(left) * 20, fromPage: onPage }, hidden: /visibility:\s*hidden/.test(style) });
}

function fieldCharacter(state: State, attributes: Attributes): void {
  const fields = last(state.fields) as Fields;
  switch (attributes['w:fldCharType']) {
    case 'begin': fields.begin(); break;
    case 'separate': fields.separate(); markPageNumber(state, fields.showing()); break;
    case 'end': markPageNumber(state, fields.showing()); fields.end(); break;
  }
}

function simpleField(state: State, attributes: Attributes): void {
  const fields = last(state.fields) as Fields;
  fields.begin();
  fields.instruction(attributes['w:instr'] ?? '');
  fields.separate();
  markPageNumber(state, fieldName(attributes['w:instr'] ?? ''));
}

function markPageNumber(state: State, field: string | null): void {
  const open = last(state.paragraphs);
  if (open && /^(?:PAGE|NUMPAGES|SECTIONPAGES)$/.test(field ?? '')) open.paragraph.pageNumber = true;
}

const part = (kind: 'headers' | 'footers') => (state: State, attributes: Attributes): void => {
  if (state.section) state.section[kind][attributes['w:type'] ?? 'default'] = attributes['r:id'] ?? '';
};

const openers: Record<string, (state: State, attributes: Attributes, name: string) => void> = {
  'w:p': openParagraph,
  'w:pPr': (state) => { state.inParagraphProperties = true; },
  'w:r': (state) => { state.format = {}; state.awaitsMark = false; },
  'w:t': (state) => { state.inText = true; },
  'm:t': (state) => { state.inText = true; },
  'w:instrText': (state) => { state.inInstruction = true; },
  'w:tab': (state, attributes) => { if (attributes['w:pos'] === undefined) sign('\t')(state); },
  'w:ptab': sign('\t'),
  'w:noBreakHyphen': sign('\u2011'),
  'w:softHyphen': sign('\u00ad'),
  'w:sym': (state, attributes) => sign(String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '', 16) & 0xffff || 0x20))(state),
  'w:br': lineBreak,
  'w:cr': lineBreak,
  'w:footnoteReference': call('footnote'),
  'w:endnoteReference': call('endnote'),
  'w:footnote': note('footnote'),
  'w:endnote': note('endnote'),
  'w:fldChar': fieldCharacter,
  'w:fldSimple': simpleField,
  'w:ins': (state) => { state.content.tracked = true; },
  'w:moveTo': (state) => { state.content.tracked = true; },
  'w:rStyle': runFormat, 'w:b': runFormat, 'w:i': runFormat, 'w:u': runFormat, 'w:vanish': runFormat, 'w:sz': runFormat,
  'w:pStyle': paragraphFormat, 'w:numId': paragraphFormat, 'w:ilvl': paragraphFormat, 'w:ind': paragraphFormat, 'w:outlineLvl': paragraphFormat,
  'w:framePr': position,
  'w:tblpPr': position,
  'w:tbl': (state) => {
    const table: Table = { type: 'table', rows: [], left: null };
    last(state.into)?.push(table);
    state.tables.push(table);
  },
  'w:tr': (state) => { last(state.tables)?.rows.push({ head: false, before: 0, cells: [] }); state.rowDeleted = false; },
  'w:trPr': (state) => { state.inRowProperties = true; },
  'w:tblHeader': (state, attributes) => { const row = last(last(state.tables)?.rows ?? []); if (row) row.head = isOn(attributes); },
  'w:gridBefore': (state, attributes) => { const row = last(last(state.tables)?.rows ?? []); if (row) row.before = Math.min(63, Math.max(0, numberOf(attributes['w:val']) ?? 0)); },
  'w:tc': (state) => {
    const nodes: Node[] = [];
    last(last(state.tables)?.rows ?? [])?.cells.push({ columns: 1, continues: false, nodes });
    state.into.push(nodes);
  },
  'w:gridSpan': (state, attributes) => { const cell = openCell(state); if (cell) cell.columns = Math.min(63, Math.max(1, numberOf(attributes['w:val']) ?? 1)); },
  'w:vMerge': (state, attributes) => { const cell = openCell(state); if (cell) cell.continues = attributes['w:val'] !== 'restart'; },
  'wp:anchor': (state) => { state.drawings.push({ left: null, hidden: false }); },
  'wp:inline': (state) => { state.drawings.push({ left: null, hidden: false }); },
  'wp:positionH': (state, attributes) => { state.inPosition = attributes.relativeFrom === 'page' ? 'page' : 'text'; },
  'wp:posOffset': (state) => { state.inOffset = state.inPosition !== null; },
  'wp:docPr': (state, attributes) => { const drawing = last(state.drawings); if (drawing) drawing.hidden ||= attributes.hidden === '1' || attributes.hidden === 'true'; },
  'v:shape': shape, 'v:rect': shape,
  'w:txbxContent': (state) => { state.into.push([]); state.fields.push(openFields()); },
  'w:sectPr': (state) => {
    state.section = { titlePage: false, headers: {}, footers: {}, pageWidth: a4Width, leftMargin: usualMargin, footnoteFormat: null, endnoteFormat: null };
    state.content.sections.push(state.section);
  },
  'w:titlePg': (state, attributes) => { if (state.section) state.section.titlePage = isOn(attributes); },
  'w:pgSz': (state, attributes) => { if (state.section) state.section.pageWidth = numberOf(attributes['w:w']) ?? a4Width; },
  'w:pgMar': (state, attributes) => { if (state.section) state.section.leftMargin = numberOf(attributes['w:left']) ?? usualMargin; },
  'w:headerReference': part('headers'),
  'w:footerReference': part('footers'),
  'w:footnotePr': (state) => { state.noteKey = 'footnoteFormat'; },
  'w:endnotePr': (state) => { state.noteKey = 'endnoteFormat'; },
  'w:numFmt': (state, attributes) => {
    if (state.section && (state.noteKey === 'footnoteFormat' || state.noteKey === 'endnoteFormat')) state.section[state.noteKey] = attributes['w:val'] ?? null;
  },
};

const openCell = (state: State) => last(last(last(state.tables)?.rows ?? [])?.cells ?? []);
const closeDrawing = (state: State): void => { state.drawings.pop(); };
const closeNote = (state: State): void => { state.into.pop(); };

const closers: Record<string, (state: State) => void> = {
  'w:p': closeParagraph,
  'w:pPr': (state) => { state.inParagraphProperties = false; },
  'w:r': (state) => { state.format = {}; },
  'w:t': (state) => { state.inText = false; },
  'm:t': (state) => { state.inText = false; },
  'w:instrText': (state) => { state.inInstruction = false; },
  'w:fldSimple': (state) => last(state.fields)?.end(),
  'w:trPr': (state) => { state.inRowProperties = false; },
  'w:tr': (state) => { if (state.rowDeleted) last(state.tables)?.rows.pop(); state.rowDeleted = false; },
  'w:tc': closeNote,
  'w:tbl': (state) => { state.tables.pop(); },
  'wp:anchor': closeDrawing, 'wp:inline': closeDrawing, 'v:shape': closeDrawing, 'v:rect': closeDrawing,
  'wp:positionH': (state) => { state.inPosition = null; },
  'wp:posOffset': (state) => { state.inOffset = false; },
  'w:txbxContent': (state) => {
    const nodes = state.into.pop() ?? [];
    state.fields.pop();
    const drawing = last(state.drawings);
    if (!drawing?.hidden) last(state.paragraphs)?.boxes.push({ type: 'box', left: drawing?.left ?? null, nodes });
  },
  'w:footnote': closeNote,
  'w:endnote': closeNote,
  'w:sectPr': (state) => { state.section = null; },
  'w:footnotePr': (state) => { state.noteKey = null; },
  'w:endnotePr': (state) => { state.noteKey = null; },
  'mc:AlternateContent': (state) => { state.alternatives.pop(); },
};
