export const parts = {
  csv: 'CSV',
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
