import { useEffect, useState } from 'react';
import { timeFrom, wholeTime } from '@/lib/format';

type Props = { at: string };

/** How long ago; the whole time, in the reader's zone, on hover. */
export function RelativeTime({ at }: Props) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(at);
  return (
    <time dateTime={at} title={wholeTime(time)}>
      {timeFrom(time, now)}
    </time>
  );
}
