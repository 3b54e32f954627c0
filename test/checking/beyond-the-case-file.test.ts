import { checkAll } from '../../src/checking';
import { type AnySheet, Book, evaluations, extensions } from '../../src/domain/model';
import { rules } from '../../src/domain/rules/catalogue';
import { sceneOfExample } from '../house';

/** What a rule asked the book for beside its case file. */
const asked: string[] = [];

afterEach(() => {
  jest.restoreAllMocks();
  asked.length = 0;
});

/** Listens to what is asked of books, where another student's record could be the answer. */
function listen(): void {
  const where = Reflect.get<Book, 'where'>(Book.prototype, 'where');
  const rows = Reflect.get<Book, 'rows'>(Book.prototype, 'rows');
  jest.spyOn(Book.prototype, 'where').mockImplementation(function (this: Book, sheet: AnySheet, field: string, value: unknown) {
    // A change of an evaluation or extension concerns every student with an evaluation of that id.
    const isLinked = (sheet === evaluations || sheet === extensions) && field === 'evaluationId';
    if (sheet.holds === 'records' && !isLinked) asked.push(`${sheet.title}.${field}`);
    return where.call(this, sheet, field, value as never);
  } as never);
  jest.spyOn(Book.prototype, 'rows').mockImplementation(function (this: Book, sheet: AnySheet) {
    const stack = new Error().stack ?? '';
    const inRule = /domain\/(rules\/[a-z]+\/[A-Z]{3}-|deadlines)/.test(stack) && !stack.includes('model/book.ts');
    if (inRule && sheet.holds === 'records') asked.push(sheet.title);
    return rows.call(this, sheet);
  } as never);
}

// A rule that looks at other students would not be judged again when one of them is touched.
it.each(
  rules
    .filter((rule) => rule.kind !== 'group' && !(rule.kind === 'cell' && rule.comparesRows === true))
    .map((rule) => [rule.id, rule] as const),
)('%s reads no record outside of the case file', async (_id, rule) => {
  const [example] = rule.examples.fail;
  if (!example) throw new Error('no example');
  const { book, context } = await sceneOfExample(example);
  listen();
  checkAll(book, context, { rules: [rule] });
  expect(asked).toEqual([]);
});

it('the ear hears a rule that compares rows', async () => {
  const rule = rules.find((one) => one.kind === 'cell' && one.comparesRows === true);
  const example = rule?.examples.fail.find(({ name }) => name.startsWith('nine digits in the Local'));
  if (!rule || !example) throw new Error('no such rule');
  const { book, context } = await sceneOfExample(example);
  listen();
  checkAll(book, context, { rules: [rule] });
  expect(asked).not.toEqual([]);
});
