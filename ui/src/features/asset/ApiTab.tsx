import { Anchor, Group, Tabs, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Code } from '@/components/Code';
import { CopyButton } from '@/components/CopyButton';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import type { Schema } from './inputs';
import type { Page } from './queries';
import { SchemaTable } from './SchemaTable';
import { snippetsOf } from './snippets';
import type { Form } from './useForm';

const words = messages.asset.api;

const HEADERS = [
  ['x-api-key', words.keyHeader],
  ['content-type', words.typeHeader],
] as const;

/** How a program calls it: the address, the headers, what goes in and comes out, and code. */
export function ApiTab({ page, form }: { page: Page; form: Form }) {
  return (
    <div className={styles.api}>
      <section>
        <Title order={2}>{words.endpoint}</Title>
        <div className={styles.endpoint}>
          <code>
            <b>{page.asset.type === 'data' ? 'GET' : 'POST'}</b> {page.endpoint}
          </code>
          <CopyButton text={page.endpoint} label={words.copyEndpoint} />
        </div>
        <Group gap="md">
          <Anchor href="/docs/guides/endpoint" size="sm">
            {words.guide}
          </Anchor>
          <Anchor href={page.openapi} size="sm">
            {words.description}
          </Anchor>
        </Group>
      </section>
      <Snippets page={page} form={form} />
      <section>
        <Title order={2}>{words.headers}</Title>
        <dl className={styles.headers}>
          {HEADERS.map(([name, text]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <Title order={2}>{words.request}</Title>
        <SchemaTable label={words.request} schema={page.shown.inputs as Schema} />
      </section>
      <section>
        <Title order={2}>{words.response}</Title>
        <Text size="sm" c="dimmed" mb="sm">
          {words.responseText}
        </Text>
        <SchemaTable label={words.response} schema={page.shown.outputs as Schema} />
      </section>
    </div>
  );
}

function Snippets({ page, form }: { page: Page; form: Form }) {
  const snippets =
    page.asset.type === 'data' ? page.snippets : snippetsOf(page.endpoint, form.values);
  const [language, setLanguage] = useState<string | null>('bash');
  return (
    <section>
      <Title order={2}>{words.snippets}</Title>
      {page.asset.type !== 'data' && (
        <Text size="sm" c="dimmed" mb="xs">
          {words.follows}
        </Text>
      )}
      <Tabs value={language} onChange={setLanguage} keepMounted={false} variant="pills">
        <Tabs.List mb="sm">
          {snippets.map((snippet) => (
            <Tabs.Tab key={snippet.language} value={snippet.language}>
              {snippet.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map((snippet) => (
          <Tabs.Panel key={snippet.language} value={snippet.language}>
            <Code code={snippet.code} language={snippet.language} copyLabel={words.copySnippet} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
