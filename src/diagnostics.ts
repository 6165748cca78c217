import type { Diagnostic } from './schema/result.js';

/** Every code there is: how grave it is, and what a user should do. */
export const diagnosticCodes = {
  'not-a-letter': { severity: 'info', advice: 'What the text holds is given all the same; letterhead fields stay null.' },
  'no-date': { severity: 'warning', advice: 'Give --letter-date YYYY-MM-DD, so that "21 april jl." can be resolved.' },
  'reference-date-concluded': { severity: 'info', advice: 'Give --letter-date YYYY-MM-DD if that is not when it was written.' },
  'date-unresolved': { severity: 'warning', advice: 'Give --letter-date YYYY-MM-DD.' },
  'note-without-call': { severity: 'info', advice: 'Look at the page: the mark may be lost in the text layer.' },
  'call-without-note': { severity: 'warning', advice: 'Look at the page: the note may be missing.' },
  'table-total-differs': { severity: 'warning', advice: 'Check the table on the page: its parts do not add up to the total within their rounding.' },
  'ragged-table': { severity: 'info', advice: 'Rows of this table have a different number of cells; check the columns on the page.' },
  'table-unit-differs': { severity: 'warning', advice: 'The cell names a unit of its own, which was taken.' },
  'figure-differs': { severity: 'warning', advice: 'Compare the two places.' },
  'difference-differs': { severity: 'warning', advice: 'Recompute the difference from the two figures.' },
  'paper-after-letter': { severity: 'info', advice: 'A paper cannot be dated after the letter that cites it: check both dates.' },
  'partial-reference': { severity: 'warning', advice: 'Complete it by hand.' },
  'uncertain-currency': { severity: 'info', advice: 'Check which currency is meant.' },
  'uncertain-figure': { severity: 'warning', advice: 'Check the figure on the page.' },
  'ocr-layer': { severity: 'warning', advice: 'The text comes from recognition of a scan: check what you quote.' },
  'text-layer-doubtful': { severity: 'warning', advice: 'Parts of the text layer are not readable: check what you quote.' },
  'text-turned': { severity: 'warning', advice: 'Look at the page: what stands aslant on it is missing here.' },
  'text-hidden': { severity: 'warning', advice: 'Look at the page: a reader does not see that text.' },
  'limit-reached': { severity: 'error', advice: 'Raise the limit with its flag if you trust the file.' },
  'part-skipped': { severity: 'warning', advice: 'Open the file in Word or LibreOffice, save it again and read it once more.' },
  'page-skipped': { severity: 'error', advice: 'Look at the page itself.' },
  'tracked-changes': { severity: 'info', advice: 'The text was read as if all changes were accepted.' },
  'encoding-guessed': { severity: 'info', advice: 'Save the text as UTF-8 if letters look wrong.' },
} as const satisfies Record<string, { severity: Diagnostic['severity']; advice: string }>;

/** Name of a diagnostic. */
export type DiagnosticCode = keyof typeof diagnosticCodes;

/** A diagnostic with severity and advice of its code. */
export function diagnostic(finding: { code: string; message: string; page: number | null; span: readonly [number, number] | null }): Diagnostic {
  const known = diagnosticCodes[finding.code as DiagnosticCode];
  if (!known) throw new TypeError(`unknown diagnostic code ${finding.code}`);
  return {
    severity: known.severity, code: finding.code, message: finding.message, advice: known.advice,
    page: finding.page, span: finding.span && [finding.span[0], finding.span[1]],
  };
}
