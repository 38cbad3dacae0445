import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { newQueries } from '@/app/queries';
import { newRouter } from '@/router';
import { theme, variables } from '@/theme/theme';

/** Renders something that needs neither an address nor a server. */
export function renderPart(part: ReactNode) {
  return render(framed(part));
}

/** Opens the console at an address, as a browser would. */
export function openPage(address: string) {
  const queries = newQueries();
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = newRouter(queries, history);
  render(
    framed(
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    ),
  );
  return { router, address: () => history.location.href };
}

function framed(part: ReactNode) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} env="test">
      {part}
    </MantineProvider>
  );
}
