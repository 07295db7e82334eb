-- PostgreSQL 18 makes ids that sort by their moment; older ones get the same from here, for statements that insert many.
DO $$ BEGIN
  IF to_regprocedure('pg_catalog.uuidv7()') IS NULL THEN
    CREATE FUNCTION public.uuidv7() RETURNS uuid LANGUAGE sql VOLATILE AS $f$
      SELECT encode(
        set_byte(
          set_byte(
            substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) ||
              substring(uuid_send(gen_random_uuid()) FROM 7),
            6, 112 | (get_byte(uuid_send(gen_random_uuid()), 6) & 15)),
          8, 128 | (get_byte(uuid_send(gen_random_uuid()), 8) & 63)),
        'hex')::uuid
    $f$;
  END IF;
END $$;
