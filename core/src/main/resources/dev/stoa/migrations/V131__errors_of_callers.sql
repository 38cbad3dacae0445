-- Those of the errors that were the caller's doing, such as inputs that a model cannot read: they say
-- nothing of the asset.
ALTER TABLE usage_daily ADD COLUMN caller_errors bigint NOT NULL DEFAULT 0;
