-- How one node learns that another changed something: a clock that each change moves on by one, and
-- what changed at each tick.
CREATE TABLE change_clock (
    single  boolean PRIMARY KEY DEFAULT true CHECK (single),
    version bigint  NOT NULL
);

INSERT INTO change_clock (version) VALUES (0);

CREATE TABLE changes (
    version     bigint      PRIMARY KEY,
    topic       text        NOT NULL,
    id          text        NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
