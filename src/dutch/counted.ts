/** Signs and words of percentages, with the unit they give. */
export const percentWords: Readonly<Record<string, string>> = {
  '%': '%', 'procent': '%', 'procentpunt': 'procentpunt', 'procentpunten': 'procentpunt', '%-punt': 'procentpunt',
};

/** What a percentage is commonly of. */
export const percentBases: readonly string[] = ['bbp', 'bni', 'bnp', 'btw', 'budget', 'begroting', 'loonsom', 'omzet', 'kosten', 'uitgaven', 'bevolking', 'huishoudens', 'leerlingen', 'studenten', 'respondenten', 'gemeenten', 'bedrijven', 'patiënten', 'werknemers', 'vrouwen', 'mannen', 'minimumloon'];

/** What letters count: people, bodies, things; a figure in front of any other noun is not surely a count. */
export const countedNouns: readonly string[] = [
  'militairen', 'personen', 'mensen', 'inwoners', 'huishoudens', 'leerlingen', 'studenten', 'docenten', 'leraren', 'patiënten', 'cliënten', 'burgers', 'ouders', 'kinderen', 'jongeren', 'ouderen', 'vrouwen', 'mannen', 'vluchtelingen', 'asielzoekers',
  'werknemers', 'medewerkers', 'ambtenaren', 'zzp’ers', 'boa’s', 'agenten', 'verzekerden', 'slachtoffers', 'gedetineerden', 'aanvragers', 'deelnemers', 'respondenten', 'bezoekers', 'veteranen', 'mantelzorgers', 'ondernemers',
  'gemeenten', 'provincies', 'scholen', 'basisscholen', 'instellingen', 'bedrijven', 'organisaties', 'ziekenhuizen', 'woningen', 'huizen', 'banen', 'arbeidsplaatsen', 'fte', 'plaatsen', 'opvangplekken',
  'tanks', 'voertuigen', 'vliegtuigen', 'helikopters', 'schepen', 'raketten', 'drones', 'systemen', 'projecten', 'aanvragen', 'meldingen', 'zaken', 'klachten', 'bezwaren', 'reacties', 'aanbevelingen', 'maatregelen', 'maaltijden', 'vaccins', 'stuks', 'hectare', 'kilometer', 'ton', 'zetels',
];
