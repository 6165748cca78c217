/** The one source of the output contract: `leveringen schema` prints it, `result.ts` is generated from it (npm run types). */
type Schema = Record<string, unknown>;

const string = (description: string): Schema => ({ type: 'string', description });
const nullable = (type: string | string[], description: string): Schema => ({ type: [...[type].flat(), 'null'], description });
const number = (description: string): Schema => ({ type: 'number', description });
const integer = (description: string): Schema => ({ type: 'integer', description });
const boolean = (description: string): Schema => ({ type: 'boolean', description });
const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
const strings = (description: string): Schema => list({ type: 'string' }, description);
const oneOf = (values: (string | null)[], description: string): Schema => ({ enum: values, description });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const orNull = (schema: Schema, description: string): Schema => ({ anyOf: [schema, { type: 'null' }], description });
const object = (description: string, properties: Record<string, Schema>): Schema =>
  ({ type: 'object', description, properties, required: Object.keys(properties), additionalProperties: false });

const isoDay = 'ISO 8601 day, YYYY-MM-DD';
/** Where a thing stands; the same four keys everywhere. */
const standing = {
  where: oneOf(['body', 'table', 'footnote', 'heading', 'signature'], 'Kind of place it stands in.'),
  section: nullable('string', 'Id of the section it stands in; null above the first heading.'),
  page: nullable('integer', '1-based page; null where the format has no pages.'),
  span: ref('Span'),
};
const found = {
  ...standing,
  rule: string('Name of the rule that found it; `leveringen explain` shows them all.'),
  implied: strings('What was concluded and is not written: "year", "currency", "dossier" …'),
  context: nullable('string', 'The sentence, cell or note it stands in.'),
};

