/** An object of a PDF. Names are strings, strings are bytes. */
export type Obj = null | boolean | number | string | Buffer | Obj[] | Dict | Ref | Stream;
export type Dict = Map<string, Obj>;
/** "12 0 R" */
export interface Ref { num: number; gen: number }
/** A stream as it stands in the file: still encoded. */
export interface Stream { dict: Dict; raw: Buffer }

export const isDict = (value: unknown): value is Dict => value instanceof Map;
export const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'num' in value;
export const isStream = (value: unknown): value is Stream => typeof value === 'object' && value !== null && 'raw' in value;
export const isInteger = (value: unknown): value is number => Number.isInteger(value);
