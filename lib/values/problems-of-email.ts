import type { Translated } from "@/lib/i18n/language";
import type { EmailSentence } from "@/lib/values/problems";

export const emailProblems: Readonly<Record<EmailSentence, Translated>> = {
  "email.several": {
    nl: "Hier staat meer dan één e-mailadres. Vul er één in.",
    fr: "Ce champ contient plusieurs adresses e-mail. N’en indiquez qu’une.",
    en: "There is more than one e-mail address here. Enter one.",
  },
  "email.space": {
    nl: "Er staat een spatie in het e-mailadres.",
    fr: "L’adresse e-mail contient une espace.",
    en: "There is a space in the e-mail address.",
  },
  "email.without-at": {
    nl: "Er ontbreekt een @ in het e-mailadres.",
    fr: "Il manque un @ dans l’adresse e-mail.",
    en: "The e-mail address lacks an @.",
  },
  "email.several-at": {
    nl: "Er staat meer dan één @ in het e-mailadres.",
    fr: "L’adresse e-mail contient plus d’un @.",
    en: "The e-mail address has more than one @.",
  },
  "email.local-missing": {
    nl: "Er staat niets vóór de @.",
    fr: "Il n’y a rien devant le @.",
    en: "Nothing stands before the @.",
  },
  "email.local-length": {
    nl: "Vóór de @ mogen ten hoogste 64 tekens staan.",
    fr: "La partie devant le @ compte au maximum 64 caractères.",
    en: "At most 64 characters may stand before the @.",
  },
  "email.local-dots": {
    nl: "Vóór de @ staat een punt te veel: vooraan, achteraan of twee na elkaar.",
    fr: "Il y a un point de trop devant le @ : au début, à la fin ou deux de suite.",
    en: "There is a dot too many before the @: at the start, at the end or two in a row.",
  },
  "email.local-letters": {
    nl: "Vóór de @ staat een teken dat niet mag, zoals een letter met accent.",
    fr: "La partie devant le @ contient un caractère non autorisé, comme une lettre accentuée.",
    en: "A character before the @ is not allowed, such as a letter with an accent.",
  },
  "email.domain-missing": {
    nl: "Er staat niets na de @.",
    fr: "Il n’y a rien après le @.",
    en: "Nothing stands after the @.",
  },
  "email.domain-without-dot": {
    nl: "Na de @ ontbreekt een punt, zoals in voorbeeld.be.",
    fr: "Il manque un point après le @, comme dans exemple.be.",
    en: "A dot is missing after the @, as in example.be.",
  },
  "email.domain-dots": {
    nl: "Na de @ staat een punt te veel: vooraan, achteraan of twee na elkaar.",
    fr: "Il y a un point de trop après le @ : au début, à la fin ou deux de suite.",
    en: "There is a dot too many after the @: at the start, at the end or two in a row.",
  },
  "email.domain-characters": {
    nl: "Na de @ staat een teken dat niet mag, zoals een komma.",
    fr: "La partie après le @ contient un caractère non autorisé, comme une virgule.",
    en: "A character after the @ is not allowed, such as a comma.",
  },
  "email.domain-hyphen": {
    nl: "Na de @ staat een koppelteken op een plaats waar het niet mag.",
    fr: "Un trait d’union est mal placé après le @.",
    en: "A hyphen after the @ stands where it may not.",
  },
  "email.domain-ending": {
    nl: "Het einde van het e-mailadres bestaat niet. Eindigt het op .be of .com?",
    fr: "La fin de l’adresse e-mail n’existe pas. Elle se termine par exemple par .be ou .com.",
    en: "The ending of the e-mail address does not exist. Does it end in .be or .com?",
  },
  "email.length": {
    nl: "Dit e-mailadres is te lang.",
    fr: "Cette adresse e-mail est trop longue.",
    en: "This e-mail address is too long.",
  },
  "email.free-mail": {
    nl: "Dit is een privéadres. Gebruik het adres van uw organisatie.",
    fr: "Il s’agit d’une adresse privée. Utilisez l’adresse de votre organisation.",
    en: "This is a private address. Use the address of your organisation.",
  },
  "email.role": {
    nl: "Dit is het adres van een dienst. Gebruik het adres van één persoon.",
    fr: "Il s’agit de l’adresse d’un service. Utilisez l’adresse d’une seule personne.",
    en: "This is the address of a department. Use the address of one person.",
  },
  "email.disposable": {
    nl: "Dit is een wegwerpadres. Gebruik een adres dat blijft bestaan.",
    fr: "Il s’agit d’une adresse jetable. Utilisez une adresse durable.",
    en: "This is a throw-away address. Use one that stays.",
  },
  "email.perhaps-mistyped": {
    nl: "Dit lijkt een tikfout. Kijk het deel na de @ na.",
    fr: "Ceci ressemble à une faute de frappe. Vérifiez la partie après le @.",
    en: "This looks like a typing error. Check the part after the @.",
  },
  "email.duplicate": {
    nl: "Dit e-mailadres staat bij meer dan één persoon.",
    fr: "Cette adresse e-mail figure chez plusieurs personnes.",
    en: "More than one person has this e-mail address.",
  },
  "email.cleaned": {
    nl: "Overbodige tekens rond het e-mailadres zijn weggelaten.",
    fr: "Les caractères superflus autour de l’adresse e-mail ont été supprimés.",
    en: "Superfluous characters around the e-mail address were left out.",
  },
};
