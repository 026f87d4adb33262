/** The demo school: invented people with names as in British classrooms, and three classes, from Reception to Year 6. */
import type { BandSlug, YearGroup } from '../../domain/curriculum.ts';
import type { Role } from '../../domain/people.ts';

export const SCHOOL_NAME = 'Larkmere Demonstration Primary';

export interface DemoPerson {
  role: Role;
  name: string;
  /** `.example` addresses can belong to nobody (RFC 2606). */
  email: string;
}

export const PEOPLE: readonly [lead: DemoPerson, ...others: DemoPerson[]] = [
  { role: 'lead', name: 'Priya Venn', email: 'lead@larkmere.example' },
  { role: 'dsl', name: 'Owen Tallis', email: 'dsl@larkmere.example' },
  { role: 'teacher', name: 'Maya Hollis', email: 'teacher@larkmere.example' },
  { role: 'teacher', name: 'Grace Ilesanmi', email: 'reception@larkmere.example' },
  { role: 'teacher', name: 'Tom Calder', email: 'year6@larkmere.example' },
  { role: 'supply', name: 'Rory Dunmore', email: 'supply@larkmere.example' },
  { role: 'office', name: 'Sheila Barnaby', email: 'office@larkmere.example' },
];

export interface DemoClass {
  name: string;
  yearGroup: YearGroup;
  /** E-mail addresses of those who teach it. */
  taughtBy: readonly string[];
  /** Forename and surname, by year group; two Amelias whose surnames begin alike show how display names stay apart. */
  years: Partial<Record<YearGroup, readonly string[]>>;
}

export const CLASSES: readonly DemoClass[] = [
  {
    name: 'RB',
    yearGroup: 'R',
    taughtBy: ['reception@larkmere.example'],
    years: {
      R: [
        'Ada Winslow',
        'Bilal Noor',
        'Cora Feddersen',
        'Dev Raman',
        'Ella Brightley',
        'Femi Adebayo',
        'Gwen Maddock',
        'Harvey Quill',
        'Iris Tomlin',
        'Jude Farrier',
        'Kiran Bhatt',
        'Lena Wojcik',
        'Milo Prentice',
        'Nadia Rahimi',
        'Oscar Lindley',
        'Pearl Attwood',
        'Ruby Castell',
        'Sami Haidar',
        'Teddy Marlow',
        'Yara Mensah',
      ],
      // A mixed class, as small schools have them: each child's band and agreement follow their own year.
      '1': ['Alfie Croft', 'Bronwen Pugh', 'Idris Kamara', 'Mabel Thornley', 'Rohan Sethi', 'Wren Hadley'],
    },
  },
  {
    name: '3H',
    yearGroup: '3',
    taughtBy: ['teacher@larkmere.example', 'supply@larkmere.example'],
    years: {
      '3': [
        'Aaliyah Okoro',
        'Adam Nowicki',
        'Amelia Harding',
        'Amelia Hartley',
        'Arjun Pillai',
        'Beatrix Colne',
        'Callum Reddy',
        'Chloe Benbow',
        'Daniel Osei',
        'Elif Demirel',
        'Ffion Prosser',
        'Finley Marsh',
        'Freya Lindqvist',
        'George Tansley',
        'Hana Suzuki',
        'Ibrahim Sheikh',
        'Isla McGarry',
        'Jayden Clarke',
        'Kacper Zielony',
        'Leila Haddad',
        'Mohammed Rafiq',
        "Niamh O'Dowd",
        'Oliver Penhale',
        'Poppy Wainscott',
        'Ravi Chandran',
        'Sienna Da Costa',
        'Theo Abara-Wells',
        'Zuzanna Lis',
      ],
    },
  },
  {
    name: '6C',
    yearGroup: '6',
    taughtBy: ['year6@larkmere.example'],
    years: {
      '6': [
        'Amara Obi',
        'Ben Lockyer',
        'Bethan Lowe',
        'Caitlin Moore',
        'Dina Farouk',
        'Dominik Sokol',
        'Elliot Shaw',
        'Esme Garrick',
        'Gabriela Costa',
        'Gethin Rowe',
        'Hassan Mirza',
        'Imogen Slade',
        'Jess Holloway',
        'Kwame Boateng',
        'Laila Anwar',
        'Lucy Tran',
        'Max Ferriby',
        'Mina Karimi',
        'Owen Pritchard',
        'Rhys Calloway',
        'Sanjay Nair',
        'Tilly Roscoe',
        'Toby Underhay',
        'Zofia Mazur',
      ],
    },
  },
];

/** A child of each band who has begun something and not finished it. */
export const FIRST_LOOK: readonly { band: BandSlug; className: string; displayName: string }[] = [
  { band: 'acorns', className: 'RB', displayName: 'Milo P' },
  { band: 'saplings', className: 'RB', displayName: 'Mabel T' },
  { band: 'branches', className: '3H', displayName: 'Freya L' },
  { band: 'canopy', className: '6C', displayName: 'Mina K' },
];

/** The roster as a school's system would export it. */
export function rosterCsv(classes: readonly DemoClass[]): string {
  const lines = classes.flatMap(({ name, years }) =>
    Object.entries(years).flatMap(([year, children]) =>
      children.map((child) => {
        const [forename, ...surname] = child.split(' ');
        return [forename, surname.join(' '), year === 'R' ? 'Reception' : `Year ${year}`, name].join(',');
      }),
    ),
  );
  return ['Forename,Surname,Year Group,Class', ...lines, ''].join('\r\n');
}
