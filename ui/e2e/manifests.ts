/** A pipeline that passes a text through the shipped model `pii`. */
export function redaction(slug: string, more: Record<string, unknown> = {}) {
  return {
    type: 'pipeline',
    slug,
    name: slug,
    summary: 'Takes personal data out of a text.',
    visibility: 'public',
    inputs: {
      type: 'object',
      properties: { text: { type: 'string' } },
      required: ['text'],
    },
    outputs: { type: 'object', properties: { text: { type: 'string' } } },
    graph: {
      nodes: [
        { id: 'in', kind: 'input' },
        { id: 'redact', kind: 'model', model: 'pii' },
        { id: 'out', kind: 'output' },
      ],
      links: [
        { from: 'in.text', to: 'redact.text' },
        { from: 'redact.redacted', to: 'out.text' },
      ],
    },
    plans: [{ slug: 'open', name: 'Open', default: true, pricePerUnit: 0 }],
    ...more,
  };
}
