import type { Tag } from '../ink.js';
import { arrayOf, dictOf, type PdfFile, resolve, entryOf } from './file.js';
import { type Dict, isDict, isInteger, isRef, type Obj } from './objects.js';

/** The structure tree, read upward from the marked content of a page. */
export interface Structure {
  /** Marked-content number → element, for the page or form with that entry in the parent tree. */
  tagsOf(structParents: number | null): (mcid: number) => Tag | undefined;
}

const deepest = 40;
const none = (): undefined => undefined;

/** The structure of a tagged letter; of an untagged one, nothing. */
export function structureOf(file: PdfFile, catalog: Dict, tagged: boolean): Structure {
  const root = tagged ? dictOf(file, catalog, 'StructTreeRoot') : null;
  if (!root) return { tagsOf: () => none };
  const roles = dictOf(file, root, 'RoleMap');
  const known = new Map<Dict, Tag>();
  let count = 0;
  const tagOf = (value: Obj, depth: number): Tag | null => {
    const dict = resolve(file, value);
    if (!isDict(dict) || depth > deepest) return null;
    const found = known.get(dict);
    if (found) return found;
    if (dict === root || entryOf(file, dict, 'Type') === 'StructTreeRoot') return null;
    const name = entryOf(file, dict, 'S');
    const mapped = roles && typeof name === 'string' ? entryOf(file, roles, name) : null;
    const tag: Tag = { role: typeof mapped === 'string' ? mapped : typeof name === 'string' ? name : '', element: count++, parent: null };
    known.set(dict, tag);
    tag.parent = tagOf(dict.get('P') ?? null, depth + 1);
    return tag;
  };
  return {
    tagsOf: (structParents) => {
      if (structParents === null) return none;
      const parents = resolve(file, lookUp(file, root.get('ParentTree') ?? null, structParents));
      if (!Array.isArray(parents)) return none;
      return (mcid) => (isRef(parents[mcid]) ? tagOf(parents[mcid], 0) ?? undefined : undefined);
    },
  };
}

/** The value of a number in a number tree. */
function lookUp(file: PdfFile, tree: Obj, number: number): Obj {
  let node = resolve(file, tree);
  for (let depth = 0; depth < deepest && isDict(node); depth++) {
    const numbers = arrayOf(file, node, 'Nums');
    if (numbers) return valueIn(file, numbers, number);
    const kids: Obj[] = arrayOf(file, node, 'Kids') ?? [];
    node = kids.map((kid) => resolve(file, kid)).find((kid) => isDict(kid) && holds(file, kid, number)) ?? null;
  }
  return null;
}

function holds(file: PdfFile, node: Dict, number: number): boolean {
  const [least, most] = (arrayOf(file, node, 'Limits') ?? []).map((value) => resolve(file, value));
  return isInteger(least) && isInteger(most) && least <= number && number <= most;
}

function valueIn(file: PdfFile, numbers: Obj[], number: number): Obj {
  for (let i = 0; i + 1 < numbers.length; i += 2) if (resolve(file, numbers[i]) === number) return numbers[i + 1]!;
  return null;
}
