import { State } from '@/components/State';
import { type Call, kindOf } from '@/lib/calls';
import { messages } from '@/messages';

/** How a call ended. */
export function CallState({ call }: { call: Call }) {
  return <State kind={kindOf(call.outcome)}>{messages.usage.calls.outcomes[call.outcome]}</State>;
}
