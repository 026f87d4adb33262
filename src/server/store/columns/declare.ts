/** How a column is declared: why we hold it, how private it is, and what becomes of it. */

/** `safeguarding` is withheld from an export until the DSL has looked; `none` says nothing of a person. */
export type DataClass = 'personal' | 'safeguarding' | 'none';

/** When a row, and with it the column, is deleted by itself. */
export type Retention =
  | 'while the school uses Tellwood'
  | 'until the child leaves'
  | 'until the person leaves'
  | 'school year + 12 months'
  | 'current signature + 1 year'
  | '30 days after it was recorded'
  | '30 days after it was dealt with'
  | '14 days'
  | 'a day'
  | 'end of the lesson'
  | '12 months';

/** What a copy of one child's data holds. */
export type Export = 'included' | 'withheld until reviewed' | 'left out';

/** What erasing one child does. */
export type Erase = 'row deleted' | 'emptied' | 'kept';

export interface ColumnDeclaration {
  purpose: string;
  class: DataClass;
  retention: Retention;
  export: Export;
  erase: Erase;
}

type Rules = Pick<ColumnDeclaration, 'retention' | 'export' | 'erase'>;
type Column = Pick<ColumnDeclaration, 'class' | 'purpose'> & Partial<Rules>;

/** Declares a table: its rules hold for each column that does not say otherwise. */
export function table<Name extends string>(
  rules: Rules,
  columns: Record<Name, Column>,
): Record<Name, ColumnDeclaration> {
  const declared = Object.entries<Column>(columns).map(([name, column]) => [name, { ...rules, ...column }]);
  return Object.fromEntries(declared) as Record<Name, ColumnDeclaration>;
}

export const personal = (purpose: string, rules: Partial<Rules> = {}): Column => ({
  class: 'personal',
  purpose,
  ...rules,
});
export const safeguarding = (purpose: string, rules: Partial<Rules> = {}): Column => ({
  class: 'safeguarding',
  purpose,
  ...rules,
});
export const plain = (purpose: string, rules: Partial<Rules> = {}): Column => ({ class: 'none', purpose, ...rules });

export const schoolId = plain('which school the row belongs to');
