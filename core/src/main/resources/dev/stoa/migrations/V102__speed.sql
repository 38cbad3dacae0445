-- How long the calls took that succeeded, as counts of buckets whose bounds grow by a quarter of a
-- doubling (see SpeedScale): a few rows per group and day, from which percentiles of any range are
-- read. Empty key: calls without one.
CREATE TABLE usage_speed (
    team   text     NOT NULL,
    day    date     NOT NULL,
    asset  text     NOT NULL,
    key    text     NOT NULL,
    bucket smallint NOT NULL,
    calls  bigint   NOT NULL,
    PRIMARY KEY (team, day, asset, key, bucket)
);
CREATE INDEX usage_speed_of_days ON usage_speed (day);
CREATE INDEX usage_daily_of_days ON usage_daily (day);

-- What Discover shows of how an asset does here, over all teams and the last days; written anew twice
-- a minute. An asset that was not called has no row.
CREATE TABLE asset_measures (
    asset_id   text             PRIMARY KEY,
    calls      bigint           NOT NULL,
    success    double precision NOT NULL,
    p50_micros bigint
);
