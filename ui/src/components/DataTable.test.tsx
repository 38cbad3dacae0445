import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Unreachable } from '@/api/problem';
import { renderPart } from '@/test/render';
import { DataTable } from './DataTable';

type Row = { id: string; size: number };

const columns = [
  { key: 'id', header: 'Id', cell: (row: Row) => row.id },
  { key: 'size', header: 'Size', cell: (row: Row) => row.size, sortable: true },
];
const rows = ['a', 'b', 'c'].map((id, size) => ({ id, size }));
const given = { label: 'Things', columns, rowKey: (row: Row) => row.id, empty: <p>None yet</p> };

describe('DataTable', () => {
  it('is walked with the arrow keys and opened with Enter', async () => {
    const open = vi.fn();
    renderPart(<DataTable {...given} rows={rows} onOpen={open} />);
    const [, first, second] = screen.getAllByRole('row');
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard('{End}{Enter}');
    expect(open).toHaveBeenCalledWith(rows[2]);
  });

  it('leaves sorting to the server', async () => {
    const sort = vi.fn();
    renderPart(
      <DataTable {...given} rows={rows} sort={{ by: 'size', descending: true }} onSort={sort} />,
    );
    expect(screen.getByRole('columnheader', { name: 'Size' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Size' }));
    expect(sort).toHaveBeenCalledWith({ by: 'size', descending: false });
  });

  it('says that it loads, that it is empty, and that it failed', () => {
    const { unmount } = renderPart(<DataTable {...given} rows={undefined} />);
    expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
    unmount();
    const second = renderPart(<DataTable {...given} rows={[]} />);
    expect(screen.getByText('None yet')).toBeTruthy();
    second.unmount();
    renderPart(<DataTable {...given} rows={undefined} error={new Unreachable('')} />);
    expect(screen.getByRole('alert').textContent).toContain('Stoa did not answer');
  });
});
