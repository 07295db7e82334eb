import type { Language } from "@/lib/i18n/language";

/** Words of our own from which people, streets and companies are made. Whoever recognises somebody is mistaken. */
type Words = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  readonly streets: readonly string[];
  readonly towns: readonly (readonly [postcode: string, town: string])[];
  readonly companies: readonly string[];
  readonly trades: readonly string[];
  readonly forms: readonly string[];
};

const list = (words: string) => words.trim().split(/\s*,\s*/);

export const wordLists: Readonly<Record<Language, Words>> = {
  nl: {
    women:
      list(`An, Lotte, Fien, Marijke, Hilde, Sofie, Katrien, Nele, Griet, Ilse, Femke, Amber, Elke, Tine, Veerle, Roos,
      Joke, Mieke, Lieve, Saar, Noor, Hanne, Eline, Leen, Ria, Annelies, Britt, Silke, Wendy, Zita`),
    men: list(`Jan, Pieter, Wout, Joris, Bram, Koen, Stijn, Dirk, Geert, Luc, Maarten, Tom, Bart, Jef, Wim, Ruben, Senne,
      Thijs, Niels, Kobe, Hendrik, Filip, Gust, Arne, Lars, Rik, Sander, Jasper, Vic, Warre`),
    families:
      list(`Berkendal, Van Lindeveld, Haverkant, Zomerling, De Wolkenaer, Torenbeke, Van der Slootweg, Appelmeers,
      Kouterdries, Windeling, Steenakkers, Molenvoort, Van Oeverdam, Grasdonck, Heuvelinckx, Vossenbergh, Rietkerke,
      Dauwmans, De Kasseier, Lammerzeel, Bieswortel, Van Hooibrugge, Klaverstijn, Ganzemeers, Regenmortels, Duinkers,
      Wolvenhaege, Sneppedonk, Van Elzenrode, Pottelbeek, Meerschaut-Linde, D’Hazewinde, Kempenaers-Vliet, Zilverbos,
      Van Turfhoven, De Braamstruyck, Noordzandt, Leembroeck, Hopveldt, Schuttelare`),
    streets:
      list(`Lindendreef, Oude Molenweg, Zilverberkstraat, Kouterpad, Wilgenlaan, Ganzenweide, Vlasakker, Hopstraat,
      Steenovenweg, Kapelledreef, Hazelaarpad, Waterlindelaan, Tarweveld, Nachtegaalhof, Perenboomgaard`),
    towns: [
      ["2000", "Antwerpen"],
      ["9000", "Gent"],
      ["3000", "Leuven"],
      ["8000", "Brugge"],
      ["3500", "Hasselt"],
      ["2800", "Mechelen"],
      ["8500", "Kortrijk"],
      ["9300", "Aalst"],
      ["2300", "Turnhout"],
      ["1000", "Brussel"],
    ],
    companies: list(
      "Wolkenveld, Zilverlinde, Haverkant, Torenduif, Klaverdal, Windhalm, Steenmerel, Vlasbloem, Dageraadpunt, Noorderdreef",
    ),
    trades: list(
      "Logistiek, Textiel, Techniek, Bouwwerken, Voeding, Machines, Drukkerij, Zorg, Software, Meubelen",
    ),
    forms: ["NV", "BV"],
  },
  fr: {
    women:
      list(`Élise, Camille, Chloé, Manon, Aurélie, Céline, Inès, Margaux, Noémie, Sylvie, Florence, Hélène, Lucie, Maïté,
      Clémence, Agnès, Bérénice, Juliette, Mathilde, Solène, Anaïs, Léa, Zoé, Valérie, Delphine`),
    men: list(`Luc, Benoît, Jérôme, Mathieu, Loïc, François, Rémi, Thibault, Olivier, Pascal, Cédric, Gaël, Étienne, Xavier,
      Maxime, Antoine, Fabrice, Grégory, Sébastien, Arnaud, Julien, Quentin, Bastien, Noé, Yves`),
    families:
      list(`Valbrume, Montferraud, De Grandcoteau, Boisclairier, Tilleulmont, Ruisselet, Hautepierrain, Del Vaucelle,
      Champverdoye, Noiretable-Gault, Sorbieraux, L’Escaillet, Brumagne, Fontenelleau, Roncevigne, Aubépinoit, Marchefroid,
      Clairembault, De la Sablonnière, Genestrier, Pierrelongue, Verdoyeux, Charmoisin, Lamblotteau, Ormeval, Bellegrange`),
    streets:
      list(`Rue du Vieux Lavoir, Avenue des Sorbiers, Chemin du Ruisselet, Rue de la Grange, Clos des Tilleuls,
      Allée du Verger, Rue des Aubépines, Sentier du Moulin, Avenue de l’Ardoise, Rue du Bois Clair`),
    towns: [
      ["1000", "Bruxelles"],
      ["4000", "Liège"],
      ["5000", "Namur"],
      ["6000", "Charleroi"],
      ["7000", "Mons"],
      ["7500", "Tournai"],
      ["1300", "Wavre"],
      ["4800", "Verviers"],
      ["6700", "Arlon"],
      ["1400", "Nivelles"],
    ],
    companies: list(
      "Brumeval, Tilleulmont, Sorbier d’Or, Ardoisine, Clairgrange, Valdoré, Roncevaux Bleu, Hautefontaine, Petit Verger, Grandcoteau",
    ),
    trades: list(
      "Conserves, Transports, Menuiserie, Imprimerie, Électricité, Conseil, Emballages, Horlogerie, Soins, Logiciels",
    ),
    forms: ["SA", "SRL"],
  },
  en: {
    women:
      list(`Alice, Emma, Grace, Hannah, Lucy, Megan, Olivia, Ruth, Sarah, Zoe, Amelia, Beth, Clara, Daisy, Erin, Fiona,
      Holly, Ivy, Julia, Nora`),
    men: list(`Adam, Ben, Charlie, Daniel, Edward, George, Harry, Jack, Liam, Noah, Oscar, Peter, Ryan, Samuel, Toby, William,
      Alfie, Connor, Dylan, Ewan`),
    families:
      list(`Larkmoor, Harrowmere, Thistlewick, Ashcombe-Reed, Fernhollow, Oakmarsh, Willowdene, Brackenby, Stonelark,
      Merrowfield, Hazelbrook-Lane, O’Dunmarsh, Winterbeck, Foxmeadow, Larchwood-Hale, Barleycote, Swanmere, Copperdale`),
    streets: list(
      "Rue de la Prairie, Avenue du Parc, Meadow Lane, Harbour Street, Kruisdreef, Parkweg, Station Road, Kanaalkaai",
    ),
    towns: [
      ["1000", "Brussels"],
      ["1050", "Ixelles"],
      ["1930", "Zaventem"],
      ["3080", "Tervuren"],
      ["1410", "Waterloo"],
      ["2000", "Antwerp"],
    ],
    companies: list(
      "Larkmoor, Harrowmere, Fernhollow, Stonelark, Copperdale, Oakmarsh, Swanmere, Winterbeck",
    ),
    trades: list("Instruments, Biotech, Research, Aviation Parts, Consulting, Foods, Robotics, Analytics"),
    forms: ["NV", "SA"],
  },
};
