-- Since when an account may not be used; null while it may.
alter table users add column disabled_at timestamptz;
