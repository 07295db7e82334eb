import { z } from "zod";
import { defineEmail } from "@/lib/email/define-email";
import { ActionLink, EmailLayout, Facts, Paragraph } from "@/lib/email/email-layout";
import { greeting } from "@/lib/identity/emails/letter-words";
import { productName } from "../product-names";
import { accessTerms } from "./access-terms";

/** For the insurer's administration: an office asks for a product, or gives it back. */
export const accessRequestedEmail = defineEmail({
  name: "products.access-requested",
  data: z.object({
    firstName: z.string(),
    what: z.enum(["requested", "withdrawn"]),
    office: z.string(),
    group: z.string(),
    product: z.string(),
    producerNumber: z.string(),
    by: z.string(),
    link: z.url(),
  }),
  subject: ({ what, office, product }) =>
    what === "requested"
      ? {
          nl: `${office} vraagt toegang tot ${productName(product, "nl")}`,
          fr: `${office} demande l’accès à ${productName(product, "fr")}`,
          en: `${office} asks for access to ${productName(product, "en")}`,
        }
      : {
          nl: `${office} geeft de toegang tot ${productName(product, "nl")} terug`,
          fr: `${office} rend son accès à ${productName(product, "fr")}`,
          en: `${office} gives back its access to ${productName(product, "en")}`,
        },
  body: ({ data, language, brand }) => {
    const words = {
      requested: {
        nl: {
          heading: "Een vraag om toegang",
          text: `${data.office} wil met dit product werken. Aanvaard of weiger de aanvraag in het portaal; het kantoor krijgt daar een mail van.`,
          action: "Aanvraag bekijken",
        },
        fr: {
          heading: "Une demande d’accès",
          text: `${data.office} souhaite travailler avec ce produit. Acceptez ou refusez la demande dans le portail ; le bureau en sera averti par e-mail.`,
          action: "Voir la demande",
        },
        en: {
          heading: "A request for access",
          text: `${data.office} wants to work with this product. Accept or refuse the request in the portal; the office is told by e-mail.`,
          action: "Look at the request",
        },
      },
      withdrawn: {
        nl: {
          heading: "Een toegang is teruggegeven",
          text: `${data.office} werkt niet langer met dit product voor deze groep. U hoeft niets te doen.`,
          action: "Toegang bekijken",
        },
        fr: {
          heading: "Un accès a été rendu",
          text: `${data.office} ne travaille plus avec ce produit pour ce groupe. Vous ne devez rien faire.`,
          action: "Voir l’accès",
        },
        en: {
          heading: "An access was given back",
          text: `${data.office} no longer works with this product for this group. You need not do anything.`,
          action: "Look at the access",
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
            { term: terms.office, value: data.office },
            { term: terms.group, value: data.group },
            { term: terms.product, value: productName(data.product, language) },
            { term: terms.number, value: data.producerNumber },
            { term: terms.by, value: data.by },
          ]}
        />
        <ActionLink href={data.link}>{words.action}</ActionLink>
      </EmailLayout>
    );
  },
});
