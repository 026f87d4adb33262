/** The demo school: invented people with names as in British classrooms, and five classes, from Reception to Year 6. */
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
  { role: 'teacher', name: 'Grace Ilesanmi', email: 'reception@larkmere.example', classes: ['RB', '2W'] },
  { role: 'teacher', name: 'Tom Calder', email: 'year6@larkmere.example', classes: ['6C'] },
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
    name: 'RB',
    yearGroup: 'R',
    children: [
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
  },
  {
    name: '2W',
    yearGroup: '2',
    children: [
      'Aidan Foss',
      'Bella Rossi',
      'Chidi Eze',
      'Daisy Penrose',
      'Ethan Blythe',
      'Fatima Sesay',
      'Grace Nguyen',
      'Hugo Barlow',
      'Inaya Malik',
      'Jakub Nowak',
      'Keira Dunne',
      'Leo Vasilev',
    ],
  },
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
  {
    name: '6C',
    yearGroup: '6',
    children: [
      'Amara Obi',
      'Ben Lockyer',
      'Caitlin Moore',
      'Dina Farouk',
      'Elliot Shaw',
      'Gabriela Costa',
      'Hassan Mirza',
      'Jess Holloway',
      'Kwame Boateng',
      'Lucy Tran',
      'Owen Pritchard',
      'Zofia Mazur',
    ],
  },
];

/** The roster as a school's system would export it. */
export function rosterCsv(): string {
  const lines = CLASSES.flatMap(({ name, yearGroup, children }) =>
    children.map((child) => {
      const [forename, ...surname] = child.split(' ');
      return [forename, surname.join(' '), yearGroup === 'R' ? 'Reception' : `Year ${yearGroup}`, name].join(',');
    }),
  );
  return ['Forename,Surname,Year Group,Class', ...lines, ''].join('\r\n');
}
