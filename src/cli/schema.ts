import type { Command } from 'commander';
import { openOutput } from './output.js';

/** `leveringen schema`: the JSON Schema of the output. */
export function addSchema(program: Command): void {
  program.command('schema')
    .description('print the JSON Schema (2020-12) of the output')
    .action(async () => {
      const { schema } = await import('../schema/schema.js');
      await (await openOutput(null)).write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
