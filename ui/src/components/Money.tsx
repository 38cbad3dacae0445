import { credits } from '@/lib/format';
import { messages } from '@/messages';

type Props = { amount: number; unit?: boolean };

/** Credits, with as many digits as matter. */
export function Money({ amount, unit = true }: Props) {
  return (
    <span title={`${amount} ${messages.common.credits}`}>
      {credits(amount)}
      {unit && ` ${amount === 1 ? messages.common.credit : messages.common.credits}`}
    </span>
  );
}
