import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailedState } from '@/components/FailedState';

export function PageFailed({ error }: ErrorComponentProps) {
  return <FailedState error={error} onRetry={() => window.location.reload()} />;
}
