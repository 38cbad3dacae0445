export const parts = {
  csv: 'CSV',
  audit: {
    at: 'Time',
    who: 'Who',
    verb: 'Did',
    target: 'Which',
    team: 'Team',
    stoa: 'Stoa',
    byKey: 'with a key',
    before: 'Before',
    after: 'After',
    nothing: 'Nothing.',
    /** "issue key", but "subscribe" alone. */
    detail: (verb: string, kind: string) =>
      kind.startsWith(verb.slice(0, 5)) ? verb : `${verb} ${kind}`,
    empty: 'Nothing was changed here yet',
    emptyText: 'Keys, members, budgets, subscriptions and assets leave their traces here.',
  },
  subscription: {
    pending: 'Waiting for approval',
    active: 'Active',
    rejected: 'Rejected',
    suspended: 'Suspended',
    cancelled: 'Cancelled',
  },
  range: {
    label: 'Time range',
    today: 'Today',
    '7d': '7 days',
    '30d': '30 days',
    '90d': '90 days',
  },
};
