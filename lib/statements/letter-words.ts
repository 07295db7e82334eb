import type { Language } from "@/lib/i18n/language";
import { unbroken } from "@/lib/i18n/unbroken";

type Facts = { employer: string; year: number; site: string; until: string; brand: string; phone: string };

/** The letter on paper, in the words of the one by e-mail. */
export function letterWords(language: Language, { employer, year, site, until, brand, phone }: Facts) {
  const words = {
    nl: {
      heading: `Uw voordeeloverzicht ${year}`,
      hello: "Geachte heer of mevrouw",
      text: `Via ${employer} bouwt u een aanvullend pensioen op. In ${brand} ziet u wat er gespaard is, wat u op uw pensioenleeftijd mag verwachten, wat uw naasten bij overlijden ontvangen en wat u bij arbeidsongeschiktheid krijgt.`,
      how: `Ga naar ${site}, vul uw nummer en de code hieronder in en kies een wachtwoord. We vragen ook uw geboortedatum en een e-mailadres waarmee u zich later aanmeldt.`,
      number: "Aansluitingsnummer",
      contract: "Contractnummer",
      employer: "Werkgever",
      code: "Activeringscode",
      until: "Geldig tot en met",
      keep: "Bewaar deze code voor uzelf",
      keepText: `Wij vragen nooit naar deze code, ook niet aan de telefoon. De code werkt tot en met ${until}. Code verlopen of kwijt? Vraag uw werkgever een nieuwe brief.`,
      help: `Vragen? Bel ${phone}.`,
    },
    fr: {
      heading: `Votre relevé d’avantages ${year}`,
      hello: "Madame, Monsieur",
      text: `Par l’intermédiaire de ${employer}, vous constituez une pension complémentaire. Dans ${brand}, vous voyez ce qui est épargné, ce que vous pouvez espérer à l’âge de la pension, ce que vos proches reçoivent en cas de décès et ce que vous recevez en cas d’incapacité de travail.`,
      how: `Rendez-vous sur ${site}, saisissez votre numéro et le code ci-dessous, puis choisissez un mot de passe. Nous demandons aussi votre date de naissance et une adresse e-mail pour vous connecter ensuite.`,
      number: "Numéro d’affiliation",
      contract: "Numéro de contrat",
      employer: "Employeur",
      code: "Code d’activation",
      until: "Valable jusqu’au (inclus)",
      keep: "Gardez ce code pour vous",
      keepText: `Nous ne demandons jamais ce code, pas même par téléphone. Il fonctionne jusqu’au ${until} inclus. Code expiré ou perdu ? Demandez une nouvelle lettre à votre employeur.`,
      help: `Des questions ? Appelez le ${phone}.`,
    },
    en: {
      heading: `Your benefit statement ${year}`,
      hello: "Dear Sir or Madam",
      text: `Through ${employer} you build up a supplementary pension. In ${brand} you see what has been saved, what you may expect at pension age, what those close to you receive in case of your death and what you get in case of disability.`,
      how: `Go to ${site}, type your number and the code below, and choose a password. We also ask your date of birth and an e-mail address to sign in with later.`,
      number: "Affiliate number",
      contract: "Contract number",
      employer: "Employer",
      code: "Activation code",
      until: "Valid up to and including",
      keep: "Keep this code to yourself",
      keepText: `We never ask for this code, not by phone either. It works until ${until} inclusive. Expired or lost? Ask your employer for a new letter.`,
      help: `Questions? Call ${phone}.`,
    },
  }[language];
  return language === "fr" ? unbroken(words) : words;
}
