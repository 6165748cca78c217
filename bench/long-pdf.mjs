/** A PDF of plain pages with the lines of a text, over and over: what a long letter costs, for whoever reads it. */
export function longPdf(text, pages) {
  const lines = text.split('\n').filter((line) => line.trim() !== '').flatMap((line) => line.match(/.{1,86}(?:\s|$)/gu) ?? []);
  const shown = (line) => `(${line.replace(/€/g, '\x80').replace(/[^\x20-\x80\xa0-\xff]/gu, '-').replace(/[\\()]/g, '\\$&')}) Tj T*`;
  const bodies = ['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'];
  for (let page = 0; page < pages; page++) {
    const content = `BT /F 9 Tf 13 TL 80 760 Td ${Array.from({ length: 50 }, (_, i) => shown(lines[(page * 50 + i) % lines.length])).join('\n')} ET`;
    bodies.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * page} 0 R>>`, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  }
  let file = '%PDF-1.4\n';
  const entries = bodies.map((body, i) => { const at = file.length; file += `${i + 1} 0 obj${body}\nendobj\n`; return `${String(at).padStart(10, '0')} 00000 n \n`; });
  return Buffer.from(`${file}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer<</Root 1 0 R/Size ${bodies.length + 1}>>\nstartxref\n${file.length}\n%%EOF`, 'latin1');
}
