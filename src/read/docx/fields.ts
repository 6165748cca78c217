/** Fields that are open at one place of the text: their instructions are never text, their cached results are. */
export interface Fields {
  begin(): void;
  separate(): void;
  end(): void;
  instruction(text: string): void;
  /** Whether text here belongs to an instruction (also of a field around it). */
  inInstruction(): boolean;
  /** Name of the innermost field that shows its result here: "NOTEREF", "PAGE"; null outside. */
  showing(): string | null;
  /** Closes what a damaged file has left open. */
  reset(): void;
}

/** Keeps count of complex fields, one inside the other. */
export function openFields(): Fields {
  let stack: { instruction: string; separated: boolean }[] = [];
  let instructions = 0;
  return {
    begin() { stack.push({ instruction: '', separated: false }); instructions++; },
    separate() {
      const field = stack[stack.length - 1];
      if (field && !field.separated) { field.separated = true; instructions--; }
    },
    end() { if (stack.pop()?.separated === false) instructions--; },
    instruction(text) {
      const field = stack[stack.length - 1];
      if (field && field.instruction.length < 200) field.instruction += text;
    },
    inInstruction: () => instructions > 0,
    showing: () => (stack.length > 0 ? fieldName(stack[stack.length - 1]?.instruction ?? '') : null),
    reset() { stack = []; instructions = 0; },
  };
}

/** The first word of an instruction: "DOCPROPERTY  datum" is DOCPROPERTY. */
export const fieldName = (instruction: string): string => /^\s*(\S+)/.exec(instruction.slice(0, 200))?.[1]?.toUpperCase() ?? '';
