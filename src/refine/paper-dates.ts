import type { Finding } from '../letter/model.js';
import type { Refiner } from './refiner.js';

/** A paper dated after the letter that cites it: one of the two dates is wrong. */
export const paperDates: Refiner = {
  name: 'paper-dates',
  why: 'after kamerstuk-context, so that only papers that stay are checked',
  refine(found, letter) {
    const date = letter.head.date?.value;
    if (!date) return found;
    const late = found.kamerstukken.filter((hit) => hit.date !== null && hit.date > date);
    const findings = late.map(({ start, end, date: paper }): Finding => ({
      code: 'paper-after-letter', message: `"${letter.text.slice(start, end)}" is dated ${paper}, the letter ${date}`,
      span: [start, end],
    }));
    return { ...found, findings: [...found.findings, ...findings] };
  },
};
