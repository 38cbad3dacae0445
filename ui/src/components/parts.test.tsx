import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderPart } from '@/test/render';
import { type Change, ChangeTable } from './ChangeTable';
import { ConfirmDialog } from './ConfirmDialog';
import { CopyButton } from './CopyButton';
import { FailedState } from './FailedState';
import { Id } from './Id';

describe('CopyButton', () => {
  it('says so at once', async () => {
    const user = userEvent.setup();
    renderPart(<CopyButton text="http://localhost/models/sentiment" />);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/models/sentiment');
  });
});

describe('ChangeTable', () => {
  it('says in words what was done, also what it has no words for yet', () => {
    const change = {
      at: '2026-01-01T00:00:00Z',
      by: { id: 'user-1', name: 'Ada' },
      target: '0123456789abcdef01234567',
    };
    const changes = [
      { ...change, id: '1', verb: 'issue', kind: 'key', after: { name: 'till' } },
      { ...change, id: '2', verb: 'paint', kind: 'key' },
    ] as Change[];
    renderPart(
      <ChangeTable
        label="Audit"
        changes={changes}
        error={undefined}
        onRetry={() => undefined}
        onNext={undefined}
        onPrevious={undefined}
      />,
    );
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toContain('Made a keytill');
    expect(rows[2]).toContain('paint key');
  });
});

describe('Id', () => {
  it('is short on the page and whole on hover', () => {
    renderPart(<Id value="0123456789abcdef01234567" />);
    expect(screen.getByText('012345…234567').title).toBe('0123456789abcdef01234567');
  });
});

describe('FailedState', () => {
  it('says what happened, why, what next, and the request id', () => {
    const told = { title: 'Too busy', detail: 'All engines are in use.', requestId: 'r-1' };
    renderPart(<FailedState error={new Problem(503, told, 7)} />);
    const text = screen.getByRole('alert').textContent;
    for (const part of ['Too busy', 'All engines are in use.', 'Try again in 7 s.', 'r-1']) {
      expect(text).toContain(part);
    }
  });
});

describe('ConfirmDialog', () => {
  it('asks for the name of what cannot be brought back', async () => {
    const confirm = vi.fn(async () => {});
    renderPart(
      <ConfirmDialog
        opened
        onClose={() => {}}
        title="Delete sentiment"
        lost="4 subscribers lose it."
        action="Delete asset"
        name="sentiment"
        onConfirm={confirm}
      />,
    );
    const button = await screen.findByRole('button', { name: 'Delete asset' });
    expect(button.hasAttribute('disabled')).toBe(true);
    await userEvent.type(screen.getByLabelText('Type sentiment to confirm'), 'sentiment');
    await userEvent.click(button);
    expect(confirm).toHaveBeenCalledOnce();
  });
});
