import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { consumer, namedBlocks, packAll, root, run } from '../support/packed.ts';

const pages = [
  'index.md',
  'charts.md',
  'privacy-and-security.md',
  ...readdirSync(join(root, 'docs/recipes')).map((file) => `recipes/${file}`),
];
const textOf = (page: string) => readFileSync(join(root, 'docs', page), 'utf8');

/** What a page says that a file prints: ```text expect=login.mjs */
const expectations = (markdown: string) =>
  new Map(
    [...markdown.matchAll(/^```\w+ expect=(\S+)\n([\s\S]*?)^```$/gm)].map((match) => [
      match[1]!,
      match[2]!.trim(),
    ]),
  );

const scripts = pages.flatMap((page) =>
  namedBlocks(textOf(page))
    .filter(({ file }) => file.endsWith('.mjs'))
    .map(({ file }) => ({ page, file, printed: expectations(textOf(page)).get(file) })),
);

describe('every script of the docs prints what the page says', () => {
  let folder: string;
  beforeAll(() => {
    const { core, charts, server } = packAll();
    folder = consumer(
      { core: core!, charts: charts!, server: server! },
      ['papaparse', 'chart.js', '@napi-rs/canvas', 'typescript', '@types/node', 'vite'],
      'node',
    );
  });

  test('there are scripts, and each says what it prints', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter(({ printed }) => printed === undefined)).toEqual([]);
  });

  test.each(scripts)('$page: $file', ({ page, file, printed }) => {
    for (const block of namedBlocks(textOf(page))) {
      mkdirSync(dirname(join(folder, block.file)), { recursive: true });
      writeFileSync(join(folder, block.file), block.code);
    }
    const output = run('node', ['--no-warnings', file], folder).trim();
    if (printed!.startsWith('{')) expect(output.replace(/\s+/g, ' ')).toBe(asPrinted(printed!));
    else expect(output).toBe(printed);
  });
});

/** Node prints an object with bare keys. */
const asPrinted = (json: string) => json.replace(/"(\w+)":/g, '$1:').replace(/\s+/g, ' ');

describe('the docs site', () => {
  test('builds, with the API reference made from the types', () => {
    run('pnpm', ['--filter', '@klasseklima/docs', 'run', 'docs:build'], root);
    for (const page of ['index', 'recipes/login', 'statistics', 'privacy-and-security'])
      expect(existsSync(join(root, `docs/.vitepress/dist/${page}.html`)), page).toBe(true);
    const api = readdirSync(join(root, 'docs/api'), { recursive: true }).map((file) =>
      basename(String(file)),
    );
    expect(api).toContain('scoreSheet.md');
  });

  test('shows pictures that exist', () => {
    for (const page of [...pages.map((file) => join('docs', file)), 'README.md']) {
      const markdown = readFileSync(join(root, page), 'utf8');
      for (const [, target] of markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
        expect(existsSync(join(root, dirname(page), target!)), `${page}: ${target}`).toBe(true);
    }
  });
});
