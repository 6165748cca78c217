/** Which texts stand where: a hash table of places in half points. A slot holds x, y and which of the texts, counted from one. */
export interface Places { slots: Int32Array }

/** Keeps hostile files from choosing places that collide. */
const salt = Math.floor(Math.random() * 2 ** 30) * 2 + 1;

export const noPlaces = (): Places => ({ slots: new Int32Array(3 * 8192) });

/** Which of the texts stands there; where none of them does, the next one is to. */
export function placeOf(places: Places, texts: readonly string[], text: string, column: number, row: number): number {
  if (texts.length * 6 >= places.slots.length) grow(places, texts);
  const { slots } = places;
  const at = slotOf(slots, texts, text, column, row);
  if (slots[at + 2] !== 0) return slots[at + 2]! - 1;
  slots[at] = column;
  slots[at + 1] = row;
  slots[at + 2] = texts.length + 1;
  return texts.length;
}

/** The slot of a text at a place, or the free one where it belongs. */
function slotOf(slots: Int32Array, texts: readonly string[], text: string, x: number, y: number): number {
  const last = slots.length / 3 - 1;
  const mixed = Math.imul(Math.imul(x, 0x9e3779b1) ^ Math.imul(y + text.charCodeAt(0) * 131, 0x85ebca6b), salt);
  for (let slot = (mixed ^ mixed >>> 15) & last; ; slot = (slot + 1) & last) {
    const at = slot * 3;
    if (slots[at + 2] === 0 || (slots[at] === x && slots[at + 1] === y && texts[slots[at + 2]! - 1] === text)) return at;
  }
}

function grow(places: Places, texts: readonly string[]): void {
  const old = places.slots;
  places.slots = new Int32Array(old.length * 4);
  for (let i = 0; i < old.length; i += 3) {
    if (old[i + 2] !== 0) places.slots.set(old.subarray(i, i + 3), slotOf(places.slots, texts, texts[old[i + 2]! - 1]!, old[i]!, old[i + 1]!));
  }
}
