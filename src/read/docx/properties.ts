import { cleanPiece } from '../../document/clean.js';
import { walkXml } from './xml.js';

const most = 500;

/** What the file says of itself, by name: `docProps/core.xml` and `docProps/custom.xml`. Often stale, sometimes the template's own. */
export function readProperties(sources: readonly (string | null)[], depth: number): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const source of sources) {
    if (!source) continue;
    let name = '';
    let value = '';
    let count = 0;
    try {
      walkXml(source, {
        open(element, attributes) {
          if (attributes.name !== undefined) name = attributes.name;
          else if (!element.startsWith('vt:')) name = element.slice(element.indexOf(':') + 1);
          value = '';
        },
        close() {
          const text = cleanPiece(unescaped(value)).text;
          if (text !== '' && name !== '' && count++ < most) Object.defineProperty(properties, name, { value: text, enumerable: true, configurable: true, writable: true });
          value = '';
        },
        text(text) { value += text; },
      }, depth);
    } catch {
      // Hints only: a damaged part gives none.
    }
  }
  return properties;
}

/** Signs that XML cannot hold are written as "_x000d_". */
const unescaped = (text: string): string => text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
