import { SaxesParser } from 'saxes';
import { piecesOf } from './plain-xml.js';

/** Attributes of an element by their written name. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of a part wants to hear: elements by their usual prefix ("w:p"), and text with entities replaced. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Why a part cannot be read as XML. */
export class XmlError extends Error {}

/** Namespace of the body text, transitional and strict; a few programs give it another prefix than "w". */
const wordNamespace = /\/wordprocessingml\/(?:2006\/)?main$/;

/**
 * Walks a part and tells the handler what stands in it. Elements nested deeper than `depth` are left out, and the outcome says so.
 * A document type declaration is refused, so there are no entities to expand and nothing to fetch. Throws XmlError.
 */
export function walkXml(source: string, handler: XmlHandler, depth: number): { tooDeep: boolean } {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const walk = walker(handler, depth);
  const pieces = piecesOf(text);
  if (!pieces) parse(text, walk);
  else for (const piece of pieces) {
    if (piece.kind === 'open') walk.open(piece.name, piece.attributes);
    else if (piece.kind === 'close') walk.close(piece.name);
    else walk.text(piece.text);
  }
  return { tooDeep: walk.tooDeep };
}

/** Passes on what a handler wants to hear: with the usual prefix, and not too deep. */
function walker(handler: XmlHandler, depth: number) {
  let level = 0;
  let prefix = 'w:';
  const usual = (name: string): string => (prefix !== 'w:' && name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name);
  const walk = {
    tooDeep: false,
    open(name: string, attributes: Attributes): void {
      if (level++ === 0) prefix = wordPrefix(attributes);
      if (level > depth) walk.tooDeep = true;
      else handler.open(usual(name), prefix === 'w:' ? attributes : withUsualNames(attributes, usual));
    },
    close(name: string): void { if (level-- <= depth) handler.close(usual(name)); },
    text(text: string): void { if (level <= depth) handler.text(text); },
  };
  return walk;
}

function parse(source: string, walk: XmlHandler): void {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => { throw new XmlError('it declares a document type'); });
  parser.on('error', (error) => { throw new XmlError(error.message); });
  parser.on('opentag', ({ name, attributes }) => walk.open(name, attributes as Attributes));
  parser.on('closetag', ({ name }) => walk.close(name));
  parser.on('text', walk.text);
  parser.on('cdata', walk.text);
  parser.write(source).close();
}

function wordPrefix(attributes: Attributes): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xmlns:') && wordNamespace.test(value)) return `${name.slice('xmlns:'.length)}:`;
  }
  return 'w:';
}

const withUsualNames = (attributes: Attributes, usual: (name: string) => string): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [usual(name), value]));

/** Value of a switch such as <w:b w:val="0"/>: on unless it says otherwise. */
export const isOn = (attributes: Attributes): boolean => !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '');

/** A whole number of an attribute, null where there is none. */
export function numberOf(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? number : null;
}
