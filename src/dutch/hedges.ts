/** Hedges in front of a figure, each with its plain form (CONTRACT: "as written in its plain form"). */
export const hedgesBefore: Readonly<Record<string, string>> = {
  'circa': 'circa', 'c.a.': 'circa', 'ca.': 'circa', 'ca': 'circa', 'ongeveer': 'ongeveer', 'ongev.': 'ongeveer', 'ong.': 'ongeveer', 'plusminus': 'circa', '±': 'circa', '~': 'circa', '≈': 'circa', '+/-': 'circa', 'om en nabij': 'circa',
  'zo’n': 'circa', "zo'n": 'circa', 'grofweg': 'circa', 'ruwweg': 'circa', 'plm.': 'circa', 'naar schatting': 'naar schatting', 'geschat op': 'naar schatting', 'pakweg': 'circa', 'in de orde van': 'circa', 'in de orde van grootte van': 'circa', 'in de orde grootte van': 'circa', 'in de ordegrootte van': 'circa', 'in de buurt van': 'circa', 'bij benadering': 'circa', 'grosso modo': 'circa', 'een slordige': 'circa', 'een geschatte': 'naar schatting', 'gemiddeld': 'gemiddeld', 'globaal': 'circa',
  'rond': 'rond', 'rondom': 'rond', 'afgerond': 'afgerond', 'ruim': 'ruim', 'dik': 'ruim', 'een dikke': 'ruim', 'iets meer dan': 'ruim', 'iets minder dan': 'bijna', 'bijna': 'bijna', 'krap': 'bijna', 'nagenoeg': 'bijna', 'vrijwel': 'bijna', 'een kleine': 'bijna', 'een krappe': 'bijna',
  'maximaal': 'maximaal', 'max.': 'maximaal', 'max': 'maximaal', 'ten hoogste': 'maximaal', 'hooguit': 'maximaal', 'hoogstens': 'maximaal', 'tot maximaal': 'maximaal', 'tot en met': 'tot', 't/m': 'tot', 'niet meer dan': 'maximaal', 'niet hoger dan': 'maximaal', 'op zijn hoogst': 'maximaal', 'tot ten hoogste': 'maximaal', 'een maximum van': 'maximaal', 'tot een maximum van': 'maximaal', 'een maximumbedrag van': 'maximaal', 'tot een maximumbedrag van': 'maximaal', 'een maximaal bedrag van': 'maximaal', 'tot een maximaal bedrag van': 'maximaal',
  'minimaal': 'minimaal', 'min.': 'minimaal', 'ten minste': 'minimaal', 'tenminste': 'minimaal', 'minstens': 'minimaal', 'vanaf': 'vanaf', 'niet minder dan': 'minimaal', 'niet lager dan': 'minimaal', 'op zijn minst': 'minimaal', 'een minimum van': 'minimaal', 'een minimumbedrag van': 'minimaal', 'een minimaal bedrag van': 'minimaal',
  'tot': 'tot', 'tot wel': 'tot', 'tot circa': 'circa', 'tot ruim': 'ruim', 'tot bijna': 'bijna',
  'meer dan': 'meer dan', 'méér dan': 'meer dan', 'minder dan': 'minder dan', 'nog geen': 'minder dan', 'net geen': 'bijna', 'groter dan': 'groter dan', 'hoger dan': 'hoger dan', 'kleiner dan': 'kleiner dan', 'lager dan': 'lager dan',
  'boven': 'boven', 'onder': 'onder', 'beneden': 'onder', '>': 'meer dan', '<': 'minder dan', '≥': 'minimaal', '≤': 'maximaal',
};

/** Hedges behind a figure, each with its plain form. */
export const hedgesBehind: Readonly<Record<string, string>> = {
  'of meer': 'of meer', 'of minder': 'of minder', 'of hoger': 'of meer', 'of groter': 'of meer', 'of lager': 'of minder', 'en hoger': 'of meer', 'en meer': 'of meer', '(afgerond)': 'afgerond',
};

/** What may stand between a hedge and its figure. */
export const betweenHedgeAndFigure: readonly string[] = ['de', 'een', 'het bedrag van', 'een bedrag van', 'in totaal', 'totaal', '(bruto)', '(netto)', 'bruto', 'netto', 'nog', 'structureel', 'jaarlijks'];
