import { type BlockInput, buildDocument } from '../../document/builder.js';
import type { Document, Furniture, ReadNote } from '../../document/document.js';
import { ReadError } from '../errors.js';
import type { Bounds } from '../options.js';
import { bareText, toBlocks } from './blocks.js';
import { readContent } from './content.js';
import type { Content, Node, NoteKind, Section } from './model.js';
import { noteBlocks, numberNotes } from './notes.js';
import { readNumbering } from './numbering.js';
import { openPackage, type Package } from './package.js';
import type { Setting } from './paragraphs.js';
import { readProperties } from './properties.js';
import { readStyles } from './styles.js';

const advice = 'Open it in Word or LibreOffice and save it as .docx.';

/** DOCX → Document: letterhead from the first page's header, body, notes; tracked changes accepted. Throws ReadError. */
export async function readDocx(bytes: Uint8Array, bounds: Bounds): Promise<Document> {
  const { limits, watch } = bounds;
  const file = openPackage(bytes, limits);
  const notes: ReadNote[] = [];
  const parts = partReader(file, bounds, notes);
  const source = file.part(file.main);
  const body = source === null ? null : parts.content(file.main, source, true);
  if (!body) throw new ReadError('broken', `the package has no readable ${file.main}`, advice);
  const section = body.sections[0] ?? null;
  const labels = numberNotes({ footnote: section?.footnoteFormat ?? 'decimal', endnote: section?.endnoteFormat ?? 'lowerRoman' });
  const furniture: Furniture[] = [];
  const setting: Setting = {
    watch, part: file.main, zone: 'body', linesApart: false, labels, page: { width: section?.pageWidth ?? 11906, margin: section?.leftMargin ?? 1588 },
    styles: parts.optional('styles', (text) => readStyles(text, limits.depth)),
    counter: parts.optional('numbering', (text) => readNumbering(text, limits.depth)),
  };
  const convert = (name: string, nodes: Node[], zone: Setting['zone']): BlockInput[] =>
    toBlocks(nodes, { ...setting, part: name, zone, linesApart: zone === 'header' }, furniture);

  const letterhead = headerNames(section).flatMap((id) => {
    const { name, content } = parts.byId(id);
    return content ? convert(name, content.nodes, 'header') : [];
  });
  const bodyBlocks = convert(file.main, body.nodes, 'body');
  for (const id of furnitureNames(body.sections)) {
    const { name, content } = parts.byId(id);
    for (const block of content ? convert(name, content.nodes, 'header') : []) furniture.push({ text: bareText(block), page: null, box: null });
  }
  const called = noteBlocks(labels, (kind) => {
    const { name, content } = parts.notes(kind);
    return { nodes: content?.notes ?? new Map(), blocks: (nodes) => convert(name, nodes, 'notes') };
  });
  if (body.tracked) notes.push(note('tracked-changes', 'the file has tracked changes; all were taken as accepted'));
  return buildDocument({
    format: 'docx', blocks: [...letterhead, ...bodyBlocks, ...called], furniture, notes,
    properties: readProperties([file.part('docProps/core.xml'), file.part('docProps/custom.xml')], limits.depth),
  });
}

const note = (code: string, message: string): ReadNote => ({ code, message, page: null, span: null });

/** The header that stands on the first page of the letter. */
function headerNames(section: Section | null): string[] {
  const id = section?.titlePage ? section.headers.first : section?.headers.default;
  return id ? [id] : [];
}

/** All other headers and all footers: they repeat what stands elsewhere. */
function furnitureNames(sections: readonly Section[]): Set<string> {
  const all = sections.flatMap(({ headers, footers }) => [...Object.values(headers), ...Object.values(footers)]);
  return new Set(all.filter((id) => !headerNames(sections[0] ?? null).includes(id)));
}

/** Reads parts by relationship or usual name, each once; a damaged part that is not the body is left out with a note. */
function partReader(file: Package, bounds: Bounds, notes: ReadNote[]) {
  const { limits, watch } = bounds;
  const relations = file.relations(file.main);
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const known = new Map<string, Content | null>();

  function content(name: string, source: string, required = false): Content | null {
    const before = known.get(name);
    if (before !== undefined) return before;
    const read = attempt(name, () => readContent(source, bounds), required);
    if (read?.tooDeep) notes.push(note('limit-reached', `${name} is nested deeper than ${limits.depth} elements; what is deeper was left out (limit: depth)`));
    if (read?.cut) notes.push(note('limit-reached', `${name} has ${read.cut}; the rest was left out`));
    known.set(name, read);
    return read;
  }

  function attempt<T>(name: string, read: () => T, required = false): T | null {
    try {
      return read();
    } catch (error) {
      // Out of time is no damage of the part.
      watch.check();
      const reason = error instanceof Error ? error.message : String(error);
      if (required) throw new ReadError('broken', `${name} is damaged: ${reason}`, advice, { cause: error });
      notes.push(note('part-skipped', `${name} is damaged and was left out: ${reason}`));
      return null;
    }
  }

  const named = (name: string): { name: string; content: Content | null } => {
    const source = file.part(name);
    return { name, content: source === null ? null : content(name, source) };
  };
  return {
    content,
    byId: (id: string) => named(relations.byId.get(id) ?? ''),
    notes: (kind: NoteKind) => named(relations.byType.get(`${kind}s`) ?? `${folder}${kind}s.xml`),
    optional<T>(type: string, read: (source: string | null) => T): T {
      const name = relations.byType.get(type) ?? `${folder}${type}.xml`;
      return attempt(name, () => read(file.part(name))) ?? read(null);
    },
  };
}
