import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fakeApi } from '@/test/fakeApi';
import { openPage } from '@/test/render';
import { assetPage, me } from '@/test/samples';

const picture = { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png' };
const page = assetPage();
const routes = {
  'GET /api/me': me,
  'GET /api/assets/models/sentiment': {
    ...page,
    shown: {
      ...page.shown,
      inputs: {
        properties: {
          image: {
            ...picture,
            type: ['string', 'array'],
            title: 'Picture',
            maxItems: 3,
            items: picture,
          },
        },
        required: ['image'],
      },
      examples: [],
    },
  },
  'POST /api/teams/ada/try-token': () => ({
    status: 201,
    body: { token: 'stoa_try', expiresAt: '2999-01-01T00:00:00Z' },
  }),
  'POST /models/sentiment': {
    data: { results: [{ text: 'one' }, { text: 'two' }] },
    requestId: 'request-9',
    runTime: 0.012,
    usedCredits: 0.002,
  },
};
// the document of the tests has files without their bytes
const file = (name: string) =>
  Object.assign(new File([name], name, { type: 'image/png' }), {
    arrayBuffer: async () => new TextEncoder().encode(name).buffer,
  });
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLElement;

describe('trying a model that takes several pictures', () => {
  it('sends those that were chosen as a list, and shows what came of each', async () => {
    const asked = fakeApi(routes);
    openPage('/discover/models/sentiment');
    await screen.findByRole('button', { name: 'Choose files' });
    await userEvent.upload(chooser(), [file('a.png'), file('b.png')]);
    await screen.findByRole('button', { name: 'Remove b.png' });
    await userEvent.upload(chooser(), file('c.png'));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove a.png' }));
    await userEvent.click(screen.getByRole('button', { name: 'Run' }));
    await screen.findByText('two');
    expect(asked.find(({ path }) => path === '/models/sentiment')?.body).toEqual({
      image: [btoa('b.png'), btoa('c.png')],
    });
  });

  it('takes no more than there may be', async () => {
    fakeApi(routes);
    openPage('/discover/models/sentiment');
    await screen.findByRole('button', { name: 'Choose files' });
    await userEvent.upload(
      chooser(),
      ['a', 'b', 'c', 'd'].map((name) => file(name)),
    );
    await screen.findByText('It takes at most 3 files.');
    expect(screen.queryByRole('button', { name: 'Remove a' })).toBeNull();
  });
});
