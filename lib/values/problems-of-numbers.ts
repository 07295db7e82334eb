import type { Translated } from "@/lib/i18n/language";
import type { NumberProblem } from "@/lib/values/problems";

export const numberProblems: Readonly<Record<NumberProblem, Translated>> = {
  "enterprise-number.characters": {
    nl: "Een ondernemingsnummer bestaat uit cijfers, eventueel met BE vooraan.",
    fr: "Un numéro d’entreprise se compose de chiffres, éventuellement précédés de BE.",
    en: "An enterprise number consists of digits, with or without BE in front.",
  },
  "enterprise-number.length": {
    nl: "Een ondernemingsnummer heeft 10 cijfers.",
    fr: "Un numéro d’entreprise compte 10 chiffres.",
    en: "An enterprise number has 10 digits.",
  },
  "enterprise-number.first-digit": {
    nl: "Een ondernemingsnummer begint met 0 of 1.",
    fr: "Un numéro d’entreprise commence par 0 ou 1.",
    en: "An enterprise number starts with 0 or 1.",
  },
  "enterprise-number.check-digits": {
    nl: "Dit ondernemingsnummer bestaat niet: de laatste twee cijfers kloppen niet met de andere.",
    fr: "Ce numéro d’entreprise n’existe pas : les deux derniers chiffres ne correspondent pas aux autres.",
    en: "This enterprise number does not exist: its last two digits do not match the others.",
  },
  "establishment-number.characters": {
    nl: "Een vestigingsnummer bestaat uit cijfers.",
    fr: "Un numéro d’unité d’établissement se compose de chiffres.",
    en: "An establishment number consists of digits.",
  },
  "establishment-number.length": {
    nl: "Een vestigingsnummer heeft 10 cijfers.",
    fr: "Un numéro d’unité d’établissement compte 10 chiffres.",
    en: "An establishment number has 10 digits.",
  },
  "establishment-number.first-digit": {
    nl: "Een vestigingsnummer begint met een cijfer van 2 tot 8.",
    fr: "Un numéro d’unité d’établissement commence par un chiffre de 2 à 8.",
    en: "An establishment number starts with a digit from 2 to 8.",
  },
  "establishment-number.check-digits": {
    nl: "Dit vestigingsnummer bestaat niet: de laatste twee cijfers kloppen niet met de andere.",
    fr: "Ce numéro d’unité d’établissement n’existe pas : les deux derniers chiffres ne correspondent pas aux autres.",
    en: "This establishment number does not exist: its last two digits do not match the others.",
  },
  "rsz-number.characters": {
    nl: "Een RSZ-nummer bestaat uit cijfers.",
    fr: "Un numéro ONSS se compose de chiffres.",
    en: "A social security (RSZ) number consists of digits.",
  },
  "rsz-number.length": {
    nl: "Een RSZ-nummer heeft 9 cijfers, zoals 0001000-06.",
    fr: "Un numéro ONSS compte 9 chiffres, comme 0001000-06.",
    en: "A social security (RSZ) number has 9 digits, such as 0001000-06.",
  },
  "rsz-number.check-digits": {
    nl: "De laatste twee cijfers van dit RSZ-nummer kloppen niet met de andere.",
    fr: "Les deux derniers chiffres de ce numéro ONSS ne correspondent pas aux autres.",
    en: "The last two digits of this social security (RSZ) number do not match the others.",
  },
  "national-number.characters": {
    nl: "Een rijksregisternummer (INSZ) bestaat uit cijfers.",
    fr: "Un numéro de registre national (NISS) se compose de chiffres.",
    en: "A national number (INSZ) consists of digits.",
  },
  "national-number.length": {
    nl: "Een rijksregisternummer (INSZ) heeft 11 cijfers.",
    fr: "Un numéro de registre national (NISS) compte 11 chiffres.",
    en: "A national number (INSZ) has 11 digits.",
  },
  "national-number.birth-date": {
    nl: "Dit rijksregisternummer (INSZ) begint met een geboortedatum die niet bestaat.",
    fr: "Ce numéro de registre national (NISS) commence par une date de naissance qui n’existe pas.",
    en: "This national number (INSZ) starts with a birth date that does not exist.",
  },
  "national-number.check-digits": {
    nl: "Dit rijksregisternummer (INSZ) bestaat niet: de laatste twee cijfers kloppen niet met de andere.",
    fr: "Ce numéro de registre national (NISS) n’existe pas : les deux derniers chiffres ne correspondent pas aux autres.",
    en: "This national number (INSZ) does not exist: its last two digits do not match the others.",
  },
  "bsn.characters": {
    nl: "Een burgerservicenummer bestaat uit cijfers.",
    fr: "Un numéro BSN se compose de chiffres.",
    en: "A citizen service number (BSN) consists of digits.",
  },
  "bsn.length": {
    nl: "Een burgerservicenummer heeft 8 of 9 cijfers.",
    fr: "Un numéro BSN compte 8 ou 9 chiffres.",
    en: "A citizen service number (BSN) has 8 or 9 digits.",
  },
  "bsn.check-digits": {
    nl: "Dit burgerservicenummer bestaat niet. Kijk de cijfers na.",
    fr: "Ce numéro BSN n’existe pas. Vérifiez les chiffres.",
    en: "This citizen service number (BSN) does not exist. Check the digits.",
  },
  "kvk.eight-digits": {
    nl: "Een KvK-nummer heeft 8 cijfers.",
    fr: "Un numéro KvK compte 8 chiffres.",
    en: "A KvK number has 8 digits.",
  },
  "kvk-establishment.twelve-digits": {
    nl: "Een KvK-vestigingsnummer heeft 12 cijfers.",
    fr: "Un numéro d’établissement KvK compte 12 chiffres.",
    en: "A KvK establishment number has 12 digits.",
  },
  "iban.characters": {
    nl: "Een rekeningnummer (IBAN) bestaat uit letters en cijfers.",
    fr: "Un numéro de compte (IBAN) se compose de lettres et de chiffres.",
    en: "An account number (IBAN) consists of letters and digits.",
  },
  "iban.country": {
    nl: "Een rekeningnummer (IBAN) begint met een landcode, zoals BE.",
    fr: "Un numéro de compte (IBAN) commence par un code pays, comme BE.",
    en: "An account number (IBAN) starts with a country code, such as BE.",
  },
  "iban.length": {
    nl: "Dit rekeningnummer (IBAN) heeft niet het juiste aantal tekens. In België zijn dat er 16.",
    fr: "Ce numéro de compte (IBAN) n’a pas le bon nombre de caractères. En Belgique, il y en a 16.",
    en: "This account number (IBAN) does not have the right number of characters. In Belgium there are 16.",
  },
  "iban.check-digits": {
    nl: "Dit rekeningnummer (IBAN) bestaat niet. Kijk de cijfers na.",
    fr: "Ce numéro de compte (IBAN) n’existe pas. Vérifiez les chiffres.",
    en: "This account number (IBAN) does not exist. Check the digits.",
  },
  "iban.national-check": {
    nl: "Dit rekeningnummer bestaat niet bij een Belgische bank. Kijk de cijfers na.",
    fr: "Ce numéro de compte n’existe dans aucune banque belge. Vérifiez les chiffres.",
    en: "This account number does not exist at a Belgian bank. Check the digits.",
  },
  "producer-number.digits": {
    nl: "Een producentnummer heeft 4 of 5 cijfers.",
    fr: "Un numéro de producteur compte 4 ou 5 chiffres.",
    en: "A producer number has 4 or 5 digits.",
  },
  "licence-plate.characters": {
    nl: "Een nummerplaat bestaat uit letters zonder accent en cijfers.",
    fr: "Une plaque d’immatriculation se compose de lettres sans accent et de chiffres.",
    en: "A licence plate consists of letters without accents and digits.",
  },
  "licence-plate.length": {
    nl: "De nummerplaat mag niet langer zijn dan 8 alfanumerieke karakters in hoofdletters.",
    fr: "La plaque d’immatriculation ne peut pas dépasser 8 caractères alphanumériques en majuscules.",
    en: "The licence plate may not be longer than 8 alphanumeric characters in capitals.",
  },
  "vin.characters": {
    nl: "Het onderstelnummer mag niet langer zijn dan 17 alfanumerieke karakters in hoofdletters en kan geen 'I', 'O' of 'Q' bevatten.",
    fr: "Le numéro de châssis ne peut pas dépasser 17 caractères alphanumériques en majuscules ni contenir de « I », « O » ou « Q ».",
    en: "The chassis number may not be longer than 17 alphanumeric characters in capitals and cannot contain 'I', 'O' or 'Q'.",
  },
  "vin.length": {
    nl: "Het onderstelnummer mag niet langer zijn dan 17 alfanumerieke karakters in hoofdletters en kan geen 'I', 'O' of 'Q' bevatten.",
    fr: "Le numéro de châssis ne peut pas dépasser 17 caractères alphanumériques en majuscules ni contenir de « I », « O » ou « Q ».",
    en: "The chassis number may not be longer than 17 alphanumeric characters in capitals and cannot contain 'I', 'O' or 'Q'.",
  },
  "vin.short": {
    nl: "Dit onderstelnummer is korter dan 17 tekens. Kijk na of dat klopt, bijvoorbeeld voor een oldtimer.",
    fr: "Ce numéro de châssis compte moins de 17 caractères. Vérifiez s’il est correct, par exemple pour un oldtimer.",
    en: "This chassis number is shorter than 17 characters. Check that it is right, for example for an oldtimer.",
  },
  "phone-number.not-a-number": {
    nl: "Vul een telefoonnummer in, bijvoorbeeld 0470 12 34 56.",
    fr: "Indiquez un numéro de téléphone, par exemple 0470 12 34 56.",
    en: "Enter a phone number, for example 0470 12 34 56.",
  },
  "phone-number.too-short": {
    nl: "Dit telefoonnummer is te kort.",
    fr: "Ce numéro de téléphone est trop court.",
    en: "This phone number is too short.",
  },
  "phone-number.too-long": {
    nl: "Dit telefoonnummer is te lang.",
    fr: "Ce numéro de téléphone est trop long.",
    en: "This phone number is too long.",
  },
  "phone-number.unknown": {
    nl: "Dit telefoonnummer bestaat niet. Begin een buitenlands nummer met + en de landcode.",
    fr: "Ce numéro de téléphone n’existe pas. Commencez un numéro étranger par + et l’indicatif du pays.",
    en: "This phone number does not exist. Start a foreign number with + and the country code.",
  },
};
