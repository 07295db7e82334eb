/** Every way in without an actor, and why. A page by its file, an action or a route by its file and export. */
export const publicEntrances: Readonly<Record<string, string>> = {
  "app/page.tsx": "No page of its own: it leads to the sign-in, or home.",

  "app/(public)/sign-in/page.tsx": "Where one comes in.",
  "app/(public)/sign-in/code/page.tsx":
    "The second step, before there is a session; the challenge's cookie decides.",
  "app/(public)/sign-in/unknown/page.tsx": "Explains that a proven identity belongs to no account.",
  "app/(public)/sign-in/actions.ts signInAction": "Signing in.",
  "app/(public)/sign-in/actions.ts visitProviderAction": "Leaves for itsme or eID.",
  "app/(public)/sign-in/code/actions.ts verifyCodeAction": "The code; the challenge's cookie decides.",
  "app/(public)/sign-in/code/actions.ts recoveryCodeAction": "A recovery code in the place of the code.",
  "app/(public)/sign-in/code/actions.ts sendCodeAction":
    "Asks for a text message; the challenge's cookie decides.",
  "app/(public)/sign-in/code/actions.ts cancelAction": "Gives up the sign-in of this browser.",
  "app/(public)/signed-out/page.tsx": "Says that one is out.",
  "app/(public)/forgotten-password/page.tsx": "Whoever forgot the password can't sign in.",
  "app/(public)/forgotten-password/actions.ts askPasswordResetAction":
    "The same; known and unknown get the same answer.",
  "app/(public)/reset/[token]/page.tsx": "The link in a mail is the proof.",
  "app/(public)/reset/[token]/actions.ts resetPasswordAction": "The link in a mail is the proof.",
  "app/(public)/invitation/[token]/page.tsx": "The link in a mail is the proof.",
  "app/(public)/invitation/[token]/actions.ts acceptInvitationAction": "The link in a mail is the proof.",
  "app/(public)/invitation/[token]/actions.ts askNewInvitationAction":
    "An expired link asks for a new one, to the same mailbox.",
  "app/(public)/activate/page.tsx": "Who got a code on paper has no account yet.",
  "app/(public)/activate/[token]/page.tsx": "The link in a letter is the proof, the birth date beside it.",
  "app/(public)/activate/actions.ts enterPostedCodeAction": "The code on paper is the proof.",
  "app/(public)/activate/actions.ts activateAction": "The link and the birth date are the proof.",
  "app/(public)/activate/actions.ts askInvitationAgainAction":
    "An expired link asks for a new one, to the person's own mailbox.",
  "app/(public)/unsubscribe/[token]/page.tsx": "Who wants no more letters need not sign in for it.",
  "app/(public)/unsubscribe/[token]/actions.ts stopInvitationsAction": "The link in the letter is the proof.",
  "app/(public)/unsubscribe/[token]/actions.ts allowInvitationsAction": "The same link takes it back.",
  "app/api/unsubscribe/[token]/route.ts POST":
    "What a mail program posts for its reader; the token is the proof.",
  "app/api/unsubscribe/[token]/route.ts GET": "Leads to the page with the button.",
  "app/api/mail-events/route.ts POST":
    "The mail server tells of a returned letter; a bearer token is the proof.",
  "app/(public)/verify/[token]/page.tsx": "The link in a mail is the proof.",
  "app/(public)/verify/[token]/actions.ts verifyEmailAction": "The link in a mail is the proof.",
  "app/(public)/email-change/[token]/page.tsx":
    "The link in a mail is the proof; one may read it on another device.",
  "app/(public)/email-change/[token]/actions.ts confirmEmailChangeAction": "The link in a mail is the proof.",
  "app/(public)/email-change/done/page.tsx": "Says that it is done.",

  "app/(public)/register/page.tsx": "A broker's office registers itself.",
  "app/(public)/register/office/page.tsx": "Step 2; the sealed cookie of step 1 decides.",
  "app/(public)/register/sent/page.tsx": "Says that a mail is under way.",
  "app/(public)/register/actions.ts beginRegistrationAction": "Step 1: writes nothing but a sealed cookie.",
  "app/(public)/register/actions.ts registerOfficeAction":
    "Step 2; known and unknown addresses get the same answer.",
  "app/(public)/register/join/page.tsx":
    "In the place of step 2 for an office that is here already; the sealed cookie decides.",
  "app/(public)/register/actions.ts joinOfficeAction":
    "The same; known and unknown addresses get the same answer.",

  "app/(public)/help/page.tsx": "Help for who can't get in.",
  "app/(public)/legal/[document]/page.tsx": "What one agrees to must be readable before.",
  "app/(public)/mailbox/page.tsx":
    "Only where mail is caught on this machine (MAILBOX_DIR), for the demo world or at the machine; otherwise it does not exist.",
  "app/(public)/mailbox/[id]/page.tsx": "The same.",

  "app/frame/actions.ts chooseLanguageAction": "Also before signing in; writes a cookie.",
  "app/frame/actions.ts chooseThemeAction": "Also before signing in; writes a cookie.",

  "app/api/auth/callback/[provider]/route.ts GET":
    "Where itsme and eID send people back; state and nonce are checked.",
  "app/sign-out/route.ts POST": "Leads out whoever is out already.",
  "app/api/health/alive/route.ts GET": "For the machine that restarts us; says yes.",
  "app/api/health/ready/route.ts GET": "For the load balancer; says whether, not what.",
  "app/api/metrics/route.ts GET": "For the monitor: from this machine, or with a token.",
};
