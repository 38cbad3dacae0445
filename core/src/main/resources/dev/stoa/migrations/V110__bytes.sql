-- Bytes of data sets that were sent; of other assets none are counted.
alter table calls add column bytes bigint not null default 0 check (bytes >= 0);
alter table usage_daily add column bytes bigint not null default 0;
