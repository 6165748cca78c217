/** Signs and codes that stand before a figure, with their ISO 4217 code. */
export const currencySigns: Readonly<Record<string, string>> = {
  '€': 'EUR', EUR: 'EUR', Euro: 'EUR', euro: 'EUR',
  US$: 'USD', USD: 'USD', $: 'USD', usd$: 'USD', 'USD$': 'USD',
  '£': 'GBP', GBP: 'GBP', CHF: 'CHF', ANG: 'ANG', NAf: 'ANG', NAF: 'ANG', Naf: 'ANG', 'NAf.': 'ANG', 'Naf.': 'ANG', AWG: 'AWG', 'Afl.': 'AWG', ƒ: 'NLG', NLG: 'NLG',
  SEK: 'SEK', NOK: 'NOK', DKK: 'DKK', UAH: 'UAH', JPY: 'JPY', CNY: 'CNY', CAD: 'CAD', AUD: 'AUD', XCG: 'XCG', SDR: 'XDR',
};

/** Words and signs that stand behind a figure, with their ISO 4217 code; the written form is compared in small letters. */
export const currencyWords: Readonly<Record<string, string>> = {
  euro: 'EUR', "euro's": 'EUR', 'euro’s': 'EUR', euros: 'EUR', eur: 'EUR', '€': 'EUR',
  dollar: 'USD', dollars: 'USD', 'us dollar': 'USD', 'us-dollar': 'USD', 'us dollars': 'USD', 'us-dollars': 'USD', 'amerikaanse dollar': 'USD', 'amerikaanse dollars': 'USD', usd: 'USD', us$: 'USD', $: 'USD',
  pond: 'GBP', 'pond sterling': 'GBP', 'britse pond': 'GBP', gbp: 'GBP', '£': 'GBP',
  gulden: 'NLG', guldens: 'NLG', 'antilliaanse gulden': 'ANG', ang: 'ANG', 'arubaanse florin': 'AWG', 'zwitserse frank': 'CHF', chf: 'CHF',
  'zweedse kroon': 'SEK', 'zweedse kronen': 'SEK', 'noorse kroon': 'NOK', 'noorse kronen': 'NOK', 'deense kroon': 'DKK', 'deense kronen': 'DKK', nok: 'NOK', sek: 'SEK',
};

/** Hundredths of a currency, written behind a figure. */
export const centWords: Readonly<Record<string, string>> = { cent: 'EUR', cents: 'EUR', eurocent: 'EUR', eurocents: 'EUR', dollarcent: 'USD', dollarcents: 'USD' };

/** Forms that more than one country's money bears: reported, with a doubt. */
export const uncertainCurrencies: ReadonlySet<string> = new Set(['$', 'dollar', 'dollars', 'pond']);
