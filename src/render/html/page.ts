import { createHash } from 'node:crypto';
import type { Stages } from '../../parse-letter.js';
import { marksOf } from '../marks.js';
import type { PageImage } from '../page-images.js';
import type { Renderer } from '../renderer.js';
import { escapeHtml } from './escape.js';
import { dayOf } from './facts.js';
import { labels, type Language } from './labels.js';
import { letterHtml, type Numbered, type Targets } from './letter.js';
import { filterHtml, listsHtml } from './lists.js';
import { pagesHtml } from './pages.js';
import { script } from './script.js';
import { style } from './style.js';

/** Nothing is fetched, nothing but the page's own script runs: told to the browser, whatever the letter says. */
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** The letter as one page that works offline: every hit marked in place, lists beside it that lead there, and the pages as they look where there are images of them. */
export function page({ language, images = [] }: { language: Language; images?: readonly PageImage[] }): Renderer {
  return {
    letter(stages: Stages): string {
      const say = labels[language];
      const { letter, source } = stages.result;
      const marks = marksOf(stages.result).map((mark, i): Numbered => ({ ...mark, number: i + 1 }));
      const targets = targetsOf(stages);
      return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(letter.subject ?? source.path)}</title><style>${style}</style></head>
<body${images.length > 0 ? ' class="with-pages"' : ''}>
<header><h1>${escapeHtml(letter.subject ?? say.noSubject)}</h1>${headHtml(stages, language)}
<nav class="jump"><a href="#letter">${say.letter}</a> <a href="#found">${say.found}</a>${images.length > 0 ? ` <a href="#pages">${say.pages}</a>` : ''}</nav>
<div class="bar">${filterHtml(marks, say)}${images.length > 0 ? `<label class="chip"><input type="checkbox" checked id="show-pages"> ${say.showPages}</label>` : ''}</div></header>
<div class="columns"><main id="letter" lang="nl" tabindex="-1">${letterHtml(stages, marks, targets, say)}</main>
<div class="beside">${images.length > 0 ? `<section id="pages" aria-label="${say.pages}" tabindex="0">${pagesHtml(stages, marks, images, say)}</section>` : ''}
<aside id="found" aria-label="${say.found}" tabindex="-1">${listsHtml(stages, marks, targets, language)}</aside></div></div>
<footer>${say.made}</footer>
<div id="card" role="dialog" aria-label="${say.found}" tabindex="-1" hidden data-of="${say.of}" data-previous="${say.previous}" data-next="${say.next}" data-close="${say.close}" data-kinds="${escapeHtml(JSON.stringify(say.one))}"></div>
<script>${script}</script></body></html>
`;
    },
  };
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** What the letterhead says, for whoever wants to know at a glance what lies before him. */
function headHtml({ result: { letter, source } }: Stages, language: Language): string {
  const say = labels[language];
  const signed = letter.signatories.map(({ role, name }) => [name, role].filter(Boolean).join(', ')).join('; ');
  const facts: [string, string | null][] = [
    [say.date, letter.date && dayOf({ start: letter.date, end: letter.date, precision: 'day' }, language)], [say.from, letter.ministry], [say.to, letter.chamber && say.chamber[letter.chamber]], [say.reference, letter.reference], [say.signed, signed || null], [say.file, source.path === '-' ? null : source.path.replace(/^.*[\\/]/, '')],
  ];
  return `<dl class="head">${facts.filter(([, words]) => words !== null).map(([label, words]) => `<div><dt>${label}</dt><dd>${escapeHtml(words as string)}</dd></div>`).join('')}</dl>`;
}

/** Blocks that a diagnostic speaks of, by the offset it gives; a heading has an id of its own. */
function targetsOf({ result, letter }: Stages): Targets {
  const targets = new Map<number, string>();
  for (const { span } of result.diagnostics) {
    const region = span && letter.regions.findLast((region) => region.span[0] <= span[0]);
    if (!span || !region) continue;
    const section = letter.sections.find(({ heading }) => heading[0] === region.span[0]);
    const note = letter.footnotes.findIndex((footnote) => footnote.span[0] === region.span[0]);
    const id = section ? section.id : note >= 0 ? `n${note}` : `b${region.span[0]}`;
    targets.set(span[0], id).set(region.span[0], id);
  }
  return targets;
}
