import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

export type Role = 'keyword' | 'string' | 'comment' | 'constant' | 'function' | 'plain';
export type Token = { offset: number; text: string; role: Role };

// Colours come from our own theme: the highlighter only says what a piece of code is.
const ROLES: Record<string, Role> = {
  '#000001': 'keyword',
  '#000002': 'string',
  '#000003': 'comment',
  '#000004': 'constant',
  '#000005': 'function',
};

const THEME = {
  name: 'roles',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    { scope: ['keyword', 'storage'], settings: { foreground: '#000001' } },
    { scope: ['string', 'punctuation.definition.string'], settings: { foreground: '#000002' } },
    { scope: ['comment'], settings: { foreground: '#000003' } },
    { scope: ['constant', 'variable.other.normal.shell'], settings: { foreground: '#000004' } },
    { scope: ['entity.name.function', 'support.function'], settings: { foreground: '#000005' } },
  ],
};

const highlighter = createHighlighterCore({
  themes: [THEME],
  langs: [
    import('shiki/langs/bash.mjs'),
    import('shiki/langs/go.mjs'),
    import('shiki/langs/java.mjs'),
    import('shiki/langs/javascript.mjs'),
    import('shiki/langs/json.mjs'),
    import('shiki/langs/python.mjs'),
  ],
  engine: createJavaScriptRegexEngine(),
});

export async function tokensOf(code: string, language: string): Promise<Token[][]> {
  const { tokens } = (await highlighter).codeToTokens(code, { lang: language, theme: 'roles' });
  return tokens.map((line) =>
    line.map(({ offset, content, color }) => ({
      offset,
      text: content,
      role: ROLES[color?.toLowerCase() ?? ''] ?? 'plain',
    })),
  );
}
