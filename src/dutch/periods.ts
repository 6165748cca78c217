/** Words that say for how long an amount holds, each with its plain form. */
export const periodsBefore: Readonly<Record<string, string>> = {
  'jaarlijks': 'per jaar', 'jaarlijkse': 'per jaar', 'per jaar': 'per jaar', 'elk jaar': 'per jaar', 'ieder jaar': 'per jaar', 'structureel': 'structureel', 'structurele': 'structureel', 'incidenteel': 'incidenteel', 'incidentele': 'incidenteel', 'eenmalig': 'incidenteel', 'eenmalige': 'incidenteel',
  'maandelijks': 'per maand', 'maandelijkse': 'per maand', 'per maand': 'per maand', 'wekelijks': 'per week', 'op jaarbasis': 'per jaar',
  'structureel per jaar': 'structureel', 'structureel jaarlijks': 'structureel', 'jaarlijks structureel': 'structureel',
};

/** The same behind an amount. */
export const periodsBehind: Readonly<Record<string, string>> = {
  'per jaar': 'per jaar', 'p.j.': 'per jaar', 'p/j': 'per jaar', 'per annum': 'per jaar', 'per jaar structureel': 'structureel', 'structureel per jaar': 'structureel', 'jaarlijks': 'per jaar', 'op jaarbasis': 'per jaar', 'structureel': 'structureel', 'incidenteel': 'incidenteel', 'eenmalig': 'incidenteel',
  'per maand': 'per maand', 'p.m.': 'per maand', 'per kwartaal': 'per kwartaal', 'per week': 'per week', 'per dag': 'per dag', 'per uur': 'per uur', 'per minuut': 'per minuut', '/jaar': 'per jaar', '/jr': 'per jaar', '/maand': 'per maand', 'maandelijks': 'per maand', 'per kalenderjaar': 'per jaar', 'per schooljaar': 'per schooljaar', 'per studiejaar': 'per studiejaar', 'per collegejaar': 'per collegejaar', 'per halfjaar': 'per halfjaar', 'per half jaar': 'per halfjaar', 'per vier weken': 'per vier weken', 'per 4 weken': 'per vier weken', 'elk jaar': 'per jaar', 'ieder jaar': 'per jaar',
};
