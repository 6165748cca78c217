import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page as it looks. */
export interface PageImage { page: number; width: number; height: number; type: 'image/webp'; data: Uint8Array }

/** What is drawn, and how far: pages, megabytes of images together, seconds. */
export interface DrawOptions { password: string | undefined; pages: number; megabytes?: number; seconds?: number }

/** Images of the pages, and why there are none or not all: "missing" where no canvas is installed. */
export interface Drawn { images: PageImage[]; reason: 'missing' | 'limit' | 'failed' | null }

/** What the drawer is asked, and what it answers, a message a page. */
export interface DrawTask { bytes: Uint8Array; password: string | undefined; pages: number }
export type DrawMessage = { kind: 'page'; image: PageImage } | { kind: 'end'; reason: 'missing' | 'failed' | null };

/**
 * Draws the pages of a PDF in a process of its own: what a hostile file does to the drawing library stays there, and its pdf.js may have the
 * globals of the canvas that the one which reads text must not see. Never throws: a letter without images is still a letter.
 */
export function drawPages(bytes: Uint8Array, { password, pages, megabytes = 30, seconds = 180 }: DrawOptions): Promise<Drawn> {
  const file = fileURLToPath(new URL('./page-drawer.js', import.meta.url));
  if (!existsSync(file)) return Promise.resolve({ images: [], reason: 'failed' });
  return new Promise((resolve) => {
    const images: PageImage[] = [];
    let size = 0;
    const drawer = fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: ['--max-old-space-size=1024'] });
    const end = (reason: Drawn['reason']): void => { clearTimeout(timer); drawer.kill('SIGKILL'); resolve({ images, reason }); };
    const timer = setTimeout(() => end('limit'), seconds * 1000);
    drawer.on('error', () => end('failed')).on('exit', () => end('failed'));
    drawer.on('message', (message: DrawMessage) => {
      if (message.kind === 'end') return end(message.reason);
      size += message.image.data.length;
      if (size > megabytes * 2 ** 20) return end('limit');
      images.push(message.image);
    });
    drawer.send({ bytes, password, pages } satisfies DrawTask, (error) => { if (error) end('failed'); });
  });
}
