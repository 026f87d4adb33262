/** The classes of the school in which journeys take place: one for each way to sign in, and nothing done yet. */
import { CLASSES, type DemoClass } from '../../src/tools/demo/school.ts';

const demo = (name: string): DemoClass => CLASSES.find((one) => one.name === name)!;
const reception = demo('RB');
const { taughtBy } = reception;

export const JOURNEY_CLASSES: readonly DemoClass[] = [
  { ...reception, years: { R: reception.years.R! } },
  {
    name: '2W',
    yearGroup: '2',
    taughtBy,
    years: {
      '2': [
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
  },
  demo('3H'),
  demo('6C'),
];
