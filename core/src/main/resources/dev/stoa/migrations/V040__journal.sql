-- Up to where each node's journal has been applied. Moves in the same transaction as what was applied.
CREATE TABLE journal_offsets (
    node        text        PRIMARY KEY,
    segment     bigint      NOT NULL,
    start       bigint      NOT NULL,
    position    bigint      NOT NULL,
    frame_check integer     NOT NULL,
    moved_at    timestamptz NOT NULL DEFAULT now()
);

-- Calls that were started and, as far as the journal was applied, not settled.
CREATE TABLE journal_open (
    node    text  NOT NULL,
    call    text  NOT NULL,
    started bytea NOT NULL,
    PRIMARY KEY (node, call)
);

-- Entries that could not be applied and wait for a person, with their bytes.
CREATE TABLE journal_parked (
    node      text        NOT NULL,
    segment   bigint      NOT NULL,
    start     bigint      NOT NULL,
    reason    text        NOT NULL,
    bytes     bytea       NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (node, segment, start)
);
