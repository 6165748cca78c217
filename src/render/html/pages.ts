import type { Stages } from '../../parse-letter.js';
import type { PageImage } from '../page-images.js';
import type { Labels } from './labels.js';
import type { Numbered } from './letter.js';

/** The pages as they look, with a box around every hit; a box leads to its place in the text. */
export function pagesHtml({ document }: Stages, marks: readonly Numbered[], images: readonly PageImage[], say: Labels): string {
  const boxes = boxesOf(document, marks);
  return images.map(({ page, width, height, type, data }) => {
    const [across = width, down = height] = document.pageSizes?.[page - 1] ?? [];
    return `<figure id="p${page}" data-page="${page}"><figcaption>${say.page} ${page}</figcaption><div class="sheet"><img alt="${say.pageImage} ${page}" width="${width}" height="${height}" loading="lazy" decoding="async" src="data:${type};base64,${Buffer.from(data).toString('base64')}">
<svg viewBox="0 0 ${round(across)} ${round(down)}" preserveAspectRatio="none" aria-hidden="true">${(boxes.get(page) ?? []).join('')}</svg></div></figure>`;
  }).join('\n');
}

/** Boxes by page, in order of the text, so that what lies within another is drawn, and clicked, above it. */
function boxesOf(document: Stages['document'], marks: readonly Numbered[]): Map<number, string[]> {
  const boxes = new Map<number, string[]>();
  for (const { number, list, start, end } of marks) {
    for (const { page, box } of document.locate([start, end])) {
      if (page === null || box === null) continue;
      const [x0, y0, x1, y1] = box;
      const drawn = `<a href="#m${number}" tabindex="-1" class="${list}" data-m="${number}"><rect x="${round(x0 - 1)}" y="${round(y0 - 1)}" width="${round(x1 - x0 + 2)}" height="${round(y1 - y0 + 2)}"/></a>`;
      const onPage = boxes.get(page);
      if (onPage) onPage.push(drawn); else boxes.set(page, [drawn]);
    }
  }
  return boxes;
}

const round = (points: number): number => Math.round(points * 10) / 10;
