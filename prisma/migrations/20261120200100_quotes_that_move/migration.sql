-- Who had a quote open in the group that it left hears of it too, and then finds it gone.
CREATE OR REPLACE FUNCTION nudge_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'quote ' || NEW.id || ' ' || NEW."groupId");
  IF TG_OP = 'UPDATE' AND OLD."groupId" <> NEW."groupId" THEN
    PERFORM pg_notify('collectief_live', 'quote ' || NEW.id || ' ' || OLD."groupId");
  END IF;
  RETURN NULL;
END $$;

-- The same for a conversation that follows its quote.
CREATE OR REPLACE FUNCTION nudge_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'conversation ' || NEW.id || ' ' || coalesce(NEW."employerId"::text, '-') || ' ' || coalesce(NEW."brokerGroupId"::text, '-'));
  IF TG_OP = 'UPDATE' AND OLD."brokerGroupId" IS NOT NULL AND OLD."brokerGroupId" IS DISTINCT FROM NEW."brokerGroupId" THEN
    PERFORM pg_notify('collectief_live', 'conversation ' || NEW.id || ' - ' || OLD."brokerGroupId");
  END IF;
  RETURN NULL;
END $$;
