import type { Language, Translated } from "@/lib/i18n/language";

type Texts = Readonly<Record<Language, readonly string[]>>;
export type Paper = { readonly title: Translated; readonly text: Texts };

/** What an insurer writes to an employer in the course of a year; the day on which it does, and the text of that year. */
export const letters: readonly { month: number; day: number; letter: (year: number) => Paper }[] = [
  {
    month: 1,
    day: 15,
    letter: (year) => ({
      title: {
        nl: `Salarissen ${year}: uw jaarlijkse aangifte`,
        fr: `Salaires ${year} : votre déclaration annuelle`,
        en: `Salaries ${year}: your yearly declaration`,
      },
      text: {
        nl: [
          `Wij berekenen de premies van ${year} op de jaarlonen van uw werknemers. Bezorg ons daarom vóór 1 maart de nieuwe lonen.`,
          "U vindt de invullijst met de lonen die wij kennen in het portaal, onder Downloads. Vul alleen de groene cellen in en stuur de lijst terug onder Uploads. U ziet meteen wat er verandert.",
          "Bezorgt u ons niets, dan rekenen wij voort met de lonen van vorig jaar.",
        ],
        fr: [
          `Nous calculons les primes ${year} sur les salaires annuels de vos travailleurs. Transmettez-nous dès lors les nouveaux salaires avant le 1er mars.`,
          "Vous trouvez la liste à compléter, avec les salaires que nous connaissons, dans le portail, sous Téléchargements. Remplissez uniquement les cellules vertes et renvoyez la liste sous Envois. Vous voyez aussitôt ce qui change.",
          "Sans nouvelles de votre part, nous continuons avec les salaires de l’an dernier.",
        ],
        en: [
          `We calculate the premiums of ${year} on the yearly salaries of your employees. Please let us have the new salaries before 1 March.`,
          "You find the list to fill in, with the salaries we know, in the portal under Downloads. Fill in the green cells only and send the list back under Uploads. You see at once what changes.",
          "When we hear nothing, we go on with last year’s salaries.",
        ],
      },
    }),
  },
  {
    month: 4,
    day: 20,
    letter: (year) => ({
      title: {
        nl: `De voordeeloverzichten van ${year} staan klaar`,
        fr: `Les relevés d’avantages ${year} sont disponibles`,
        en: `The benefit statements of ${year} are ready`,
      },
      text: {
        nl: [
          `Het voordeeloverzicht van ${year} staat klaar voor elke werknemer die op 1 januari verzekerd was. Wie een e-mailadres heeft, krijgt een uitnodiging in de eigen taal.`,
          "Onder “Bereik van de uitnodigingen” ziet u wie wij niet kunnen bereiken. Voor hen vult u een adres in, of u drukt een brief met een activeringscode af.",
          "Het voordeeloverzicht is geen officieel pensioenoverzicht.",
        ],
        fr: [
          `Le relevé d’avantages ${year} est prêt pour chaque travailleur assuré au 1er janvier. Qui a une adresse e-mail reçoit une invitation dans sa langue.`,
          "Sous « Portée des invitations », vous voyez qui nous ne pouvons pas joindre. Pour ces personnes, complétez une adresse ou imprimez une lettre avec un code d’activation.",
          "Le relevé d’avantages n’est pas un relevé officiel de pension.",
        ],
        en: [
          `The benefit statement of ${year} is ready for each employee who was insured on 1 January. Whoever has an e-mail address gets an invitation in the own language.`,
          "Under “Reach of the invitations” you see whom we can’t reach. Fill in an address for them, or print a letter with an activation code.",
          "The benefit statement is not an official pension overview.",
        ],
      },
    }),
  },
  {
    month: 9,
    day: 30,
    letter: (year) => ({
      title: {
        nl: `Periodieke controle van het financieringsniveau ${year}`,
        fr: `Contrôle périodique du niveau de financement ${year}`,
        en: `Periodic check of the funding level ${year}`,
      },
      text: {
        nl: [
          `Wij hebben het financieringsniveau van uw contract nagekeken op 1 januari ${year}. De cijfers en de grafiek staan in het portaal.`,
          "Ligt het niveau onder 100 %, dan neemt uw commerciële contactpunt contact met u op om een herstelplan te bespreken.",
        ],
        fr: [
          `Nous avons contrôlé le niveau de financement de votre contrat au 1er janvier ${year}. Les chiffres et le graphique se trouvent dans le portail.`,
          "Si le niveau est inférieur à 100 %, votre point de contact commercial vous contactera pour discuter d’un plan de redressement.",
        ],
        en: [
          `We have checked the funding level of your contract on 1 January ${year}. The figures and the chart are in the portal.`,
          "When the level is below 100 %, your commercial contact point gets in touch with you to discuss a recovery plan.",
        ],
      },
    }),
  },
];

