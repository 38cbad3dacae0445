import { State } from '@/components/State';
import { type Call, kindOf } from '@/lib/calls';
import { messages } from '@/messages';

/** How a call ended. */
export function CallState({ call, isBrief }: { call: Call; isBrief?: boolean }) {
  return (
    <State kind={kindOf(call.outcome)} isBrief={isBrief}>
      {messages.usage.calls.outcomes[call.outcome]}
    </State>
  );
}
