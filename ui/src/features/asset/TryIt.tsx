import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { faultOf } from '@/lib/pointer';
import type { MyTeam } from '@/lib/session';
import { messages } from '@/messages';
import styles from './Asset.module.css';
import { CallGate } from './CallGate';
import { InputField } from './fields/InputField';
import type { Field } from './inputs';
import type { Page } from './queries';
import { Result } from './Result';
import type { Form } from './useForm';

type Props = { page: Page; form: Form; team: MyTeam | undefined };

const words = messages.asset.tryIt;

/** A form for the inputs on one side, what came out on the other. */
export function TryIt({ page, form, team }: Props) {
  const examples = page.shown.examples;
  return (
    <section className={styles.tryIt} aria-label={words.title}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.start();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            form.start();
          }
        }}
      >
        <Title order={2}>{words.title}</Title>
        {examples.length > 0 && (
          <div className={styles.examples}>
            <span>{words.examples}</span>
            {examples.map((example) => (
              <Button
                key={example.title}
                variant="default"
                size="compact-xs"
                radius="xl"
                className={styles.example}
                onClick={() => form.fill(example.inputs)}
              >
                <span dir="auto">{example.title}</span>
              </Button>
            ))}
          </div>
        )}
        <Fields form={form} />
        <CallGate page={page} team={team}>
          <Start form={form} />
        </CallGate>
      </form>
      <Result page={page} form={form} />
    </section>
  );
}

function Fields({ form }: { form: Form }) {
  const [moreShown, { toggle }] = useDisclosure(false);
  const required = form.fields.filter((field) => field.required);
  const first = required.length > 0 ? required : form.fields.slice(0, 1);
  const rest = form.fields.filter((field) => !first.includes(field));
  const isShown = moreShown || rest.some(({ name }) => faultOf(form.error, name));
  const input = (field: Field) => (
    <InputField
      key={field.name}
      field={field}
      value={form.values[field.name]}
      onChange={(value) => form.change(field.name, value)}
      error={faultOf(form.error, field.name)}
    />
  );
  return (
    <>
      {first.map(input)}
      {rest.length > 0 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            onClick={toggle}
            aria-expanded={isShown}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {words.more}
          </Button>
        </div>
      )}
      {isShown && rest.map(input)}
    </>
  );
}

function Start({ form }: { form: Form }) {
  return (
    <Group gap="xs">
      <Button
        type="submit"
        loading={form.isRunning}
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
      >
        {words.run}
      </Button>
      {form.isRunning && (
        <Button
          variant="default"
          onClick={form.stop}
          leftSection={<IconPlayerStop size={16} aria-hidden />}
        >
          {words.stop}
        </Button>
      )}
    </Group>
  );
}
