import type { Translated } from "@/lib/i18n/language";

/** Why a file is not read, each with the sentence that its sender sees. `{name}` stands for a fact of the refusal. */
export const workbookRefusals = {
  "not-a-file": {
    nl: "Er is geen bestand om te lezen.",
    fr: "Il n’y a pas de fichier à lire.",
    en: "There is no file to read.",
  },
  empty: {
    nl: "Het bestand is leeg. Controleer of u het juiste bestand koos.",
    fr: "Le fichier est vide. Vérifiez que vous avez choisi le bon fichier.",
    en: "The file is empty. Please check that you chose the right file.",
  },
  "not-a-workbook": {
    nl: "Dit is geen Excel-bestand. Open uw lijst in Excel en bewaar ze als Excel-werkmap (.xlsx).",
    fr: "Ce n’est pas un fichier Excel. Ouvrez votre liste dans Excel et enregistrez-la comme classeur Excel (.xlsx).",
    en: "This is not an Excel file. Please open your list in Excel and save it as an Excel workbook (.xlsx).",
  },
  "password-protected": {
    nl: "Het bestand is beveiligd met een wachtwoord. Verwijder het wachtwoord in Excel en stuur het bestand opnieuw.",
    fr: "Le fichier est protégé par un mot de passe. Supprimez le mot de passe dans Excel et renvoyez le fichier.",
    en: "The file is protected by a password. Please remove the password in Excel and send the file again.",
  },
  xls: {
    nl: "Dit is een bestand van een oude Excel (.xls). Bewaar het in Excel als Excel-werkmap (.xlsx).",
    fr: "Ce fichier vient d’un ancien Excel (.xls). Enregistrez-le dans Excel comme classeur Excel (.xlsx).",
    en: "This is a file of an old Excel (.xls). Please save it in Excel as an Excel workbook (.xlsx).",
  },
  xlsb: {
    nl: "Dit is een binaire werkmap (.xlsb). Bewaar ze in Excel als Excel-werkmap (.xlsx).",
    fr: "C’est un classeur binaire (.xlsb). Enregistrez-le dans Excel comme classeur Excel (.xlsx).",
    en: "This is a binary workbook (.xlsb). Please save it in Excel as an Excel workbook (.xlsx).",
  },
  ods: {
    nl: "Dit is een OpenDocument-bestand (.ods). Bewaar het als Excel-werkmap (.xlsx).",
    fr: "C’est un fichier OpenDocument (.ods). Enregistrez-le comme classeur Excel (.xlsx).",
    en: "This is an OpenDocument file (.ods). Please save it as an Excel workbook (.xlsx).",
  },
  "html-as-xls": {
    nl: "Dit is een webpagina met de naam van een Excel-bestand. Open ze in Excel en bewaar ze als Excel-werkmap (.xlsx).",
    fr: "C’est une page web qui porte le nom d’un fichier Excel. Ouvrez-la dans Excel et enregistrez-la comme classeur Excel (.xlsx).",
    en: "This is a web page with the name of an Excel file. Please open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  "xml-as-xls": {
    nl: "Dit is een XML-bestand, geen Excel-werkmap. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).",
    fr: "C’est un fichier XML, pas un classeur Excel. Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx).",
    en: "This is an XML file, not an Excel workbook. Please open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  "csv-as-xlsx": {
    nl: "Dit is een tekstbestand (CSV) met de naam van een Excel-bestand. Geef het de extensie .csv of bewaar het als Excel-werkmap (.xlsx).",
    fr: "C’est un fichier texte (CSV) qui porte le nom d’un fichier Excel. Donnez-lui l’extension .csv ou enregistrez-le comme classeur Excel (.xlsx).",
    en: "This is a text file (CSV) with the name of an Excel file. Please give it the extension .csv or save it as an Excel workbook (.xlsx).",
  },
  "too-large": {
    nl: "Het bestand is te groot: {found} MB, terwijl wij tot {limit} MB lezen. Verwijder afbeeldingen en lege bladen, of verdeel de lijst.",
    fr: "Le fichier est trop grand : {found} Mo, alors que nous lisons jusqu’à {limit} Mo. Supprimez les images et les feuilles vides, ou divisez la liste.",
    en: "The file is too large: {found} MB, while we read up to {limit} MB. Please remove pictures and empty sheets, or split the list.",
  },
  "too-many-entries": {
    nl: "Het bestand bestaat uit te veel onderdelen (meer dan {limit}). Kopieer de lijst naar een nieuwe werkmap.",
    fr: "Le fichier contient trop d’éléments (plus de {limit}). Copiez la liste dans un nouveau classeur.",
    en: "The file has too many parts (more than {limit}). Please copy the list to a new workbook.",
  },
  "part-too-large": {
    nl: "Een onderdeel van het bestand is uitgepakt te groot (meer dan {limit} MB). Kopieer enkel de lijst naar een nieuwe werkmap.",
    fr: "Un élément du fichier est trop grand une fois décompressé (plus de {limit} Mo). Copiez seulement la liste dans un nouveau classeur.",
    en: "A part of the file is too large when unpacked (more than {limit} MB). Please copy only the list to a new workbook.",
  },
  ratio: {
    nl: "Het bestand is verdacht sterk samengeperst en wordt niet geopend. Kopieer de lijst naar een nieuwe werkmap.",
    fr: "Le fichier est comprimé de façon suspecte et n’est pas ouvert. Copiez la liste dans un nouveau classeur.",
    en: "The file is compressed to a suspicious degree and is not opened. Please copy the list to a new workbook.",
  },
  "too-deep": {
    nl: "De opbouw van het bestand is niet die van een Excel-werkmap (te diep genest).",
    fr: "La structure du fichier n’est pas celle d’un classeur Excel (imbrication trop profonde).",
    en: "The structure of the file is not that of an Excel workbook (nested too deeply).",
  },
  "too-many-rows": {
    nl: "De lijst heeft meer dan {limit} ingevulde rijen. Verdeel ze over verschillende bestanden.",
    fr: "La liste compte plus de {limit} lignes remplies. Répartissez-la sur plusieurs fichiers.",
    en: "The list has more than {limit} filled rows. Please split it over several files.",
  },
  "too-many-columns": {
    nl: "Het bestand heeft meer kolommen dan Excel kent.",
    fr: "Le fichier compte plus de colonnes qu’Excel n’en connaît.",
    en: "The file has more columns than Excel knows.",
  },
  "cell-too-long": {
    nl: "Een cel bevat meer tekst dan Excel toelaat (32 767 tekens).",
    fr: "Une cellule contient plus de texte qu’Excel ne le permet (32 767 caractères).",
    en: "A cell holds more text than Excel allows (32 767 characters).",
  },
  "broken-zip": {
    nl: "Het bestand is beschadigd of onvolledig. Bewaar het opnieuw in Excel en stuur het nog eens.",
    fr: "Le fichier est endommagé ou incomplet. Enregistrez-le à nouveau dans Excel et renvoyez-le.",
    en: "The file is damaged or incomplete. Please save it again in Excel and send it once more.",
  },
  crc: {
    nl: "Het bestand is onderweg beschadigd (de controlesom klopt niet). Stuur het opnieuw.",
    fr: "Le fichier a été endommagé en route (la somme de contrôle est fausse). Renvoyez-le.",
    en: "The file was damaged on its way (its checksum is wrong). Please send it again.",
  },
  "broken-xml": {
    nl: "De inhoud van het bestand is beschadigd. Open het in Excel, laat Excel het herstellen en bewaar het opnieuw.",
    fr: "Le contenu du fichier est endommagé. Ouvrez-le dans Excel, laissez Excel le réparer et enregistrez-le à nouveau.",
    en: "The content of the file is damaged. Please open it in Excel, let Excel repair it and save it again.",
  },
  "unclosed-quote": {
    nl: "In het tekstbestand begint ergens een aanhalingsteken dat nergens eindigt. Open het in Excel en bewaar het als Excel-werkmap (.xlsx).",
    fr: "Dans le fichier texte, un guillemet s’ouvre sans jamais se fermer. Ouvrez-le dans Excel et enregistrez-le comme classeur Excel (.xlsx).",
    en: "Somewhere in the text file a quotation mark opens and never closes. Please open it in Excel and save it as an Excel workbook (.xlsx).",
  },
  dtd: {
    nl: "Het bestand bevat definities (DTD) die niet in een Excel-werkmap horen en wordt niet gelezen.",
    fr: "Le fichier contient des définitions (DTD) qui n’ont pas leur place dans un classeur Excel ; il n’est pas lu.",
    en: "The file holds definitions (DTD) that don't belong in an Excel workbook and is not read.",
  },
  "no-known-headers": {
    nl: "We vinden de kolomtitels van deze lijst niet in de eerste {limit} rijen. Gebruik het bestand dat u hier kunt downloaden.",
    fr: "Nous ne trouvons pas les titres des colonnes de cette liste dans les {limit} premières lignes. Utilisez le fichier que vous pouvez télécharger ici.",
    en: "We can't find the column titles of this list in the first {limit} rows. Please use the file that you can download here.",
  },
  timeout: {
    nl: "Het lezen duurde te lang (meer dan {limit} seconden) en werd gestopt. Kopieer de lijst naar een nieuwe werkmap.",
    fr: "La lecture a pris trop de temps (plus de {limit} secondes) et a été arrêtée. Copiez la liste dans un nouveau classeur.",
    en: "Reading took too long (more than {limit} seconds) and was stopped. Please copy the list to a new workbook.",
  },
  memory: {
    nl: "Het bestand vraagt te veel geheugen en werd niet verder gelezen. Kopieer de lijst naar een nieuwe werkmap.",
    fr: "Le fichier demande trop de mémoire ; la lecture a été arrêtée. Copiez la liste dans un nouveau classeur.",
    en: "The file needs too much memory and was not read any further. Please copy the list to a new workbook.",
  },
  unreadable: {
    nl: "Het bestand kon niet gelezen worden. Bewaar het opnieuw in Excel en probeer het nog eens.",
    fr: "Le fichier n’a pas pu être lu. Enregistrez-le à nouveau dans Excel et réessayez.",
    en: "The file could not be read. Please save it again in Excel and try once more.",
  },
} as const satisfies Record<string, Translated>;

export type WorkbookRefusal = keyof typeof workbookRefusals;
