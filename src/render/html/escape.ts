import { visibleText } from '../segments.js';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML and XML show as it stands, in an element or an attribute. */
export const escapeHtml = (text: string): string => visibleText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
