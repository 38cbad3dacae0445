import { PageHeader } from '@/components/PageHeader';
import { messages } from '@/messages';

export function DiscoverPage() {
  return <PageHeader title={messages.shell.nav.discover} />;
}
