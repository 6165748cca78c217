/** Remembers what was made of the last text, while the work on it goes on: a weak reference holds until the present job is done, and no text longer than that. */
export function oncePerText<T>(make: (text: string) => T): (text: string) => T {
  let last: WeakRef<{ text: string; made: T }> | null = null;
  return (text) => {
    const known = last?.deref();
    if (known?.text === text) return known.made;
    const made = make(text);
    last = new WeakRef({ text, made });
    return made;
  };
}
