import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { downloadCsv } from '@/lib/download';
import { explained } from '@/lib/failure';
import { messages } from '@/messages';

type Props = { path: string; search: Record<string, unknown>; name: string };

/** The table on the page as a file. */
export function CsvButton({ path, search, name }: Props) {
  const download = useMutation({ mutationFn: () => downloadCsv(path, search, name) });
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={download.isPending}
      onClick={() => download.mutate()}
      title={download.error ? explained(download.error).title : undefined}
    >
      {download.error ? messages.common.tryAgain : messages.parts.csv}
    </Button>
  );
}
