const memories: (() => void)[] = [];

/** Remembers what was made of the last text, until another is asked for or `forgetTexts` is called. */
export function oncePerText<T>(make: (text: string) => T): (text: string) => T {
  let last: { text: string; made: T } | null = null;
  memories.push(() => { last = null; });
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}

/** Lets go of the last text: a letter that was read is not kept in memory. (A weak reference would hold it as long as a worker does not rest.) */
export const forgetTexts = (): void => { for (const forget of memories) forget(); };
