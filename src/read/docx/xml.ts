import { type SaxesAttributePlain, SaxesParser } from 'saxes';

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
  const parser = new SaxesParser({ position: false });
  let level = 0;
  let tooDeep = false;
  let prefix = 'w:';
  const usual = (name: string): string => (prefix !== 'w:' && name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name);
  parser.on('doctype', () => { throw new XmlError('it declares a document type'); });
  parser.on('error', (error) => { throw new XmlError(error.message); });
  parser.on('opentag', ({ name, attributes }) => {
    if (level++ === 0) prefix = wordPrefix(attributes as Record<string, SaxesAttributePlain | string>);
    if (level > depth) tooDeep = true;
    else handler.open(usual(name), prefix === 'w:' ? attributes as Attributes : withUsualNames(attributes as Attributes, usual));
  });
  parser.on('closetag', ({ name }) => { if (level-- <= depth) handler.close(usual(name)); });
  parser.on('text', (text) => { if (level <= depth) handler.text(text); });
  parser.on('cdata', (text) => { if (level <= depth) handler.text(text); });
  parser.write(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source).close();
  return { tooDeep };
}

function wordPrefix(attributes: Record<string, unknown>): string {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('xmlns:') && wordNamespace.test(String(value))) return `${name.slice('xmlns:'.length)}:`;
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
