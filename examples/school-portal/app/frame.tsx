import type { ReactNode } from 'react';
import type { PagePath } from './portal.tsx';
import type { Locale, Scheme, Settings } from './settings.ts';
import type { Words } from './words.ts';

type FrameProps = {
  readonly path: PagePath;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
  readonly words: Words;
  readonly children: ReactNode;
};

const staffPages: readonly (readonly [
  PagePath,
  'teacherTitle' | 'sociogramTitle' | 'leaderTitle' | 'casesTitle',
])[] = [
  ['/teacher', 'teacherTitle'],
  ['/sociogram', 'sociogramTitle'],
  ['/leader', 'leaderTitle'],
  ['/cases', 'casesTitle'],
];

/** School name, navigation, language and colours. A pupil sees no way to the staff pages. */
export function Frame({ path, settings, change, words, children }: FrameProps) {
  const isStaff = staffPages.some(([staffPath]) => staffPath === path);
  return (
    <div className="kk-root portal" data-page={path.slice(1) || 'home'}>
      <a className="portal-skip" href="#content">
        {words.toContent}
      </a>
      <header className="portal-header">
        <a className="portal-brand" href="/">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>{words.school}</span>
        </a>
        {isStaff && (
          <nav aria-label={words.navigation}>
            {staffPages.map(([staffPath, title]) => (
              <a key={staffPath} href={staffPath} aria-current={staffPath === path ? 'page' : undefined}>
                {words[title]}
              </a>
            ))}
          </nav>
        )}
        {path !== '/pupil' && <Choices settings={settings} change={change} words={words} />}
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="portal-footer">
        <p>{words.invented}</p>
      </footer>
    </div>
  );
}

/** The pupil's form has its own, so these stand on the other pages only. */
function Choices({ settings, change, words }: Pick<FrameProps, 'settings' | 'change' | 'words'>) {
  return (
    <div className="portal-settings">
      <label>
        <span>{words.language}</span>
        <select
          value={settings.locale}
          onChange={(event) => change({ locale: event.target.value as Locale })}
        >
          <option value="nb">Bokmål</option>
          <option value="nn">Nynorsk</option>
          <option value="en">English</option>
        </select>
      </label>
      <label>
        <span>{words.colours}</span>
        <select
          value={settings.scheme}
          onChange={(event) => change({ scheme: event.target.value as Scheme })}
        >
          <option value="auto">{words.coloursAuto}</option>
          <option value="light">{words.coloursLight}</option>
          <option value="dark">{words.coloursDark}</option>
        </select>
      </label>
    </div>
  );
}
