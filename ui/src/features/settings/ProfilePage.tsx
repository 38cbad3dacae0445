import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { useMe } from '@/lib/session';
import { messages } from '@/messages';
import { NameForm } from './NameForm';
import { PasswordForm } from './PasswordForm';
import { useRenameMe } from './queries';
import { SessionList } from './SessionList';
import { SettingsLayout } from './SettingsLayout';
import styles from './settings.module.css';

const words = messages.settings.profile;

/** Who one is, and where one is signed in. */
export function ProfilePage() {
  const me = useMe();
  const rename = useRenameMe();
  return (
    <SettingsLayout>
      <PageHeader title={words.title} text={me?.user.email} />
      <div className={styles.stack}>
        <Panel title={words.about}>
          <NameForm
            key={me?.user.name}
            label={words.name}
            action={words.saveName}
            name={me?.user.name ?? ''}
            rename={rename}
          />
        </Panel>
        <Panel title={words.password}>
          <PasswordForm email={me?.user.email ?? ''} />
        </Panel>
        <SessionList />
      </div>
    </SettingsLayout>
  );
}
