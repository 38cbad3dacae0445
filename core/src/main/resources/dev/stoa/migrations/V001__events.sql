-- How one node learns that another changed something: a clock that each change moves on by one, and
-- what changed at each tick.
CREATE TABLE change_clock (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    version bigint  NOT NULL
);

INSERT INTO change_clock (version) VALUES (0);

CREATE TABLE changes (
    number      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic       text NOT NULL,
    id          text NOT NULL,
    version     bigint,
    recorded_at timestamptz
);

CREATE UNIQUE INDEX changes_version ON changes (version);

-- Numbers are given at the very end of a transaction: the clock is then the last row that it locks,
-- so that nobody waits for long and no two transactions wait for each other, and versions have no
-- gaps and are in the order of commits.
CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql AS
$$
DECLARE
    given bigint;
BEGIN
    UPDATE change_clock SET version = version + 1 RETURNING version INTO given;
    UPDATE changes SET version = given, recorded_at = clock_timestamp() WHERE number = NEW.number;
    PERFORM pg_notify('stoa_changes', '');
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER number_change
    AFTER INSERT ON changes
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION number_change();
