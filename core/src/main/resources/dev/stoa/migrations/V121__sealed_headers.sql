-- A text sealed with the key of the data folder in which this database was first used: tells every
-- node whether its key is the right one. While it is missing, headers of targets stand in clear.
create table seal_probe (
  one    boolean primary key default true check (one),
  sealed text not null
);
