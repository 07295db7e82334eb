/** Lists are written as words on lines: forty screens of quotes and commas hide what is missing. */
function words(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** Where private people have their mail. Ours to keep: lists found elsewhere hold domains of employers. */
export const freeMailDomains: ReadonlySet<string> = new Set([
  ...words(
    "gmail.com googlemail.com hotmail.com outlook.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com",
    "me.com mac.com aol.com mail.com gmx.com gmx.net proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com",
    "zoho.com fastmail.com hey.com hushmail.com yandex.com mail.ru qq.com 163.com 126.com duck.com mailbox.org",
    "posteo.net inbox.com",
  ),
  // Belgium
  ...words(
    "telenet.be skynet.be proximus.be belgacom.net pandora.be scarlet.be voo.be edpnet.be outlook.be hotmail.be live.be",
    "yahoo.be tiscali.be base.be mobistar.be brutele.be fulladsl.be numericable.be swing.be versateladsl.be",
    "euphonynet.be tvcablenet.be win.be",
  ),
  // the Netherlands
  ...words(
    "ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl chello.nl upcmail.nl quicknet.nl",
    "zeelandnet.nl tele2.nl solcon.nl caiway.nl online.nl live.nl hotmail.nl outlook.nl yahoo.nl gmx.nl telfort.nl",
    "versatel.nl wxs.nl freeler.nl wanadoo.nl onsbrabantnet.nl",
  ),
  // France and Luxembourg
  ...words(
    "orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr aliceadsl.fr",
    "cegetel.net hotmail.fr outlook.fr live.fr yahoo.fr gmx.fr pt.lu internet.lu",
  ),
  // the rest of Europe
  ...words(
    "gmx.de web.de t-online.de freenet.de arcor.de outlook.de hotmail.de live.de yahoo.de posteo.de hotmail.co.uk",
    "yahoo.co.uk live.co.uk outlook.co.uk btinternet.com sky.com hotmail.it libero.it yahoo.it outlook.it hotmail.es",
    "yahoo.es outlook.es wp.pl o2.pl interia.pl onet.pl",
  ),
]);

/** What a slip of the keyboard is compared with; the first wins where two are equally near. */
export const commonDomains: readonly string[] = words(
  "gmail.com hotmail.com telenet.be skynet.be outlook.com hotmail.be outlook.be proximus.be live.be icloud.com yahoo.com",
  "live.com scarlet.be pandora.be belgacom.net ziggo.nl kpnmail.nl hotmail.nl live.nl planet.nl hetnet.nl hotmail.fr",
  "orange.fr yahoo.fr outlook.fr laposte.net wanadoo.fr protonmail.com googlemail.com",
);

/** Endings that exist, so that company.nl is never taken for a slip of company.be. */
export const commonEndings: ReadonlySet<string> = new Set(
  words(
    "be nl fr de lu com net org eu uk it es pl ch at ie pt dk se no fi cz ro gr hu us ca io co biz info brussels",
    "vlaanderen gent amsterdam example",
  ),
);

/** Words that name a desk rather than a person, in the three languages. */
export const roleNames: ReadonlySet<string> = new Set([
  // RFC 2142
  ...words(
    "info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp",
  ),
  // people and pay
  ...words(
    "hr hrm rh grh personeel personeelsdienst personnel payroll lonen loonadministratie loondienst salaris",
    "salarisadministratie salaires paie jobs job vacatures werving recrutement recruitment",
  ),
  // money
  ...words(
    "boekhouding comptabilite compta accounting accountancy finance financien finances facturatie facturation factuur",
    "facturen facture factures invoice invoices billing btw tva",
  ),
  // the front desk
  ...words(
    "onthaal accueil reception receptie contact secretariaat secretariat secretary office kantoor bureau admin",
    "administratie administration administrator algemeen general mail email post hallo hello bonjour team",
  ),
  // other desks
  ...words(
    "directie direction management bestuur verkoop vente ventes aankoop achat achats purchase purchasing klantendienst",
    "service serviceclient klantenservice help helpdesk it ict planning logistiek logistique logistics magazijn",
    "preventie prevention verzekeringen assurances insurance schade sinistres claims noreply donotreply root dpo",
    "privacy gdpr avg",
  ),
]);
