import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { snippetsOf } from './snippets';

const image = { file: true, name: "it's.png", type: 'image/png', base64: '' };
const codes = (values: Record<string, unknown>) =>
  Object.fromEntries(
    snippetsOf('http://localhost:8080/models/x', values).map(({ title, code }) => [title, code]),
  );

describe('snippets', () => {
  it('follow the form in all five languages, and never hold a key', () => {
    const all = codes({ text: 'Hello "world"' });
    expect(Object.keys(all)).toEqual(['curl', 'Python', 'JavaScript', 'Java', 'Go']);
    for (const code of Object.values(all)) {
      expect(code).toContain('STOA_API_KEY');
      expect(code).toContain('http://localhost:8080/models/x');
      expect(code).toMatch(/Hello/);
    }
    expect(all.curl).toContain("'http://localhost:8080/models/x?text=Hello+%22world%22'");
  });

  it('send a file as the body, and the rest in the query', () => {
    const all = codes({ text: 'a', image });
    expect(all.curl).toContain("-H 'content-type: image/png' --data-binary '@it'\\''s.png'");
    expect(all.Python).toContain('open("it\'s.png", "rb").read()');
    expect(all.Go).not.toContain('"strings"');
    for (const code of Object.values(all)) expect(code).toContain('/models/x?text=a');
  });

  it('send several files as parts of a form, or as a list in JSON', () => {
    const all = codes({ text: 'a b', image: [image, { ...image, name: 'b.png' }] });
    expect(Object.keys(all)).toEqual(['curl', 'Python', 'JavaScript', 'Java', 'Go']);
    expect(all.Python).toContain('inputs["image"] = [file("it\'s.png"), file("b.png")]');
    expect(all.JavaScript).toContain('[await file("it\'s.png"), await file("b.png")];');
    for (const code of [all.Java, all.Go]) {
      expect(code).toContain(
        '"{\\"text\\":\\"a b\\",\\"image\\":[" + file("it\'s.png") + "," + file("b.png") + "]}"',
      );
    }
    expect(all.curl).toContain("-F 'image=@it'\\''s.png;type=image/png' \\\n");
    expect(all.curl).toContain("-F 'image=@b.png;type=image/png'");
    expect(all.curl).toContain("-F 'text=a b'");
  });

  it('quote what a shell would read', () => {
    const hostile = "it's $HOME `id` \\ \n end";
    const { curl } = codes({ deep: { text: hostile } });
    const words = execFileSync('sh', ['-c', `printf '%s\\0' ${curl?.replace('curl', '')}`], {
      env: { STOA_API_KEY: 'k' },
    });
    expect(words.toString().split('\0')).toContain(JSON.stringify({ deep: { text: hostile } }));
  });
});
