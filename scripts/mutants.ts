/** Small mistakes in a source text: each mutant changes one place of the text. */

export interface Mutant {
  file: string;
  start: number;
  end: number;
  replacement: string;
  /** The change, such as "< becomes <=". */
  what: string;
  lineNumber: number;
  /** The line as it was, trimmed. */
  line: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

type Change = { at: Node | { start: number; end: number }; to: string; what: string };

const OPERATORS: Record<string, readonly string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '!=': ['=='],
  '==': ['!='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const METHODS: Record<string, string> = { min: 'max', max: 'min', some: 'every', every: 'some', floor: 'ceil', ceil: 'floor' };

export function mutantsOf(file: string, source: string, program: Node): Mutant[] {
  const changes: Change[] = [];
  visit(program, null, source, changes);
  return changes
    .filter(({ at, to }) => source.slice(at.start, at.end) !== to)
    .map(({ at: { start, end }, to, what }) => ({ file, start, end, replacement: to, what, ...lineAt(source, start) }));
}

function lineAt(source: string, at: number) {
  const before = source.slice(0, at).split('\n');
  return { lineNumber: before.length, line: (source.split('\n')[before.length - 1] ?? '').trim() };
}

function visit(node: Node, parent: Node | null, source: string, changes: Change[]): void {
  // Types and imports do nothing at run time.
  if (node.type.startsWith('TS') && !['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)) return;
  if (node.type.startsWith('Import') || node.type === 'ExportSpecifier') return;
  changes.push(...changesOf(node, parent, source));
  for (const [key, value] of Object.entries(node)) {
    if (key === 'typeAnnotation' || key === 'returnType' || key === 'typeParameters' || key === 'typeArguments') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, source, changes);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function changesOf(node: Node, parent: Node | null, source: string): Change[] {
  const text = (part: unknown) => source.slice((part as Node).start, (part as Node).end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const operator = node.operator as string;
      const place = between(node.left as Node, node.right as Node, operator, source);
      return (OPERATORS[operator] ?? []).map((to) => ({ at: place, to, what: `${operator} becomes ${to}` }));
    }
    case 'UnaryExpression':
      if (node.operator === '!') return [{ at: node, to: text(node.argument), what: '! is left out' }];
      return node.operator === '-' ? [{ at: node, to: text(node.argument), what: '- is left out' }] : [];
    case 'ConditionalExpression':
      return [{ at: node.test as Node, to: `!(${text(node.test)})`, what: 'the condition is negated' }];
    case 'IfStatement':
      return [
        { at: node.test as Node, to: `!(${text(node.test)})`, what: 'the condition is negated' },
        { at: node, to: node.alternate ? text(node.alternate) : '{}', what: 'the if is left out' },
      ];
    case 'Literal':
      return literal(node, parent);
    case 'ExpressionStatement':
      return [{ at: node, to: '{}', what: 'the statement is left out' }];
    case 'ObjectExpression':
      return properties(node, source);
    case 'CallExpression':
      return call(node, text);
    default:
      return [];
  }
}

/** Where an operator stands between its two sides. */
function between(left: Node, right: Node, operator: string, source: string) {
  const start = source.indexOf(operator, left.end);
  return start < right.start ? { start, end: start + operator.length } : { start: left.end, end: left.end };
}

function literal(node: Node, parent: Node | null): Change[] {
  const { value } = node;
  if (typeof value === 'boolean') return [{ at: node, to: String(!value), what: `${value} becomes ${!value}` }];
  if (typeof value === 'number') return [{ at: node, to: String(value + 1), what: `${value} becomes ${value + 1}` }];
  // A text in a comparison is covered by the mutants of the comparison; names of cases and keys are checked by the types.
  const isValue =
    parent?.type === 'Property' ? parent.value === node : parent?.type !== 'SwitchCase' && parent?.type !== 'BinaryExpression';
  return typeof value === 'string' && value !== '' && isValue ? [{ at: node, to: "''", what: `'${value}' becomes empty` }] : [];
}

/** In a changed copy of an object, each change and each source of the copy can be forgotten. */
function properties(node: Node, source: string): Change[] {
  const all = node.properties as Node[];
  if (!all.some(({ type }) => type === 'SpreadElement')) return [];
  return all.map((property) => {
    const comma = /^\s*,/.exec(source.slice(property.end))?.[0].length ?? 0;
    const name = source.slice(property.start, property.end).split('\n')[0];
    return { at: { start: property.start, end: property.end + comma }, to: '', what: `${name} is left out` };
  });
}

function call(node: Node, text: (part: unknown) => string): Change[] {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || callee.computed) return [];
  const name = text(callee.property);
  const other = METHODS[name];
  if (other) return [{ at: callee.property as Node, to: other, what: `${name} becomes ${other}` }];
  if (name === 'filter') return [{ at: node, to: text(callee.object), what: 'the filter is left out' }];
  return [];
}
