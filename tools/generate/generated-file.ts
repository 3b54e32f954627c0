import { format, resolveConfig } from 'prettier';

/** A file that is written from the declarations. */
export interface GeneratedFile {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  /** The text below the line that says it is generated. */
  readonly body: string;
}

const notice = 'Generated from the declarations by `npm run generate`. Change those, not this file.';

/** The whole text of a generated file, formatted like every other; its first line says that it is generated. */
export async function textOf({ path, body }: GeneratedFile): Promise<string> {
  const text = path.endsWith('.md') ? `<!-- ${notice} -->\n\n${body}` : `// ${notice}\n${body}`;
  return format(text, { ...(await resolveConfig('.prettierrc.json')), filepath: path });
}
