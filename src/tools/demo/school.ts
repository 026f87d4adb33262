/** The demo school: invented people with names as in British classrooms, and two classes. */
import type { YearGroup } from '../../domain/curriculum.ts';
import type { Role } from '../../domain/people.ts';

export const SCHOOL_NAME = 'Larkmere Demonstration Primary';

export interface DemoPerson {
  role: Role;
  name: string;
  /** `.example` addresses can belong to nobody (RFC 2606). */
  email: string;
  /** The names of the classes they teach. */
  classes: string[];
}

export const PEOPLE: readonly [lead: DemoPerson, ...others: DemoPerson[]] = [
  { role: 'lead', name: 'Priya Venn', email: 'lead@larkmere.example', classes: [] },
  { role: 'dsl', name: 'Owen Tallis', email: 'dsl@larkmere.example', classes: [] },
  { role: 'teacher', name: 'Maya Hollis', email: 'teacher@larkmere.example', classes: ['3H'] },
  { role: 'supply', name: 'Rory Dunmore', email: 'supply@larkmere.example', classes: ['3H', '4K'] },
];

export interface DemoClass {
  name: string;
  yearGroup: YearGroup;
  /** Forename and surname; two Amelias whose surnames begin alike show how display names stay apart. */
  children: string[];
}

export const CLASSES: readonly DemoClass[] = [
  {
    name: '3H',
    yearGroup: '3',
    children: [
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
  {
    name: '4K',
    yearGroup: '4',
    children: [
      'Alfie Brandreth',
      'Anaya Joshi',
      'Benjamin Asante',
      'Cerys Mostyn',
      'Dylan Farrow',
      'Emilia Popescu',
      'Harris Loughty',
      'Jasmine Kaur',
      'Luca Moretti',
      'Maisie Thorne',
      'Noah Adeyemi',
      'Yusuf Karim',
    ],
  },
];

/** The roster as a school's system would export it. */
export function rosterCsv(): string {
  const lines = CLASSES.flatMap(({ name, yearGroup, children }) =>
    children.map((child) => {
      const [forename, ...surname] = child.split(' ');
      return [forename, surname.join(' '), `Year ${yearGroup}`, name].join(',');
    }),
  );
  return ['Forename,Surname,Year Group,Class', ...lines, ''].join('\r\n');
}
