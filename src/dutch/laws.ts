/** Laws that letters name by a name or abbreviation of their own, with their number in the Basiswettenbestand; only those whose name leaves no doubt. */
export const laws: Readonly<Record<string, string>> = {
  Grondwet: 'BWBR0001840', Gw: 'BWBR0001840',
  'Algemene wet bestuursrecht': 'BWBR0005537', Awb: 'BWBR0005537',
  'Comptabiliteitswet 2016': 'BWBR0039429', 'CW 2016': 'BWBR0039429', 'Comptabiliteitswet 2001': 'BWBR0013891',
  'Wet open overheid': 'BWBR0045754', Woo: 'BWBR0045754', 'Wet openbaarheid van bestuur': 'BWBR0005252', Wob: 'BWBR0005252',
  'Wetboek van Strafrecht': 'BWBR0001854', 'Wetboek van Strafvordering': 'BWBR0001903',
  'Wet op de inlichtingen- en veiligheidsdiensten 2017': 'BWBR0039896', 'Wiv 2017': 'BWBR0039896',
  Participatiewet: 'BWBR0015703', Vreemdelingenwet: 'BWBR0011823', 'Vreemdelingenwet 2000': 'BWBR0011823', Zorgverzekeringswet: 'BWBR0018450', Zvw: 'BWBR0018450',
};
