-- One line per settled call, in one partition per day (UTC) on which calls began; old days are
-- dropped, never deleted row by row. No foreign keys: a line outlives its key and its asset.
CREATE TABLE calls (
    day           date        NOT NULL,
    call          text        NOT NULL,
    parent        text,
    team          text        NOT NULL,
    key           text,
    asset         text        NOT NULL,
    asset_type    text        NOT NULL,
    version       integer     NOT NULL,
    subscription  text        NOT NULL,
    plan          text        NOT NULL,
    door          text        NOT NULL,
    started_at    timestamptz NOT NULL,
    settled_at    timestamptz NOT NULL,
    outcome       text        NOT NULL,
    status        integer     NOT NULL,
    code          text,
    unit          text        NOT NULL,
    units         bigint      NOT NULL,
    cost          bigint      NOT NULL,
    overrun       bigint      NOT NULL,
    total_micros  bigint      NOT NULL,
    target_micros bigint      NOT NULL,
    PRIMARY KEY (call, day)
) PARTITION BY RANGE (day);

CREATE INDEX calls_of_team ON calls (team, day, call);
CREATE INDEX calls_of_asset ON calls (team, asset, day, call);
CREATE INDEX calls_of_key ON calls (team, key, day, call);
CREATE INDEX calls_that_failed ON calls (team, day, call) WHERE outcome <> 'succeeded';

-- The sums of calls, for good. Empty key: calls without one. Amounts in nanocredits.
CREATE TABLE usage_daily (
    team          text   NOT NULL,
    day           date   NOT NULL,
    asset         text   NOT NULL,
    key           text   NOT NULL,
    unit          text   NOT NULL,
    calls         bigint NOT NULL,
    errors        bigint NOT NULL,
    units         bigint NOT NULL,
    cost          bigint NOT NULL,
    total_micros  bigint NOT NULL,
    target_micros bigint NOT NULL,
    PRIMARY KEY (team, day, asset, key, unit)
);
