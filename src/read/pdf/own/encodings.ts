/** The codes of a simple font as text, from code 32 on; U+0000 where a code has none. From ISO 32000, annex D. */
const ascii = ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const none = (count: number): string => '\0'.repeat(count);

const tables: Record<string, string> = {
  WinAnsiEncoding: `${ascii}•€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ ¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ`,
  MacRomanEncoding: `${ascii}\0ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ`,
  StandardEncoding: ascii.replace("'", '’').replace('`', '‘')
    + `${none(34)}¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\0–†‡·\0¶•‚„”»…‰\0¿\0\`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ—${none(16)}Æ\0ª${none(4)}ŁØŒº${none(5)}æ\0\0\0ı\0\0łøœß${none(4)}`,
};

/** Text of a code in an encoding by name; null where it has none. */
export function textIn(encoding: string, code: number): string | null {
  const text = tables[encoding]?.[code - 32];
  return text === undefined || text === '\0' ? null : text;
}
