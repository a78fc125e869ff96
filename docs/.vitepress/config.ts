import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';

const here = join(import.meta.dirname, '..');

/** Pages of a folder in order of name, titled by their first heading. */
function pagesOf(folder: string) {
  if (!existsSync(join(here, folder))) return [];
  return readdirSync(join(here, folder))
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .sort()
    .map((file) => ({
      text: /^# (.+)$/m.exec(readFileSync(join(here, folder, file), 'utf8'))?.[1] ?? file,
      link: `/${folder}/${file.replace(/\.md$/, '')}`,
    }));
}

export default defineConfig({
  title: 'Klasseklima',
  description: 'Follow how a class recovers after bullying.',
  cleanUrls: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      { text: 'Start', items: [{ text: 'Ten minutes', link: '/' }, ...pagesOf('start')] },
      { text: 'Concepts', items: pagesOf('concepts') },
      { text: 'Recipes', items: pagesOf('recipes') },
      { text: 'Running a wave', items: pagesOf('practice') },
      {
        text: 'Reference',
        items: pagesOf('.').filter(({ link }) => !link.includes('index')),
      },
      { text: 'Instruments', collapsed: true, items: pagesOf('instruments') },
      { text: 'API', collapsed: true, items: pagesOf('api') },
    ],
  },
});
