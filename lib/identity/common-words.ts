/**
 * What people in this country build passwords from. Not a list of passwords: `isCommon` takes the capital, the year, the
 * exclamation mark and the zeros for o's away first, so each word here stands for thousands of passwords.
 */
const inEveryLanguage = `
password passwort passw pass pwd admin administrator root user guest login test tester testing demo default system
master server internet computer laptop google facebook instagram microsoft windows apple iphone samsung android
qwerty azerty qwertz asdf asdfgh zxcvbn wxcvbn welcome hello secret letmein changeme temporary temp football soccer
monkey dragon princess superman batman pokemon starwars matrix pepsi cocacola ferrari porsche mercedes mustang harley
shadow sunshine flower summer winter spring autumn love lover iloveyou baby angel money freedom trustno whatever
january february march april may june july august september october november december monday friday sunday
orange banana cookie chocolate coffee cheese pizza tiger lion eagle wolf bear
anderlecht brugge club standard genk gent antwerp ajax feyenoord psv barcelona chelsea liverpool arsenal juventus
ronaldo messi hazard lukaku debruyne courtois
belgium belgie belgique brussels bruxelles brussel antwerpen vlaanderen wallonie nederland holland amsterdam rotterdam
utrecht leuven mechelen hasselt kortrijk oostende namur liege charleroi mons europe europa paris london
company office work business sales support info contact service finance account manager boss team project
insurance assurance verzekering pension pensioen broker makelaar courtier employer portal collectief
michael daniel thomas jessica jennifer charlie jordan ashley hunter buster robert andrew nicole amanda joshua
alexander sophie emma julie laura sarah lisa anna eva marie louise alice chloe lea manon camille lucas louis nathan
arthur hugo adam noah jules victor kevin kim tom tim jan jef luc marc mark dirk koen bart wim geert peter piet karel
els lies ilse greet griet sofie katrien annelies veerle liesbeth femke sanne anouk nina
pierre jean jacques michel philippe nicolas olivier laurent christophe sebastien julien antoine vincent
isabelle nathalie valerie sandrine stephanie celine aurelie virginie veronique martine catherine
max bella luna rocky simba felix minoes tijger snoopy`;

const inDutch = `
wachtwoord welkom geheim toegang gebruiker beheerder kantoor werk bedrijf personeel boekhouding
hallo dag goedemorgen liefde schatje schat lieverd mama papa oma opa moeder vader zus broer kinderen dochter zoon
zomer lente herfst januari februari maart mei juni juli augustus oktober
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag voetbal fiets fietsen wielrennen auto motor
bloem bloemen zon maan ster sterren water vuur aarde lucht zee strand berg vakantie feest muziek dans
hond hondje kat katje poes paard konijn vogel vis olifant aap leeuw vlinder kikker
appel peer aardbei banaan sinaasappel citroen kers koffie thee bier wijn frietjes patat chocolade kaas brood
groen blauw rood geel zwart wit oranje paars roze goud zilver geluk gelukkig vrede vrijheid vriend vrienden
school leraar huis thuis tuin straat dorp stad kerk sinterklaas kerstmis pasen nieuwjaar kerstman
ikhouvanjou houvanjou allesgoed watanders verander tijdelijk nieuw niemand iedereen`;

const inFrench = `
motdepasse bienvenue bonjour bonsoir salut secret acces utilisateur administrateur bureau travail entreprise
amour jetaime monamour cherie coeur bisous maman papa mamie papi soleil lune etoile etoiles
printemps ete automne hiver janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
lundi mardi mercredi jeudi vendredi samedi dimanche football velo voiture moto vacances fete musique danse
chien chat cheval lapin oiseau poisson elephant singe papillon grenouille loulou doudou nounours chouchou
pomme poire fraise cerise citron cafe biere vin frites chocolat fromage pain
vert bleu rouge jaune noir blanc violet rose argent bonheur paix liberte ami amis copain famille enfants
ecole maison jardin village ville eglise noel paques azertyuiop nouveau temporaire personne changer changez`;

export const commonWords: ReadonlySet<string> = new Set(
  `${inEveryLanguage} ${inDutch} ${inFrench}`.split(/\s+/).filter(Boolean),
);
