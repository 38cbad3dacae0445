import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { messages } from '@/messages';
import { fakeApi } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { found, me } from '@/test/samples';

describe('the search from anywhere', () => {
  it('opens what was typed, also when Enter comes before the answer', async () => {
    fakeApi({
      'GET /api/me': me,
      'GET /api/teams/ada/subscriptions': { items: [] },
      'GET /api/assets': ({ search }: { search: URLSearchParams }) => ({
        status: 200,
        body: {
          items: [found(search.get('q') === 'topics' ? 'acme/topics' : 'sentiment')],
          facets: {},
          total: 1,
        },
      }),
    });
    const page = openPage('/discover');
    await screen.findByRole('link', { name: 'sentiment' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(
      await screen.findByRole('combobox', { name: messages.shell.search.label }),
      'topics{Enter}',
    );
    await waitFor(() => expect(page.address()).toBe('/discover/models/acme/topics'));
  });
});
