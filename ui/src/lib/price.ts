import { messages } from '@/messages';
import { credits } from './format';

const words = messages.asset.plans;

/** What one unit costs: 0.001 credits per call. */
export function unitPrice(perUnit: number, unit: string): string {
  if (perUnit === 0) return words.free;
  const one = unit.endsWith('s') ? unit.slice(0, -1) : unit;
  return `${credits(perUnit)} ${messages.common.credits} ${words.per(one)}`;
}
