import path from 'node:path';
import ts from 'typescript';
import { newRule } from '../../tools/new-rule/scaffold';

const root = path.resolve(__dirname, '../..');

describe('a new rule', () => {
  it('comes with its test, in the folder of its prefix, named by id and title', () => {
    expect(Object.keys(newRule('EVL-942', 'Nobody said: "why"') ?? {})).toEqual([
      'src/domain/rules/evaluations/EVL-942-nobody-said-why.ts',
      'test/domain/rules/evaluations/EVL-942.test.ts',
    ]);
  });

  it.each(['EVL42', 'evl-042', 'XYZ-001', ''])('is refused when its id is %s', (id) => {
    expect(newRule(id, 'Title')).toBeUndefined();
  });

  it('compiles as it stands', () => {
    const files = newRule('EVL-942', "It's so") ?? {};
    const texts = new Map(Object.entries(files).map(([file, text]) => [path.join(root, file), text]));
    const config = ts.getParsedCommandLineOfConfigFile(
      path.join(root, 'tsconfig.json'),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    const options: ts.CompilerOptions = { ...config?.options, incremental: false };
    const disk = ts.createCompilerHost(options);
    const host: ts.CompilerHost = {
      ...disk,
      readFile: (file) => texts.get(file) ?? disk.readFile(file),
      fileExists: (file) => texts.has(file) || disk.fileExists(file),
      getSourceFile(file, ...more) {
        const text = texts.get(file);
        return text === undefined ? disk.getSourceFile(file, ...more) : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
      },
    };
    const program = ts.createProgram([...texts.keys()], options, host);
    const wrong = [...texts.keys()].flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(wrong.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });
});