const definitions: Record<string, Schema> = {
  Span: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2, description: 'Half-open UTF-16 offsets into the clean text that `--format text` prints.' },
  Signatory: object('Who signed.', {
    role: string('The office as printed, without the leading "De".'),
    name: nullable('string', 'The name as printed, with titles, without "(w.g.)".'),
  }),
  Letter: object('What the letterhead and the signature say.', {
    date: nullable('string', `Date of the letter: ${isoDay}.`),
    subject: nullable('string', 'Betreft / Onderwerp.'),
    reference: nullable('string', 'Onze referentie / Ons kenmerk / Kenmerk, as printed.'),
    yourReference: nullable('string', 'Uw referentie / Uw kenmerk / Uw brief, as printed.'),
    ministry: nullable('string', 'As printed, else concluded from the office of the signatory or the web address of the letterhead (then listed in `implied`).'),
    chamber: oneOf(['tweede-kamer', 'eerste-kamer', null], 'The chamber the letter is addressed to; concluded where only the number of its questions tells it.'),
    kamerstuk: orNull(ref('PaperId'), 'The letter\'s own number, in its published form.'),
    signatories: list(ref('Signatory'), 'In reading order.'),
    onBehalfOf: strings('Offices after "mede namens".'),
    implied: strings('Fields above that were concluded, not read.'),
  }),
  PaperId: object('A parliamentary paper by number.', {
    dossier: string('Digits with the suffix: "21501-20", "36410-X".'),
    number: nullable('string', '"479", "D", "188b"; null where only the dossier is named.'),
    id: nullable('string', 'Official id: "kst-22054-479".'),
  }),
  Section: object('A heading and what follows it.', {
    id: string('s1, s2 …'), title: string('The heading, its number kept.'), level: integer('1 is the main kind.'),
    page: standing.page, span: ref('Span'),
  }),
  CellPlace: object('The cell of a table.', {
    id: string('Id of the table.'), row: integer('0-based row.'), column: integer('0-based column.'),
    rowLabel: nullable('string', 'First cell of the row.'), columnLabel: nullable('string', 'Head of the column.'),
  }),
  Amount: object('One mention of a sum of money.', {
    text: string('As read, hedge included.'),
    value: number('Exact, in whole units of the currency; the low end of a range.'),
    valueMax: nullable('number', 'The high end of a range.'),
    currency: string('ISO 4217.'),
    precision: number('Worth of the last written digit.'),
    qualifier: nullable('string', 'The hedge in its plain form: circa, ongeveer, ruim, bijna, maximaal, tot, meer dan …'),
    basis: oneOf(['bruto', 'netto', null], 'Gross or net, where written.'),
    period: nullable('string', '"per jaar", "structureel", "incidenteel" …, where written.'),
    priceLevel: nullable('integer', 'Year of "prijspeil 2024", where written.'),
    label: nullable('string', 'What the amount is of, where the sentence or row names it first ("NAVO-fonds: …").'),
    ...found,
    table: orNull(ref('CellPlace'), 'Its cell, in a table.'),
    unitSource: oneOf(['text', 'cell', 'head', 'caption', null], 'Where the unit of a table figure was read; "text" for one written with the figure.'),
  }),
  Kamerstuk: object('One mention of a parliamentary paper by number.', {
    text: string('As read.'),
    dossier: string('Digits with the suffix: "21501-20", "36410-X", "35925-XVI".'),
    number: nullable('string', '"479", "D", "188b"; null where only the dossier is named.'),
    chamber: oneOf(['TK', 'EK', null], 'Chamber of the paper; EK where written or implied by a letter number.'),
    session: nullable('string', 'Vergaderjaar, "2022-2023", where written.'),
    date: nullable('string', `Date of the paper, where written: ${isoDay}.`),
    pages: nullable('string', 'Pages, where written: "12-13".'),
    kind: string('kamerstuk · motie · amendement · bijlage … as the text says.'),
    dossiers: strings('All dossiers, where a paper is named with several; the first names the id.'),
    rijkswet: nullable('string', 'R-number of a Rijkswet dossier: "R2064".'),
    id: nullable('string', 'Official id, where the number gives one.'),
    url: nullable('string', 'Its official place.'),
    ...found,
  }),
  Mention: object('One place where a motion is named.', { text: string('As read.'), section: standing.section, page: standing.page, span: ref('Span') }),
  Motion: object('A distinct motion.', {
    proposers: strings('Surnames, tussenvoegsel with capital; no party, title, c.s.'),
    coSigned: boolean('"c.s." stands behind the name.'),
    kamerstuk: orNull(ref('PaperId'), 'From the mention, its footnote, or an earlier one.'),
    implied: strings('What was concluded and is not written at the first mention.'),
    mentions: list(ref('Mention'), 'In reading order.'),
  }),
  FootnoteCall: object('Where a footnote is called.', { after: string('The words before the call.'), span: ref('Span') }),
  Footnote: object('A foot- or endnote.', {
    number: nullable('integer', 'As a reader sees it; null for other marks.'),
    mark: nullable('string', 'The mark, where it is no number: "*".'),
    text: string('As read.'), page: standing.page, span: ref('Span'),
    calls: list(ref('FootnoteCall'), 'In reading order.'),
  }),
  Table: object('A table of data.', {
    id: string('t1, t2 …'), page: standing.page, section: standing.section,
    caption: nullable('string', 'Title above or below it.'), unit: nullable('string', '"x € 1 mln" …, wherever it stands.'),
    rows: list(strings('Cells.'), 'Rows from the top, the head first.'), span: ref('Span'),
  }),
  DateMention: object('A day, month, quarter, half-year or year that the letter names below its letterhead.', {
    text: string('As read.'), start: string(`First day: ${isoDay}.`), end: string(`Last day, inclusive: ${isoDay}.`),
    precision: oneOf(['day', 'month', 'quarter', 'half-year', 'year'], 'Unit of the mention.'),
    ...found,
  }),
  Reference: object('Any other official reference.', {
    type: oneOf(['aanhangsel', 'handelingen', 'stb', 'stcrt', 'trb', 'ecli', 'eu', 'zaak', 'tkdoc', 'toezegging', 'url', 'wet'], 'Kind of reference.'),
    text: string('As read.'), id: nullable('string', 'Its official id or number.'), url: nullable('string', 'Its official place.'),
    ...found,
  }),
  Quantity: object('A count with what is counted, or a percentage with its base.', {
    text: string('As read.'), value: number('The number.'), valueMax: nullable('number', 'The high end of a range.'),
    unit: string('What is counted, or "%".'), of: nullable('string', 'What a percentage is of: "bbp".'),
    qualifier: nullable('string', 'The hedge in its plain form.'), ...found,
  }),
  Diagnostic: object('A doubt or a finding.', {
    severity: oneOf(['error', 'warning', 'info'], 'error: something is missing or unsure in the output; warning: a reader should look; info: good to know.'),
    code: string('Stable name.'), message: string('What, where.'), advice: nullable('string', 'What to do.'),
    page: standing.page, span: orNull(ref('Span'), 'Where in the text.'),
  }),
  Source: object('The file.', {
    path: string('As given; "-" for standard input.'), format: oneOf(['pdf', 'docx', 'text'], 'Told from the bytes.'),
    bytes: integer('Size.'), sha256: string('Of the bytes, in hex.'), pages: nullable('integer', 'Number of pages.'),
  }),
};

/** JSON Schema (2020-12) of one result. */
export const schema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:leveringen:1',
  title: 'Result',
  ...object('What `leveringen parse FILE --format json` prints for one letter.', {
    schema: { const: 'leveringen/1', description: 'Version of this contract.' },
    version: string('Version of leveringen that made this.'),
    source: ref('Source'), letter: ref('Letter'),
    sections: list(ref('Section'), 'In reading order.'),
    amounts: list(ref('Amount'), 'Every mention, in reading order.'),
    kamerstukken: list(ref('Kamerstuk'), 'Every mention, in reading order.'),
    motions: list(ref('Motion'), 'Every distinct motion, in order of first mention.'),
    footnotes: list(ref('Footnote'), 'In reading order.'),
    tables: list(ref('Table'), 'In reading order.'),
    dates: list(ref('DateMention'), 'In reading order.'),
    references: list(ref('Reference'), 'In reading order.'),
    quantities: list(ref('Quantity'), 'In reading order.'),
    diagnostics: list(ref('Diagnostic'), 'Doubts and findings.'),
  }),
  $defs: definitions,
};
