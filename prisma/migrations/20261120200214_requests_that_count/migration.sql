-- Whoever asks to be let into an office has to show first that the address is theirs.
ALTER TABLE "OfficeJoinRequest" ADD COLUMN     "provenAt" TIMESTAMPTZ(3);

-- Live: whoever looks at the products of a group sees the insurer's answer when it comes.
CREATE FUNCTION nudge_access() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'access ' || NEW.id || ' ' || NEW."groupId");
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_access AFTER INSERT OR UPDATE ON "ProductAccess"
  FOR EACH ROW EXECUTE FUNCTION nudge_access();
