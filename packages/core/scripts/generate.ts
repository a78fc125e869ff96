/**
 * Emits what is derived from data: parsed instruments (`catalog/`), word packs (`text/`), their key types and the
 * JSON schema. A folder under `src/catalog` is an instrument; there is no registry to edit. A missing translation fails.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { instrumentSchema } from '../src/instrument/instrument-schema.ts';
import { parseInstrument } from '../src/instrument/parse-instrument.ts';
import { instrumentPage } from './instrument-page.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const emitted = new Set<string>();
const pages = '../../docs/instruments';
const locales = ['nb', 'nn', 'en', 'se'];
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const write = (path: string, content: string) => {
  const file = join(root, path);
  emitted.add(file);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};
const folders = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const data = (name: string, value: unknown) => {
  const json = JSON.stringify(value);
  return { esm: `export const ${name} = ${json};\n`, cjs: `'use strict';\nexports.${name} = ${json};\n` };
};
function writeModule(path: string, name: string, value: unknown, types: string) {
  const { esm, cjs } = data(name, value);
  write(`${path}.js`, esm);
  write(`${path}.cjs`, cjs);
  write(`${path}.d.ts`, types);
  write(`${path}.d.cts`, types);
}

function generateText() {
  const unions: string[] = [];
  // An empty folder is no area: git would not even keep it.
  for (const area of folders('src/text').filter(
    (name) => readdirSync(join(root, 'src/text', name)).length > 0,
  )) {
    const source = (locale: string) => join(root, 'src/text', area, `${locale}.json`);
    const keys = Object.keys(readJson(source('nb')));
    const type = `${camel(`-${area}`)}Text`;
    unions.push(`export type ${type} =\n${keys.map((key) => `  | '${key}'`).join('\n')};\n`);
    for (const locale of locales.filter((candidate) => existsSync(source(candidate)))) {
      const messages = readJson(source(locale));
      const missing = keys.filter((key) => !(key in messages));
      const extra = Object.keys(messages).filter((key) => !keys.includes(key));
      if (missing.length + extra.length > 0) {
        throw new Error(
          `text/${area}/${locale}.json: missing [${missing.join(', ')}], unknown [${extra.join(', ')}]`,
        );
      }
      writeModule(
        `text/${area}/${locale}`,
        locale,
        { locale, messages },
        `import type { ${type}, TextPack } from '@klasseklima/core';\nexport declare const ${locale}: TextPack<${type}>;\n`,
      );
    }
  }
  write('src/text/text-keys.ts', `// Emitted from the JSON beside it.\n${unions.join('\n')}`);
}

function generateCatalog() {
  const ids = folders('src/catalog');
  for (const id of ids) {
    const folder = join(root, 'src/catalog', id);
    const key = readJson(join(folder, 'key.json'));
    const wording = Object.fromEntries(
      locales
        .filter((locale) => existsSync(join(folder, `${locale}.json`)))
        .map((locale) => [locale, readJson(join(folder, `${locale}.json`))]),
    );
    const checked = parseInstrument({ ...key, wording });
    if (checked.kind === 'bad') {
      throw new Error(
        `catalog/${id}:\n${checked.issues.map((issue) => `  ${issue.path}: ${issue.message}`).join('\n')}`,
      );
    }
    const types = `import type { Instrument } from '@klasseklima/core';\nexport declare const ${camel(id)}: Instrument;\n`;
    writeModule(`catalog/${id}/index`, camel(id), checked.value, types);
    write(`catalog/${id}/instrument.json`, JSON.stringify(checked.value));
    write(`${pages}/${id}.md`, instrumentPage(checked.value, camel(id)));
    for (const [locale, words] of Object.entries(wording)) {
      write(
        `catalog/${id}/${locale}.json`,
        JSON.stringify({ ...checked.value, wording: { [locale]: words } }),
      );
    }
  }
  writeModule(
    'catalog/index',
    'instrumentIds',
    ids,
    'export declare const instrumentIds: readonly string[];\n',
  );
}

function generateSchema() {
  const schema = toJsonSchema(instrumentSchema, { errorMode: 'ignore' });
  write(
    'instrument.schema.json',
    `${JSON.stringify({ title: 'Klasseklima instrument', ...schema }, null, 2)}\n`,
  );
}

/** What an earlier run emitted and this one did not; removed last, so that a running test never misses a file. */
function removeStale(folder: string) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !emitted.has(file)) rmSync(file);
  }
}

generateText();
generateCatalog();
generateSchema();
removeStale('catalog');
removeStale('text');
removeStale(pages);
