import { SegmentedControl } from '@mantine/core';
import { PageHeader } from '@/components/PageHeader';
import { one } from '@/lib/address';
import { useAddress } from '@/lib/useAddress';
import { messages } from '@/messages';
import { AdminLayout } from './AdminLayout';
import styles from './admin.module.css';
import { FunctionList } from './FunctionList';
import { HouseSlugs } from './HouseSlugs';
import { SupplierList } from './SupplierList';

const words = messages.admin.catalogue;
const KINDS = ['suppliers', 'functions', 'slugs'] as const;

/** What assets may name, and the addresses without a team. */
export function CataloguePage() {
  const [search, change] = useAddress();
  const kind = KINDS.find((known) => known === one(search, 'kind')) ?? 'suppliers';
  return (
    <AdminLayout>
      <PageHeader title={words.title} text={words.text} />
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
          data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
      </div>
      {kind === 'suppliers' && <SupplierList />}
      {kind === 'functions' && <FunctionList />}
      {kind === 'slugs' && <HouseSlugs />}
    </AdminLayout>
  );
}
