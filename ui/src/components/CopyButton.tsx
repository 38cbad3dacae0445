import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { copyText } from '@/lib/copy';
import { messages } from '@/messages';

type Props = { text: string; label?: string; variant?: 'icon' | 'button' };

/** Answers at once: it says "Copied" before the clipboard has. */
export function CopyButton({ text, label = messages.common.copy, variant = 'button' }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_600);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    setCopied(true);
    copyText(text);
  };
  const said = copied ? messages.common.copied : label;
  const icon = copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;
  const spoken = (
    <span className="stoa-unseen" role="status">
      {copied ? messages.common.copied : ''}
    </span>
  );
  return variant === 'icon' ? (
    <>
      <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={said} title={said}>
        {icon}
      </ActionIcon>
      {spoken}
    </>
  ) : (
    <>
      <Button variant="default" size="xs" leftSection={icon} onClick={copy}>
        {said}
      </Button>
      {spoken}
    </>
  );
}
