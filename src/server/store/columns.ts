/** The column registry: every column of the database, declared once. `data-we-keep.md` is generated from it. */
import type { ColumnDeclaration } from './columns/declare.ts';
import { limitColumns } from './columns/limits.ts';
import { lanternColumns } from './columns/lanterns.ts';
import { lessonColumns } from './columns/lessons.ts';
import { peopleColumns } from './columns/people.ts';
import { recordColumns } from './columns/record.ts';
import { staffAccountColumns } from './columns/staff-accounts.ts';
import type { AllTables } from './tables.ts';

/** A table or column that the types know and this does not, or the other way round, is a type error. */
export const COLUMNS = {
  ...peopleColumns,
  ...lessonColumns,
  ...recordColumns,
  ...lanternColumns,
  ...limitColumns,
  ...staffAccountColumns,
} satisfies { [Table in keyof AllTables]: { [Column in keyof AllTables[Table]]: ColumnDeclaration } };

/** Compares the registry with the tables a database really has; one sentence for each difference. */
export function undeclared(
  tables: readonly { name: string; columns: readonly { name: string }[] }[],
  declared: Record<string, Record<string, ColumnDeclaration>> = COLUMNS,
): string[] {
  const problems: string[] = [];
  for (const table of tables) {
    for (const column of table.columns) {
      if (!declared[table.name]?.[column.name]) problems.push(`${table.name}.${column.name} is not declared`);
    }
  }
  for (const [name, columns] of Object.entries(declared)) {
    const real = table(tables, name);
    for (const column of Object.keys(columns)) {
      if (!real?.columns.some((one) => one.name === column)) problems.push(`${name}.${column} does not exist`);
    }
  }
  return problems;
}

function table<T extends { name: string }>(tables: readonly T[], name: string): T | undefined {
  return tables.find((one) => one.name === name);
}
