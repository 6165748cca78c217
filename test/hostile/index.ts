import type { HostileFile } from './bytes.js';
import { hostileDocx } from './docx.js';
import { hostilePdfs } from './pdf.js';
import { hostileTexts } from './text.js';

export type { HostileFile } from './bytes.js';

/** Every class of hostile file, by format; nothing of it lies on disk. */
export const hostileFiles: Readonly<Record<'pdf' | 'docx' | 'txt', readonly HostileFile[]>> = { pdf: hostilePdfs, docx: hostileDocx, txt: hostileTexts };
