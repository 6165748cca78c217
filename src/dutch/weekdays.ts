/** Days of the week, 1 is Monday. */
export const weekdays: Readonly<Record<string, number>> = { maandag: 1, dinsdag: 2, woensdag: 3, donderdag: 4, vrijdag: 5, zaterdag: 6, zondag: 7, zon: 7 };
