import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { messages } from '@/messages';

export function NotFound() {
  const words = messages.shell.notFound;
  return (
    <EmptyState
      title={words.title}
      text={words.text}
      action={
        <Button component={Link} to="/discover">
          {words.action}
        </Button>
      }
    />
  );
}
