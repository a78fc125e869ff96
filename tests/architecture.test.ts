import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The stages of core in flow order. A file imports from its own folder or a lower rank. */
const ranks: Readonly<Record<string, number>> = {
  issue: 0,
  stats: 1,
  text: 1,
  instrument: 2,
  catalog: 3,
  survey: 3,
  answer: 3,
  score: 4,
  simulate: 4,
  sociometry: 4,
  summary: 5,
  trend: 6,
  privacy: 7,
  followup: 8,
  exchange: 8,
};

type Source = { readonly path: string; readonly text: string };

function filesBelow(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

const exempt = (path: string) => /\.(test|test-d|test-prop|test-support|bench)\.tsx?$/.test(path);
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

function rankViolations(sources: readonly Source[]): string[] {
  const core = 'packages/core/src';
  return sources
    .filter(({ path }) => path.startsWith(`${core}/`) && !exempt(path))
    .flatMap(({ path, text }) => {
      const stage = relative(core, path).split('/')[0]!;
      if (!(stage in ranks)) return [];
      return importsOf(text)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(core, resolve('/', dirname(path), target).slice(1)).split('/')[0]!)
        .filter((target) => target !== stage && !((ranks[target] ?? 99) < ranks[stage]!))
        .map((target) => `${path} (${stage}) imports ${target}`);
    });
}

test('in core a file imports only from its own folder or a lower rank', () => {
  expect(rankViolations(filesBelow('packages/core/src'))).toEqual([]);
});

test('the rank rule catches a planted violation', () => {
  const planted = {
    path: 'packages/core/src/stats/planted.ts',
    text: "import { scoreSheet } from '../score/score-sheet.ts';",
  };
  expect(rankViolations([planted])).toEqual(['packages/core/src/stats/planted.ts (stats) imports score']);
});

test('every folder of core is a stage with a rank', () => {
  const folders = readdirSync(join(root, 'packages/core/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  expect(folders.filter((name) => !(name in ranks))).toEqual([]);
});

const sourcesOf = (name: string) => filesBelow(`packages/${name}/src`).filter(({ path }) => !exempt(path));
const filesImporting = (name: string, module: RegExp) =>
  sourcesOf(name)
    .filter(({ text }) => importsOf(text).some((target) => module.test(target)))
    .map(({ path }) => path);

test('core knows no DOM library, database, form engine or chart', () => {
  expect(filesImporting('core', /^(react|survey-|chart\.js|pg$|kysely|node:|highs)/)).toEqual([]);
});

test('one file of the React package meets SurveyJS, one meets Chart.js', () => {
  expect(filesImporting('react', /^survey-/).length).toBeLessThanOrEqual(1);
  expect(filesImporting('react', /^chart\.js/).length).toBeLessThanOrEqual(1);
});

test('no source file explains nothing by its name', () => {
  const names = ['core', 'charts', 'react', 'element', 'server', 'cli'].flatMap((name) =>
    sourcesOf(name).map(({ path }) => path),
  );
  expect(names.filter((path) => /\/(utils?|helpers?|common|misc|types)\.tsx?$/.test(path))).toEqual([]);
});