/** Per contract. */
export const contractPapers: readonly Paper[] = [
  {
    title: { nl: "Pensioenreglement", fr: "Règlement de pension", en: "Pension plan rules" },
    text: {
      nl: [
        "Dit reglement legt de rechten en plichten vast van de inrichter, de aangeslotenen en de verzekeraar. De inrichter bezorgt het op eenvoudig verzoek aan elke aangeslotene.",
        "## 1. Aansluiting",
        "Elke werknemer van een categorie die in het contract staat, is aangesloten vanaf de eerste werkdag, zonder wachttijd, zonder minimumleeftijd en zonder medisch onderzoek.",
        "## 2. Bijdragen",
        "De bijdragen van werkgever en werknemer zijn een deel van het jaarloon. De percentages per categorie staan in het portaal onder Categorieën.",
        "## 3. Prestaties",
        "Bij pensionering: de opgebouwde reserve. Bij overlijden vóór pensionering: het hoogste van de reserve en het verzekerde kapitaal. Bij arbeidsongeschiktheid: een rente, en vrijstelling van premies waar het plan die voorziet.",
        "## 4. Uittreding",
        "Wie uit dienst gaat, behoudt de opgebouwde reserves. De aangeslotene kiest wat ermee gebeurt.",
      ],
      fr: [
        "Ce règlement fixe les droits et les obligations de l’organisateur, des affiliés et de l’assureur. L’organisateur le remet à chaque affilié sur simple demande.",
        "## 1. Affiliation",
        "Tout travailleur d’une catégorie reprise au contrat est affilié dès son premier jour de travail, sans délai d’attente, sans âge minimum et sans examen médical.",
        "## 2. Contributions",
        "Les contributions de l’employeur et du travailleur sont une part du salaire annuel. Les pourcentages par catégorie figurent dans le portail, sous Catégories.",
        "## 3. Prestations",
        "À la pension : la réserve constituée. En cas de décès avant la pension : le plus élevé de la réserve et du capital assuré. En cas d’incapacité de travail : une rente, et l’exonération des primes si le plan la prévoit.",
        "## 4. Sortie",
        "Qui quitte l’employeur conserve les réserves constituées. L’affilié choisit leur destination.",
      ],
      en: [
        "These rules lay down the rights and duties of the employer, the affiliates and the insurer. The employer gives them to each affiliate on simple request.",
        "## 1. Affiliation",
        "Each employee of a category in the contract is affiliated from the first day of work, without waiting period, minimum age or medical exam.",
        "## 2. Contributions",
        "The contributions of employer and employee are a part of the yearly salary. The percentages per category are in the portal under Categories.",
        "## 3. Benefits",
        "On retirement: the reserve built up. On death before retirement: the higher of the reserve and the insured capital. On disability: a rent, and a waiver of premiums where the plan provides it.",
        "## 4. Leaving",
        "Whoever leaves keeps the reserves built up. The affiliate chooses what happens with them.",
      ],
    },
  },
  {
    title: {
      nl: "Verklaring inzake de beleggingsbeginselen",
      fr: "Déclaration sur les principes de placement",
      en: "Statement of investment principles",
    },
    text: {
      nl: [
        "Deze verklaring beschrijft hoe wij de premies beleggen, hoe wij de risico’s meten en beheersen, en hoe wij rekening houden met milieu, mens en bestuur.",
        "## Verdeling",
        "Het grootste deel ligt in staats- en bedrijfsobligaties van hoge kwaliteit, een kleiner deel in aandelen en vastgoed. De verdeling volgt de duur van onze verplichtingen.",
        "## Risico",
        "Elke maand toetsen wij de beleggingen aan vaste grenzen. Wat erbuiten valt, wordt binnen de maand rechtgezet.",
      ],
      fr: [
        "Cette déclaration décrit comment nous plaçons les primes, comment nous mesurons et maîtrisons les risques, et comment nous tenons compte de l’environnement, de l’humain et de la gouvernance.",
        "## Répartition",
        "La plus grande part est placée en obligations d’État et d’entreprises de haute qualité, une part moindre en actions et en immobilier. La répartition suit la durée de nos engagements.",
        "## Risque",
        "Chaque mois, nous comparons les placements à des limites fixes. Ce qui en sort est corrigé dans le mois.",
      ],
      en: [
        "This statement describes how we invest the premiums, how we measure and control the risks, and how we take account of environment, people and governance.",
        "## Spread",
        "The largest part lies in government and company bonds of high quality, a smaller part in shares and property. The spread follows the length of our obligations.",
        "## Risk",
        "Each month we hold the investments against fixed limits. What falls outside is put right within the month.",
      ],
    },
  },
];

