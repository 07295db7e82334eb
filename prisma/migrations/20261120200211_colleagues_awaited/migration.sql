-- From the invitation until the person comes in: colleagues read what the Beheerder typed.
ALTER TABLE "BrokerMembership" ADD COLUMN "awaited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "givenFirst" TEXT,
ADD COLUMN "givenLast" TEXT;

-- Live: whose place in an office changes looks again at once at what may be heard.
CREATE FUNCTION nudge_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'rights ' || NEW."accountId");
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_rights AFTER UPDATE ON "BrokerMembership"
  FOR EACH ROW WHEN ((OLD."endedAt", OLD."isAdmin") IS DISTINCT FROM (NEW."endedAt", NEW."isAdmin"))
  EXECUTE FUNCTION nudge_rights();

CREATE FUNCTION nudge_rights_of_member() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."membershipId" ELSE NEW."membershipId" END;
BEGIN
  PERFORM pg_notify('collectief_live', 'rights ' || m."accountId") FROM "BrokerMembership" m WHERE m.id = about;
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_rights_of_member AFTER INSERT OR DELETE ON "BrokerGroupMember"
  FOR EACH ROW EXECUTE FUNCTION nudge_rights_of_member();
