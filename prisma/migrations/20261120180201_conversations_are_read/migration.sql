-- What the insurer wrote since somebody of the employer last looked is new.
ALTER TABLE "Conversation" ADD COLUMN "readAt" TIMESTAMPTZ(3);
