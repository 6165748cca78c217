import { escapeHtml, safeUrl, segmentsOf } from './html/segments.js';
import { marksOf } from './marks.js';
import type { Renderer } from './renderer.js';

/** The letter's text with every reference made a link to its official place. */
export function linkify(format: 'html' | 'markdown'): Renderer {
  return {
    letter({ document, result }) {
      const marks = marksOf(result).filter(({ url }) => safeUrl(url) !== null);
      const parts = segmentsOf(0, document.text.length, marks).map(({ start, end, marks: own }) => {
        const words = document.text.slice(start, end);
        const url = safeUrl(own.at(-1)?.url ?? null);
        if (format === 'markdown') return url === null ? escapeMarkdown(words) : `[${escapeMarkdown(words)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
        return url === null ? escapeHtml(words) : `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
      });
      if (format === 'markdown') return `${parts.join('')}\n`;
      const paragraphs = parts.join('').split('\n\n').map((text) => `<p>${text.replaceAll('\n', '<br>\n').replaceAll('\t', ' │ ')}</p>`);
      return `<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(result.letter.subject ?? result.source.path)}</title></head><body>\n${paragraphs.join('\n')}\n</body></html>\n`;
    },
  };
}

/** Signs that Markdown would take for its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
