-- How many calls of a plan's trial allowance each team has made. No foreign key to the plan: what
-- was tried stays tried when the plan is taken away and comes back.
create table trials (
  team_id  text not null references teams on delete cascade,
  plan_id  text not null,
  used     integer not null check (used >= 0),
  began_at timestamptz not null default now(),
  primary key (team_id, plan_id)
);
