/** Signs and codes that stand before a figure, with their ISO 4217 code. */
export const currencySigns: Readonly<Record<string, string>> = {
  '€': 'EUR', EUR: 'EUR', Euro: 'EUR', euro: 'EUR',
  US$: 'USD', USD: 'USD', $: 'USD', usd$: 'USD', 'USD$': 'USD',
  '£': 'GBP', GBP: 'GBP', CHF: 'CHF', ANG: 'ANG', NAf: 'ANG', NAF: 'ANG', Naf: 'ANG', 'NAf.': 'ANG', 'Naf.': 'ANG', NAfl: 'ANG', 'NAfl.': 'ANG', NAƒ: 'ANG', Naƒ: 'ANG', Nafl: 'ANG', 'Nafl.': 'ANG', AWG: 'AWG', Awg: 'AWG', 'Afl.': 'AWG', ƒ: 'NLG', NLG: 'NLG', fl: 'NLG', 'fl.': 'NLG', Hfl: 'NLG', 'Hfl.': 'NLG', Dfl: 'NLG', 'Dfl.': 'NLG',
  SEK: 'SEK', NOK: 'NOK', DKK: 'DKK', UAH: 'UAH', JPY: 'JPY', CNY: 'CNY', CAD: 'CAD', AUD: 'AUD', XCG: 'XCG', SDR: 'XDR', SRD: 'SRD', RUB: 'RUB', PLN: 'PLN', ECU: 'XEU',
  C$: 'CAD', CA$: 'CAD', A$: 'AUD', AU$: 'AUD', TRY: 'TRY', ZAR: 'ZAR', BRL: 'BRL', HUF: 'HUF', CZK: 'CZK', IDR: 'IDR', KES: 'KES',
};

/** Signs that may as well be a letter of a list or a word: money only before a figure that is written as an amount. */
export const weakSigns: Readonly<Record<string, string>> = { f: 'NLG', 'f.': 'NLG', Afl: 'AWG', Cg: 'XCG', INR: 'INR' };

/** Words and signs that stand behind a figure, with their ISO 4217 code; the written form is compared in small letters. */
export const currencyWords: Readonly<Record<string, string>> = {
  euro: 'EUR', "euro's": 'EUR', 'euro’s': 'EUR', euros: 'EUR', eur: 'EUR', '€': 'EUR',
  dollar: 'USD', dollars: 'USD', 'us dollar': 'USD', 'us-dollar': 'USD', 'us dollars': 'USD', 'us-dollars': 'USD', 'amerikaanse dollar': 'USD', 'amerikaanse dollars': 'USD', usd: 'USD', us$: 'USD', $: 'USD',
  'canadese dollar': 'CAD', 'canadese dollars': 'CAD', 'australische dollar': 'AUD', 'australische dollars': 'AUD', 'surinaamse dollar': 'SRD', 'surinaamse dollars': 'SRD',
  pond: 'GBP', ponden: 'GBP', 'pond sterling': 'GBP', 'britse pond': 'GBP', 'britse ponden': 'GBP', gbp: 'GBP', '£': 'GBP',
  gulden: 'NLG', guldens: 'NLG', 'antilliaanse gulden': 'ANG', 'antilliaanse guldens': 'ANG', 'nederlands-antilliaanse gulden': 'ANG', 'nederlands-antilliaanse guldens': 'ANG', ang: 'ANG', 'caribische gulden': 'XCG', 'caribische guldens': 'XCG', xcg: 'XCG',
  florin: 'AWG', florins: 'AWG', 'arubaanse florin': 'AWG', 'arubaanse florins': 'AWG', awg: 'AWG', 'zwitserse frank': 'CHF', 'zwitserse franken': 'CHF', chf: 'CHF',
  'zweedse kroon': 'SEK', 'zweedse kronen': 'SEK', 'noorse kroon': 'NOK', 'noorse kronen': 'NOK', 'deense kroon': 'DKK', 'deense kronen': 'DKK', nok: 'NOK', sek: 'SEK', dkk: 'DKK',
  uah: 'UAH', srd: 'SRD', sdr: 'XDR', 'bijzondere trekkingsrechten': 'XDR',
  yen: 'JPY', yuan: 'CNY', roebel: 'RUB', zloty: 'PLN', ecu: 'XEU',
};

/** Hundredths of a currency, written behind a figure. */
export const centWords: Readonly<Record<string, string>> = { cent: 'EUR', cents: 'EUR', ct: 'EUR', '€ct': 'EUR', '€cent': 'EUR', '€-cent': 'EUR', eurocent: 'EUR', eurocents: 'EUR', dollarcent: 'USD', dollarcents: 'USD' };

/** Forms that more than one country's money bears: reported, with a doubt. */
export const uncertainCurrencies: ReadonlySet<string> = new Set(['$', 'dollar', 'dollars', 'pond', 'ponden']);
