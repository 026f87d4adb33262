/** Kysely plugins behind `scoped()`: one holds every query to a school, the other refuses school tables without it. */
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  PrimitiveValueListNode,
  type QueryId,
  type QueryResult,
  type RawNode,
  ReferenceNode,
  type RootOperationNode,
  type SelectQueryNode,
  TableNode,
  type UnknownRow,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
} from 'kysely';
import { isSchoolTable, SCHOOL_TABLES } from './school-key.ts';

const RAW_SCHOOL_TABLE = new RegExp(
  `\\b(?:from|join|into|update)\\s+"?(?:${Object.keys(SCHOOL_TABLES).join('|')})\\b`,
  'i',
);

/** Written-out SQL cannot be held to a school, so it may not name a school's table. */
function refuseRawSchoolTables(node: RawNode): void {
  if (RAW_SCHOOL_TABLE.test(node.sqlFragments.join(' '))) {
    throw new Error('Written-out SQL may not read or change a school table: use scoped() and the query builder.');
  }
}

class Refuser extends OperationNodeTransformer {
  protected override transformTable(node: TableNode, queryId?: QueryId): TableNode {
    const name = node.table.identifier.name;
    if (isSchoolTable(name)) {
      throw new Error(`The table "${name}" belongs to a school: reach it through scoped(db, schoolId).`);
    }
    return super.transformTable(node, queryId);
  }
  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    refuseRawSchoolTables(node);
    return super.transformRaw(node, queryId);
  }
}

/** The alias under which a FROM or JOIN item is a school table, or null. */
function schoolAlias(item: OperationNode): string | null {
  if (TableNode.is(item)) {
    const name = item.table.identifier.name;
    return isSchoolTable(name) ? name : null;
  }
  if (AliasNode.is(item) && TableNode.is(item.node) && isSchoolTable(item.node.table.identifier.name)) {
    if (IdentifierNode.is(item.alias)) return item.alias.name;
  }
  return null;
}

class Holder extends OperationNodeTransformer {
  readonly #schoolId: string;

  constructor(schoolId: string) {
    super();
    this.#schoolId = schoolId;
  }

  #is(alias: string): OperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('school_id'), TableNode.create(alias)),
      OperatorNode.create('='),
      ValueNode.create(this.#schoolId),
    );
  }

  #all(items: readonly OperationNode[], rest: OperationNode | undefined): OperationNode | undefined {
    return items
      .map(schoolAlias)
      .filter((alias) => alias !== null)
      .map((alias) => this.#is(alias))
      .reduceRight<OperationNode | undefined>(
        (held, one) => (held ? AndNode.create(one, held) : one),
        rest && ParensNode.create(rest),
      );
  }

  /** Items of FROM and of cross joins are held by WHERE, other joins by their ON. */
  #where(
    items: readonly OperationNode[],
    joins: readonly JoinNode[] | undefined,
    where: WhereNode | undefined,
  ): WhereNode | undefined {
    const crossed = (joins ?? []).filter((join) => join.joinType === 'CrossJoin').map((join) => join.table);
    const held = this.#all([...items, ...crossed], where?.where);
    return held && WhereNode.create(held);
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId);
    if (join.joinType === 'CrossJoin' || schoolAlias(join.table) === null) return join;
    return { ...join, on: OnNode.create(this.#all([join.table], join.on?.on)!) };
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const query = super.transformSelectQuery(node, queryId);
    return { ...query, where: this.#where(query.from?.froms ?? [], query.joins, query.where) };
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const query = super.transformUpdateQuery(node, queryId);
    if (query.updates?.some(({ column }) => ColumnNode.is(column) && column.column.name === 'school_id')) {
      throw new Error('A row keeps its school: school_id is never changed.');
    }
    const items = [...(query.table ? [query.table] : []), ...(query.from?.froms ?? [])];
    return { ...query, where: this.#where(items, query.joins, query.where) };
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const query = super.transformDeleteQuery(node, queryId);
    if (query.using) throw new Error('DELETE … USING cannot be held to one school: use a sub-query.');
    return { ...query, where: this.#where(query.from.froms, query.joins, query.where) };
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const query = super.transformInsertQuery(node, queryId);
    if (!query.into || !isSchoolTable(query.into.table.identifier.name)) return query;
    if (!query.columns || !query.values || !ValuesNode.is(query.values)) {
      throw new Error('Only INSERT … VALUES can be held to one school.');
    }
    if (query.columns.some((column) => column.column.name === 'school_id')) {
      throw new Error('school_id is filled in by scoped().');
    }
    const schoolId = this.#schoolId;
    return {
      ...query,
      columns: [ColumnNode.create('school_id'), ...query.columns],
      values: ValuesNode.create(
        query.values.values.map((row) =>
          PrimitiveValueListNode.is(row)
            ? PrimitiveValueListNode.create([schoolId, ...row.values])
            : ValueListNode.create([ValueNode.create(schoolId), ...row.values]),
        ),
      ),
    };
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    refuseRawSchoolTables(node);
    return super.transformRaw(node, queryId);
  }
}

abstract class QueryPlugin implements KyselyPlugin {
  protected abstract readonly transformer: OperationNodeTransformer;

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return this.transformer.transformNode(args.node, args.queryId);
  }
  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(args.result);
  }
}

export class RefuseSchoolTables extends QueryPlugin {
  protected override readonly transformer = new Refuser();
}

export class HoldToSchool extends QueryPlugin {
  protected override readonly transformer: OperationNodeTransformer;

  constructor(schoolId: string) {
    super();
    this.transformer = new Holder(schoolId);
  }
}
