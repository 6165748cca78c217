import { type Command, Option } from 'commander';
import type { Stages } from '../parse-letter.js';
import type { Language } from '../render/html/labels.js';
import type { FileRenderer } from '../render/renderer.js';
import { OutputError } from './errors.js';
import { limitsOf, type ReadingFlags, withReading } from './options.js';
import { printLetters } from './print-letters.js';

interface Flags extends ReadingFlags { out?: string; lang: Language; images?: boolean }

/** `leveringen view FILE --out letter.html` */
export function addView(program: Command, done: { code: number }): void {
  const command = program.command('view')
    .description('one page of HTML that works offline: the letter with every hit marked in place, lists that lead there, and beside a PDF its pages with a box around each hit')
    .argument('<file>', 'PDF, DOCX or text; "-" is standard input')
    .option('-o, --out <file>', 'write there, whole or not at all')
    .addOption(new Option('--lang <language>', 'words around the letter').choices(['nl', 'en']).default('nl'))
    .option('--images', 'fail where images of the pages cannot be made (default: make them where @napi-rs/canvas is installed)')
    .option('--no-images', 'leave out the images of the pages: a page of some 100 kB');
  withReading(command).addHelpText('after', '\nExamples:\n  leveringen view brief.pdf --out brief.html\n  leveringen view brief.docx --lang en > brief.html\n  leveringen view brief.pdf --no-images --out brief.html')
    .action(async (file: string, flags: Flags) => { done.code = await printLetters([file], viewer(flags), flags); });
}

const viewer = (flags: Flags): FileRenderer => ({
  async letter(stages, bytes) {
    const { page } = await import('../render/html/page.js');
    return page({ language: flags.lang, images: flags.images === false ? [] : await imagesOf(stages, bytes, flags) }).letter(stages);
  },
});

const reasons = {
  missing: 'there are no images of the pages, since @napi-rs/canvas is not installed: npm install @napi-rs/canvas beside leveringen, or leave them out with --no-images',
  limit: 'the images of the pages would grow too large or take too long: the last ones are left out',
  failed: 'not all images of the pages could be made: the page goes without them',
};

async function imagesOf({ document }: Stages, bytes: Uint8Array, flags: Flags) {
  if (document.format !== 'pdf') return [];
  const { drawPages } = await import('../render/page-images.js');
  const { images, reason } = await drawPages(bytes, { password: flags.password, pages: Math.min(limitsOf(flags).pages, document.pages ?? 1) });
  if (reason !== null && flags.images) throw new OutputError(reasons[reason]);
  if (reason !== null) process.stderr.write(`leveringen: ${reasons[reason]}\n`);
  return images;
}
