import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { complaintAbout, resolveImport } from './layers';

/** One import or re-export of a file. */
interface Import {
  readonly specifier: string;
  /** Gone after compiling, so it cannot make a circle at run time. */
  readonly typeOnly: boolean;
}

/** Imports of every file of a folder, by path from the root. */
export type Imports = ReadonlyMap<string, readonly Import[]>;

/** Reads the imports of every TypeScript file below a folder. */
export function importsOf(root: string, folder: string): Imports {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
  return new Map(files.map((file) => [file, importsIn(readFileSync(path.join(root, file), 'utf8'), path.basename(file))]));
}

/** The imports of one file's text, `import()` included. */
export function importsIn(text: string, name = 'file.ts'): readonly Import[] {
  const found: Import[] = [];
  const take = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteral(specifier)) found.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) take(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext));
  return found;
}

/** Every import that the layers forbid, as sentences. */
export const layerComplaints = (root: string, imports: Imports): readonly string[] =>
  [...imports].flatMap(([file, all]) => {
    const complaints = all.map(({ specifier }) => complaintAbout(root, file, specifier)).filter((said) => said !== undefined);
    return complaints.map((said) => `${file}: ${said}`);
  });

/** Files that import each other in a circle at run time, one circle a line, each told once. */
export function circles(root: string, imports: Imports): readonly (readonly string[])[] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file]);
      return;
    }
    if (done.has(file)) return;
    path.push(file);
    for (const { specifier, typeOnly } of imports.get(file) ?? []) {
      const target = typeOnly || !specifier.startsWith('.') ? undefined : resolveImport(root, file, specifier);
      if (target !== undefined) visit(target);
    }
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return found;
}

/** Files that no other file imports and that are not entries. */
export function orphans(root: string, imports: Imports, entries: readonly string[]): readonly string[] {
  const imported = new Set<string | undefined>(entries);
  for (const [file, all] of imports) {
    for (const { specifier } of all) if (specifier.startsWith('.')) imported.add(resolveImport(root, file, specifier));
  }
  return [...imports.keys()].filter((file) => !imported.has(file));
}
