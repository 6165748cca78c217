import { defineConfig } from 'vitest/config';

/** The reader drops what pdf.js rejects and forgets; vitest listens beside it. That the process survives is held by a process of its own in test/trust.test.ts. */
const onUnhandledError = ({ name }: { name: string }): boolean | void => (name === 'XRefEntryException' ? false : undefined);

export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, onUnhandledError } });
