import type { PageProps } from '../page-props.ts';

const doors = [
  ['/pupil', 'pupilTitle', 'pupilLead'],
  ['/teacher', 'teacherTitle', 'teacherLead'],
  ['/sociogram', 'sociogramTitle', 'sociogramLead'],
  ['/leader', 'leaderTitle', 'leaderLead'],
  ['/cases', 'casesTitle', 'casesLead'],
] as const;

export default function Home({ words }: PageProps) {
  return (
    <div className="portal-home">
      <h1>{words.homeTitle}</h1>
      <p className="portal-lead">{words.homeLead}</p>
      <ul className="portal-doors">
        {doors.map(([path, title, lead]) => (
          <li key={path}>
            <a href={path}>
              <strong>{words[title]}</strong>
              <span>{words[lead]}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
