import path from 'node:path';
import type { Rule } from 'eslint';
import { complaintAbout, vagueNames } from '../layers';

const fromRoot = (context: Rule.RuleContext): string => path.relative(context.cwd, context.filename).split(path.sep).join('/');

type NodeOf<Name extends keyof Rule.NodeListener> = Parameters<NonNullable<Rule.NodeListener[Name]>>[0];
type WithSource = NodeOf<'ImportDeclaration' | 'ExportNamedDeclaration' | 'ExportAllDeclaration' | 'ImportExpression'>;

/** Imports keep to the layers, and enter another layer through its index. */
export const layers: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { layers: '{{said}}' } },
  create(context) {
    const file = fromRoot(context);
    const judge = (node: WithSource): void => {
      if (node.source?.type !== 'Literal' || typeof node.source.value !== 'string') return;
      const said = complaintAbout(context.cwd, file, node.source.value);
      if (said !== undefined) context.report({ node, messageId: 'layers', data: { said } });
    };
    return { ImportDeclaration: judge, ExportNamedDeclaration: judge, ExportAllDeclaration: judge, ImportExpression: judge };
  },
};

/** Files and folders say what is inside. */
export const noVagueNames: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { vague: '"{{name}}" says nothing about what is inside: name the idea' } },
  create(context) {
    const names = fromRoot(context)
      .split('/')
      .map((part) => part.split('.')[0] ?? '');
    return {
      Program(node) {
        for (const name of names) if (vagueNames.includes(name)) context.report({ node, messageId: 'vague', data: { name } });
      },
    };
  },
};
