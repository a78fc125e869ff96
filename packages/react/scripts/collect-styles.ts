/** Writes src/styles.css, which imports every style sheet beside a component, and bundles it into dist/styles.css. */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src');

/** The tokens first, then the rest by path. */
export function styleSheets(): string[] {
  const found = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== 'styles.css' && path !== 'theme.css');
  return ['theme.css', ...found.sort()];
}

export function writeStyles(): void {
  const imports = styleSheets().map((path) => `@import "./${path}";\n`);
  writeFileSync(join(source, 'styles.css'), imports.join(''));
}

export async function bundleStyles(): Promise<void> {
  writeStyles();
  await build({
    entryPoints: [join(source, 'styles.css')],
    outfile: join(root, 'dist/styles.css'),
    bundle: true,
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16.4'],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeStyles();
