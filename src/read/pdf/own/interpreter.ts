import { type Content, contentFrom, nextOperator, numbersOf, operandsOf, packed } from './content.js';
import { doubt } from './doubt.js';
import { entryOf } from './file.js';
import { expand } from './filters.js';
import { skipInlineImage } from './inline-image.js';
import { isStream, type Obj, type Stream } from './objects.js';
import { operators, paintInline } from './operators.js';
import { countOperation, paintForm, type Painter, resource, restoreState } from './painter.js';

const [Do, BI] = [packed('Do'), packed('BI')];

/** Follows a content stream to its end and restores what it saved. */
export function runContent(painter: Painter, bytes: Buffer): void {
  const content = contentFrom(bytes);
  for (let name = nextOperator(content); name !== -1; name = nextOperator(content)) {
    countOperation(painter);
    if (name === Do) paintObject(painter, content.count > 0 ? operandsOf(content, 1)[0] as Obj : null);
    else if (name === BI) { skipInlineImage(content); paintInline(painter); }
    else runOperator(painter, content, name);
  }
  for (; painter.depth > 0; painter.depth--) restoreState(painter);
}

/** Of too many operands the last ones count, as with pdf.js. */
function runOperator(painter: Painter, content: Content, name: number): void {
  const operator = operators.get(name);
  if (!operator) doubt(`operator ${String.fromCharCode(name & 255, name >> 8 & 255, name >> 16)}`);
  const { takes } = operator;
  if (content.count < takes) doubt('too few operands');
  if ('runNumbers' in operator) operator.runNumbers(painter, numbersOf(content, takes));
  else operator.run(painter, operandsOf(content, takes));
}

/** Runs a form's own stream. */
export const runStream = (painter: Painter, form: Stream): void => runContent(painter, expand(painter.shop.file, form));

/** "Do": a form is followed, an image covers. */
function paintObject(painter: Painter, name: Obj): void {
  const object = resource(painter, 'XObject', name);
  if (!isStream(object)) return;
  const kind = entryOf(painter.shop.file, object.dict, 'Subtype');
  if (kind === 'Image') paintInline(painter);
  else if (kind === 'Form') paintForm(painter, object, runStream);
}
