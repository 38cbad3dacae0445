import { PageHeader } from '@/components/PageHeader';
import { messages } from '@/messages';

export function AssetPage() {
  return <PageHeader title={messages.shell.nav.discover} />;
}
