/** Names of glyphs after their code point: those of Latin and Greek letters, punctuation, arrows and common signs in the Adobe Glyph List. */
const table = `
20 space|21 exclam|22 quotedbl|23 numbersign|24 dollar|25 percent|26 ampersand|27 quotesingle|28 parenleft|29 parenright|2a asterisk|2b plus|2c comma
2d hyphen|2e period|2f slash|30 zero|31 one|32 two|33 three|34 four|35 five|36 six|37 seven|38 eight|39 nine|3a colon|3b semicolon|3c less|3d equal
3e greater|3f question|40 at|5b bracketleft|5c backslash|5d bracketright|5e asciicircum|5f underscore|60 grave|7b braceleft|7c bar verticalbar
7d braceright|7e asciitilde|a0 nbspace nonbreakingspace|a1 exclamdown|a2 cent|a3 sterling|a4 currency|a5 yen|a6 brokenbar|a7 section|a8 dieresis
a9 circlecopyrt copyright|aa ordfeminine|ab guillemotleft|ac logicalnot|ad sfthyphen softhyphen|ae registered|af macron overscore|b0 degree
b1 plusminus|b2 twosuperior|b3 threesuperior|b4 acute|b5 mu mu1|b6 paragraph|b7 middot periodcentered|b8 cedilla|b9 onesuperior|ba ordmasculine
bb guillemotright|bc onequarter|bd onehalf|be threequarters|bf questiondown|c0 Agrave|c1 Aacute|c2 Acircumflex|c3 Atilde|c4 Adieresis|c5 Aring|c6 AE
c7 Ccedilla|c8 Egrave|c9 Eacute|ca Ecircumflex|cb Edieresis|cc Igrave|cd Iacute|ce Icircumflex|cf Idieresis|d0 Eth|d1 Ntilde|d2 Ograve|d3 Oacute
d4 Ocircumflex|d5 Otilde|d6 Odieresis|d7 multiply|d8 Oslash|d9 Ugrave|da Uacute|db Ucircumflex|dc Udieresis|dd Yacute|de Thorn|df germandbls|e0 agrave
e1 aacute|e2 acircumflex|e3 atilde|e4 adieresis|e5 aring|e6 ae|e7 ccedilla|e8 egrave|e9 eacute|ea ecircumflex|eb edieresis|ec igrave|ed iacute
ee icircumflex|ef idieresis|f0 eth|f1 ntilde|f2 ograve|f3 oacute|f4 ocircumflex|f5 otilde|f6 odieresis|f7 divide|f8 oslash|f9 ugrave|fa uacute
fb ucircumflex|fc udieresis|fd yacute|fe thorn|ff ydieresis|100 Amacron|101 amacron|102 Abreve|103 abreve|104 Aogonek|105 aogonek|106 Cacute|107 cacute
108 Ccircumflex|109 ccircumflex|10a Cdot Cdotaccent|10b cdot cdotaccent|10c Ccaron|10d ccaron|10e Dcaron|10f dcaron|110 Dcroat Dslash
111 dcroat dmacron|112 Emacron|113 emacron|114 Ebreve|115 ebreve|116 Edot Edotaccent|117 edot edotaccent|118 Eogonek|119 eogonek|11a Ecaron|11b ecaron
11c Gcircumflex|11d gcircumflex|11e Gbreve|11f gbreve|120 Gdot Gdotaccent|121 gdot gdotaccent|122 Gcedilla Gcommaaccent|123 gcedilla gcommaaccent
124 Hcircumflex|125 hcircumflex|126 Hbar|127 hbar|128 Itilde|129 itilde|12a Imacron|12b imacron|12c Ibreve|12d ibreve|12e Iogonek|12f iogonek
130 Idot Idotaccent|131 dotlessi|132 IJ|133 ij|134 Jcircumflex|135 jcircumflex|136 Kcedilla Kcommaaccent|137 kcedilla kcommaaccent|138 kgreenlandic
139 Lacute|13a lacute|13b Lcedilla Lcommaaccent|13c lcedilla lcommaaccent|13d Lcaron|13e lcaron|13f Ldot Ldotaccent|140 ldot ldotaccent|141 Lslash
142 lslash|143 Nacute|144 nacute|145 Ncedilla Ncommaaccent|146 ncedilla ncommaaccent|147 Ncaron|148 ncaron|149 napostrophe quoterightn|14a Eng|14b eng
14c Omacron|14d omacron|14e Obreve|14f obreve|150 Odblacute Ohungarumlaut|151 odblacute ohungarumlaut|152 OE|153 oe|154 Racute|155 racute
156 Rcedilla Rcommaaccent|157 rcedilla rcommaaccent|158 Rcaron|159 rcaron|15a Sacute|15b sacute|15c Scircumflex|15d scircumflex|15e Scedilla
15f scedilla|160 Scaron|161 scaron|162 Tcedilla Tcommaaccent|163 tcedilla tcommaaccent|164 Tcaron|165 tcaron|166 Tbar|167 tbar|168 Utilde|169 utilde
16a Umacron|16b umacron|16c Ubreve|16d ubreve|16e Uring|16f uring|170 Udblacute Uhungarumlaut|171 udblacute uhungarumlaut|172 Uogonek|173 uogonek
174 Wcircumflex|175 wcircumflex|176 Ycircumflex|177 ycircumflex|178 Ydieresis|179 Zacute|17a zacute|17b Zdot Zdotaccent|17c zdot zdotaccent|17d Zcaron
17e zcaron|17f longs slong|192 florin|1fa Aringacute|1fb aringacute|1fc AEacute|1fd aeacute|1fe Oslashacute Ostrokeacute|1ff oslashacute ostrokeacute
200 Adblgrave|201 adblgrave|202 Ainvertedbreve|203 ainvertedbreve|204 Edblgrave|205 edblgrave|206 Einvertedbreve|207 einvertedbreve|208 Idblgrave
209 idblgrave|20a Iinvertedbreve|20b iinvertedbreve|20c Odblgrave|20d odblgrave|20e Oinvertedbreve|20f oinvertedbreve|210 Rdblgrave|211 rdblgrave
212 Rinvertedbreve|213 rinvertedbreve|214 Udblgrave|215 udblgrave|216 Uinvertedbreve|217 uinvertedbreve|218 Scommaaccent|219 scommaaccent
2c6 circumflex|2c7 caron|2c8 verticallinemod|2c9 firsttonechinese|2ca secondtonechinese|2cb fourthtonechinese|2cc verticallinelowmod|2cd macronlowmod
2ce gravelowmod|2cf acutelowmod|2d0 colontriangularmod|2d1 colontriangularhalfmod|2d2 ringhalfrightcentered|2d3 ringhalfleftcentered|2d4 uptackmod
2d5 downtackmod|2d6 plusmod|2d7 minusmod|2d8 breve|2d9 dotaccent|2da ring|2db ogonek|2dc ilde tilde tildewide tildewider tildewidest|2dd hungarumlaut
391 Alpha|392 Beta|393 Gamma|394 Deltagreek|395 Epsilon|396 Zeta|397 Eta|398 Theta|399 Iota|39a Kappa|39b Lambda|39c Mu|39d Nu|39e Xi|39f Omicron
3a0 Pi|3a1 Rho|3a3 Sigma|3a4 Tau|3a5 Upsilon|3a6 Phi|3a7 Chi|3a8 Psi|3a9 Omegagreek|3aa Iotadieresis|3ab Upsilondieresis|3ac alphatonos
3ad epsilontonos|3ae etatonos|3af iotatonos|3b0 upsilondieresistonos|3b1 alpha|3b2 beta|3b3 gamma|3b4 delta|3b5 epsilon|3b6 zeta|3b7 eta|3b8 theta
3b9 iota|3ba kappa|3bb lambda|3bc mugreek|3bd nu|3be xi|3bf omicron|3c0 pi|3c1 rho|3c2 sigma1 sigmafinal|3c3 sigma|3c4 tau|3c5 upsilon|3c6 phi|3c7 chi
3c8 psi|3c9 omega|3ca iotadieresis|3cb upsilondieresis|3cc omicrontonos|3cd upsilontonos|3ce omegatonos|2010 hyphentwo|2012 figuredash|2013 endash
2014 emdash|2015 horizontalbar|2016 dblverticalbar bardbl|2017 dbllowline underscoredbl|2018 quoteleft|2019 quoteright|201a quotesinglbase
201b quoteleftreversed quotereversed|201c quotedblleft|201d quotedblright|201e quotedblbase|2020 dagger|2021 daggerdbl|2022 bullet|2024 onedotenleader
2025 twodotenleader twodotleader|2026 ellipsis|2030 perthousand|2032 minute prime|2033 second|2035 primereversed|2039 guilsinglleft|203a guilsinglright
203b referencemark|203c exclamdbl|203e overline|2042 asterism|2044 fraction|2070 zerosuperior|2074 foursuperior|2075 fivesuperior|2076 sixsuperior
2077 sevensuperior|2078 eightsuperior|2079 ninesuperior|207a plussuperior|207c equalsuperior|207d parenleftsuperior|207e parenrightsuperior
207f nsuperior|20ac Euro euro|2103 centigrade|2105 careof|2109 fahrenheit|210f planckover2pi planckover2pi1|2111 Ifraktur|2113 lsquare|2116 numero
2118 weierstrass|211c Rfraktur|211e prescription|2121 telephone|2122 trademark|2126 Ohm Omega|215b oneeighth|215c threeeighths|215d fiveeighths
215e seveneighths|2190 arrowleft|2191 arrowup|2192 arrowright|2193 arrowdown|2194 arrowboth|2195 arrowupdn|2196 arrowupleft arrownorthwest
2197 arrowupright arrownortheast|2198 arrowdownright arrowsoutheast|2199 arrowdownleft arrowsouthwest|21a8 arrowupdnbse arrowupdownbase
21a9 arrowhookright|21aa arrowhookleft|21b5 carriagereturn|21bc harpoonleftbarbup arrowlefttophalf|21bd arrowleftbothalf
21c0 harpoonrightbarbup arrowrighttophalf|21c1 arrowrightbothalf|21c4 arrowrightoverleft|21c5 arrowupleftofdown|21c6 arrowleftoverright
21cd arrowleftdblstroke|21cf arrowrightdblstroke|21d0 arrowdblleft arrowleftdbl|21d1 arrowdblup|21d2 arrowdblright dblarrowright|21d3 arrowdbldown
21d4 arrowdblboth dblarrowleft|2200 forall universal|2202 partialdiff|2203 existential thereexists|2205 emptyset|2206 Delta increment
2207 gradient nabla|2208 element|2209 notelement notelementof|220b suchthat|220c notcontains|220f product productdisplay producttext
2210 coproductdisplay coproducttext|2211 summation summationdisplay summationtext|2212 minus|2213 minusplus|2215 divisionslash|2217 asteriskmath
2219 bulletoperator|221a radical radicalbt radicaltp radicalvertex|221d proportional|221e infinity|221f orthogonal rightangle|2220 angle
2223 divides vextendsingle|2225 parallel vextenddouble|2226 notparallel|2227 logicaland logicalanddisplay logicalandtext
2228 logicalor logicalordisplay logicalortext|2229 intersection|222a union|222b integral integraldisplay integraltext|222c dblintegral
222e contourintegral contintegraldisplay contintegraltext|2234 therefore|2235 because|2236 ratio|2237 proportion|223c similar tildeoperator
223d reversedtilde|2243 asymptoticallyequal|2245 approximatelyequal congruent|2248 approxequal|224c allequal|2250 approaches|2251 geometricallyequal
2252 approxequalorimage|2253 imageorapproximatelyequal|2260 notequal|2261 equivalence|2262 notidentical|2264 lessequal|2265 greaterequal
2266 lessoverequal|2267 greateroverequal|226a muchless|226b muchgreater|226e notless|226f notgreater|2270 notlessnorequal|2271 notgreaternorequal
2272 lessorequivalent|2273 greaterorequivalent|2276 lessorgreater|2277 greaterorless|2279 notgreaternorless|227a precedes|227b succeeds
2280 notprecedes|2281 notsucceeds|2282 propersubset subset|2283 propersuperset superset|2284 notsubset|2285 notsuperset|2286 reflexsubset subsetorequal
2287 reflexsuperset supersetorequal|228a subsetnotequal|228b supersetnotequal|228e unionmultidisplay unionmultitext|2294 unionsqdisplay unionsqtext
2295 circleplus pluscircle circleplusdisplay circleplustext|2296 minuscircle|2297 circlemultiply timescircle circlemultiplydisplay circlemultiplytext
2299 circleot circledotdisplay circledottext|22a3 tackleft|22a4 tackdown|22a5 perpendicular|22bf righttriangle
22c2 intersectiondisplay intersectiontext|22c3 uniondisplay uniontext|22c5 dotmath|2580 upblock|2584 dnblock|2588 block|258c lfblock|2590 rtblock
2591 ltshade shadelight|2592 shade shademedium|2593 dkshade shadedark|25a0 blacksquare filledbox|25a1 whitesquare|25a3 squarewhitewithsmallblack
25a4 squarehorizontalfill|25a5 squareverticalfill|25a6 squareorthogonalcrosshatchfill|25a7 squareupperlefttolowerrightfill
25a8 squareupperrighttolowerleftfill|25a9 squarediagonalcrosshatchfill|25aa blacksmallsquare|25ab whitesmallsquare|25ac blackrectangle filledrect
25b2 blackuppointingtriangle triagup|25b3 whiteuppointingtriangle|25b4 blackuppointingsmalltriangle|25b5 whiteuppointingsmalltriangle
25b6 blackrightpointingtriangle|25b7 whiterightpointingtriangle|25b9 whiterightpointingsmalltriangle|25ba blackrightpointingpointer triagrt
25bc blackdownpointingtriangle triagdn|25bd whitedownpointingtriangle|25bf whitedownpointingsmalltriangle|25c0 blackleftpointingtriangle
25c1 whiteleftpointingtriangle|25c3 whiteleftpointingsmalltriangle|25c4 blackleftpointingpointer triaglf|25c6 blackdiamond|25c7 whitediamond
25c8 whitediamondcontainingblacksmalldiamond|25c9 fisheye|25ca lozenge|25cb circle whitecircle|25cc dottedcircle|25ce bullseye|25cf blackcircle
25d0 circlewithlefthalfblack|25d1 circlewithrighthalfblack|25d8 bulletinverse invbullet|25d9 invcircle whitecircleinverse|25e2 blacklowerrighttriangle
25e3 blacklowerlefttriangle|25e4 blackupperlefttriangle|25e5 blackupperrighttriangle|25e6 openbullet whitebullet|25ef largecircle|2605 blackstar
2606 whitestar|260e telephoneblack|260f whitetelephone|261c pointingindexleftwhite|261d pointingindexupwhite|261e pointingindexrightwhite
261f pointingindexdownwhite|262f yinyang|263a smileface whitesmilingface|263b blacksmilingface invsmileface|263c compass sun|2640 female venus
2641 earth|2642 male mars|2660 spade spadesuitblack|2661 heartsuitwhite|2662 diamondsuitwhite|2663 club clubsuitblack|2664 spadesuitwhite
2665 heart heartsuitblack|2666 diamond|2667 clubsuitwhite|2668 hotsprings|2669 quarternote|266a musicalnote|266b eighthnotebeamed musicalnotedbl
2713 checkmark|f8ff apple|fb00 ff f_f|fb01 fi f_i|fb02 fl f_l|fb03 ffi f_f_i|fb04 ffl f_f_l`;

let codes: Map<string, number> | null = null;

function readTable(): Map<string, number> {
  const map = new Map<string, number>();
  for (const entry of table.split(/[|\n]/)) {
    const [code = '', ...names] = entry.split(' ');
    for (const name of names) map.set(name, Number.parseInt(code, 16));
  }
  return map;
}

/** What the glyph of that name shows; null where the name does not tell. */
export function textOfGlyph(name: string): string | null {
  codes ??= readTable();
  if (/^[A-Za-z]$/.test(name)) return name;
  const code = codes.get(name) ?? codeInName(name);
  return code === null ? null : String.fromCodePoint(code);
}

/** "uni20AC", "u20AC" and "u1F600". */
function codeInName(name: string): number | null {
  const hex = /^(?:uni([\dA-F]{4})|u([\dA-F]{4,6}))$/.exec(name);
  const code = hex ? Number.parseInt((hex[1] ?? hex[2])!, 16) : 0;
  return code > 0 && code <= 0x10ffff ? code : null;
}
