-- Networks that may be asked besides those of the configuration.
create table trusted_networks (
  network  text primary key,
  note     text not null,
  added_at timestamptz not null
);
