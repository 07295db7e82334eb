import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "@/lib/identity/emails/letter-words";
import { productName } from "../product-names";
import { accessTerms } from "./access-terms";

/** For the office: the insurer's answer, or that an access has ended; of a no, why. */
export const accessAnsweredEmail = defineEmail({
  name: "products.access-answered",
  data: z.object({
    firstName: z.string(),
    what: z.enum(["accepted", "refused", "ended"]),
    group: z.string(),
    product: z.string(),
    producerNumber: z.string(),
    reason: z.string().nullable(),
    link: z.url(),
  }),
  subject: ({ what, product, group }) =>
    ({
      accepted: {
        nl: `Toegang tot ${productName(product, "nl")} aanvaard voor ${group}`,
        fr: `Accès à ${productName(product, "fr")} accepté pour ${group}`,
        en: `Access to ${productName(product, "en")} accepted for ${group}`,
      },
      refused: {
        nl: `Toegang tot ${productName(product, "nl")} geweigerd voor ${group}`,
        fr: `Accès à ${productName(product, "fr")} refusé pour ${group}`,
        en: `Access to ${productName(product, "en")} refused for ${group}`,
      },
      ended: {
        nl: `Toegang tot ${productName(product, "nl")} beëindigd voor ${group}`,
        fr: `Accès à ${productName(product, "fr")} terminé pour ${group}`,
        en: `Access to ${productName(product, "en")} ended for ${group}`,
      },
    })[what],
  body: ({ data, language, brand }) => {
    const words = {
      accepted: {
        nl: {
          heading: "Uw aanvraag is aanvaard",
          text: "De gebruikers van deze groep kunnen vanaf nu offertes maken met dit product.",
          action: "Naar uw producten",
        },
        fr: {
          heading: "Votre demande est acceptée",
          text: "Les utilisateurs de ce groupe peuvent dès maintenant établir des offres avec ce produit.",
          action: "Vers vos produits",
        },
        en: {
          heading: "Your request was accepted",
          text: "The users of this group can make quotes with this product from now on.",
          action: "To your products",
        },
      },
      refused: {
        nl: {
          heading: "Uw aanvraag is geweigerd",
          text: "De reden staat hieronder. Is dat opgelost, dan kunt u de toegang opnieuw aanvragen.",
          action: "Naar uw producten",
        },
        fr: {
          heading: "Votre demande est refusée",
          text: "Le motif figure ci-dessous. Une fois le point réglé, vous pouvez redemander l’accès.",
          action: "Vers vos produits",
        },
        en: {
          heading: "Your request was refused",
          text: "The reason stands below. Once that is settled you can ask for access again.",
          action: "To your products",
        },
      },
      ended: {
        nl: {
          heading: "Uw toegang is beëindigd",
          text: "Deze groep kan niet langer offertes maken met dit product. Wat er al was, blijft leesbaar.",
          action: "Naar uw producten",
        },
        fr: {
          heading: "Votre accès a pris fin",
          text: "Ce groupe ne peut plus établir d’offres avec ce produit. Ce qui existait reste lisible.",
          action: "Vers vos produits",
        },
        en: {
          heading: "Your access has ended",
          text: "This group can no longer make quotes with this product. What was there stays readable.",
          action: "To your products",
        },
      },
    }[data.what][language];
    const terms = accessTerms[language];
    return (
      <EmailLayout language={language} brand={brand} preview={words.text} heading={words.heading}>
        <Paragraph>{greeting(language, data.firstName)}</Paragraph>
        <Paragraph>{words.text}</Paragraph>
        <Facts
          items={[
            { term: terms.product, value: productName(data.product, language) },
            { term: terms.group, value: data.group },
            { term: terms.number, value: data.producerNumber },
            ...(data.reason ? [{ term: terms.reason, value: data.reason }] : []),
          ]}
        />
        <ActionLink href={data.link}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
