import { redaction } from './manifests';

const LONG = 'Straßenbahnhaltestellenverzeichnis'.repeat(2);

/** A pipeline whose publisher wishes its readers ill, or just has long words, right to left. */
export const HOSTILE = redaction('hostile', {
  name: `${LONG.slice(0, 60)} نموذج المشاعر`,
  summary: `\u202eنموذج ${LONG} <script>document.title = 'taken'</script>`.slice(0, 200),
  visibility: 'team',
  card: [
    '<script>document.title = "taken"</script>',
    '<img src=x onerror="document.title = \'taken\'">',
    '<style>body { display: none }</style>',
    '[press](javascript:document.title="taken") ![far](https://elsewhere.example/pixel.png)',
    `# ${LONG}${LONG}`,
    `| a | b |\n|---|---|\n| ${LONG} | ${LONG} |`,
    `\`\`\`\n${LONG}${LONG}${LONG}\n\`\`\``,
  ].join('\n\n'),
  inputs: {
    type: 'object',
    properties: { text: { type: 'string', title: LONG } },
    required: ['text'],
  },
});
