import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = path.resolve(import.meta.dirname, '../..');

/** A file that is written from the declarations. */
export interface GeneratedFile {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  /** The text below the line that says it is generated. */
  readonly body: string;
}

const notice = 'Generated from the declarations by `npm run generate`. Change those, not this file.';

/** A text formatted like every other file of the project. */
export async function formatted(file: string, text: string): Promise<string> {
  const target = path.join(root, file);
  return format(text, { ...(await resolveConfig(target)), filepath: target });
}

const headed: Readonly<Record<string, (body: string) => string>> = {
  '.md': (body) => `<!-- ${notice} -->\n\n${body}`,
  '.ts': (body) => `// ${notice}\n${body}`,
  '.json': (body) => `{ "$comment": "${notice}", ${body.slice(1)}`,
};

/** The whole text of a generated file; it says at its beginning that it is generated. */
export const textOf = ({ path: file, body }: GeneratedFile): Promise<string> => formatted(file, headed[path.extname(file)]?.(body) ?? body);
