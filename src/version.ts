declare const __VERSION__: string | undefined;

/** Version of this package; "0.0.0-source" when run from the sources. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0-source';