/** For the employer as a whole. */
export const generalPapers: readonly Paper[] = [
  {
    title: {
      nl: "Overeenkomst over de verwerking van persoonsgegevens",
      fr: "Convention sur le traitement des données à caractère personnel",
      en: "Agreement on the processing of personal data",
    },
    text: {
      nl: [
        "De verzekeraar en de inrichter verwerken persoonsgegevens van werknemers om het contract uit te voeren. Deze overeenkomst zegt wie waarvoor instaat.",
        "De inrichter bezorgt alleen gegevens die nodig zijn. Medische gegevens gaan nooit langs de inrichter: ze blijven tussen de werknemer en de adviserend arts.",
      ],
      fr: [
        "L’assureur et l’organisateur traitent des données à caractère personnel des travailleurs pour exécuter le contrat. Cette convention précise qui répond de quoi.",
        "L’organisateur ne transmet que les données nécessaires. Les données médicales ne passent jamais par l’organisateur : elles restent entre le travailleur et le médecin-conseil.",
      ],
      en: [
        "The insurer and the employer process personal data of employees to carry out the contract. This agreement says who answers for what.",
        "The employer passes on only the data that are needed. Medical data never pass by the employer: they stay between the employee and the medical adviser.",
      ],
    },
  },
];

/** A question of an employer and the answer of the insurer's people. */
export const questionAndAnswer: Readonly<
  Record<Language, { readonly subject: string; readonly question: string; readonly answer: string }>
> = {
  nl: {
    subject: "Nieuwe werknemer met twee deeltijdse functies",
    question:
      "Goedemiddag,\n\nVolgende maand begint bij ons iemand met twee deeltijdse functies, in twee categorieën. Sluiten wij deze persoon één of twee keer aan?\n\nAlvast bedankt.",
    answer:
      "Goedemiddag,\n\nEén keer, in de categorie van de functie met het hoogste tewerkstellingspercentage. Tel de percentages op en vul de som in bij «Tewerkstelling».\n\nMet vriendelijke groeten",
  },
  fr: {
    subject: "Nouveau travailleur avec deux fonctions à temps partiel",
    question:
      "Bonjour,\n\nLe mois prochain, une personne commence chez nous avec deux fonctions à temps partiel, dans deux catégories. Faut-il l’affilier une ou deux fois ?\n\nMerci d’avance.",
    answer:
      "Bonjour,\n\nUne seule fois, dans la catégorie de la fonction au taux d’occupation le plus élevé. Additionnez les taux et indiquez la somme sous « Taux d’occupation ».\n\nBien à vous",
  },
  en: {
    subject: "New employee with two part-time jobs",
    question:
      "Good afternoon,\n\nNext month somebody starts here with two part-time jobs, in two categories. Do we affiliate this person once or twice?\n\nThank you in advance.",
    answer:
      "Good afternoon,\n\nOnce, in the category of the job with the highest work rate. Add up the rates and fill in the sum as “Work rate”.\n\nKind regards",
  },
};
