/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { addIn } from '../../manifest/add-in';
import { developmentAddress, manifestFor, productionAddress } from '../../manifest/addresses';
import { iconFiles } from '../../manifest/icon-files';
import { version } from '../../package.json';
import { ribbonCommands } from '../../src/faces/ribbon';
import { drawings } from '../../tools/icons/drawings';
import { paint } from '../../tools/icons/shapes';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const elementsOf = (xml: string): readonly Element[] => [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')];
const elements = elementsOf(text);
const named = (name: string): readonly Element[] => elements.filter(({ localName }) => localName === name);
const attributes = (name: string, from: readonly Element[] = elements): readonly string[] =>
  from.flatMap((each) => each.getAttribute(name) ?? []);
const childNames = (element: Element | undefined): readonly string[] => [...(element?.children ?? [])].map(({ localName }) => localName);
const repeated = (values: readonly string[]): readonly string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('manifest.xml', () => {
  it('is what the script writes for development', () => {
    expect(text).toBe(manifestFor(developmentAddress));
  });

  it('is well-formed, of this version, with an id that stays', () => {
    expect(named('parsererror')).toEqual([]);
    expect(named('Version')[0]?.textContent).toBe(`${version}.0`);
    expect(named('Id')[0]?.textContent).toBe('a5f95ae2-f4c0-46ac-b48d-7a0905ea4203');
  });

  it('has its elements in the order that Excel accepts', () => {
    expect(childNames(elements[0])).toEqual(
      'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
        ' ',
      ),
    );
    expect(childNames(named('VersionOverrides')[0])).toEqual(['Hosts', 'Resources']);
    expect(childNames(named('Runtimes')[0]?.parentElement ?? undefined)).toEqual(['Runtimes', 'DesktopFormFactor']);
    expect(childNames(named('DesktopFormFactor')[0])).toEqual(['FunctionFile', 'ExtensionPoint']);
    expect(childNames(named('CustomTab')[0])).toEqual(['Group', 'Group', 'Label']);
    for (const group of named('Group')) expect(childNames(group)).toEqual(['Label', 'Icon', ...childNames(group).slice(2).fill('Control')]);
    for (const button of named('Control')) expect(childNames(button)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(childNames(named('Resources')[0])).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  it('asks for the sets that Office 2021 has, and for nothing that would hide the buttons', () => {
    expect(named('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.14'],
    ]);
    expect(named('Requirements')).toHaveLength(1);
  });

  it('runs pane and commands in one shared page', () => {
    const pages = ['Runtime', 'FunctionFile'].flatMap((name) => attributes('resid', named(name)));
    const shown = named('SourceLocation').flatMap((each) => each.getAttribute('resid') ?? []);
    expect(new Set([...pages, ...shown])).toEqual(new Set(['Pane.Url']));
    expect(attributes('lifetime')).toEqual(['long']);
    expect(named('TaskpaneId')).toEqual([]);
  });

  it('leads each resource id to exactly one resource, of at most 32 characters, and has none to spare', () => {
    const resources = ['Image', 'Url', 'String'].flatMap((name) => named(name)).filter((each) => each.hasAttribute('id'));
    const ids = attributes('id', resources);
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(attributes('resid'))].sort()).toEqual([...ids].sort());
  });

  it('gives each control, group and tab an id of its own', () => {
    expect(repeated(attributes('id'))).toEqual([]);
    expect(attributes('id').filter((id) => id.length > 125)).toEqual([]);
  });

  it('keeps the lengths that Excel allows', () => {
    const tooLong = (list: string, most: number): readonly string[] =>
      named(list)
        .flatMap((each) => attributes('DefaultValue', [...each.children]))
        .filter(({ length }) => length === 0 || length > most);
    expect(tooLong('ShortStrings', 125)).toEqual([]);
    expect(tooLong('LongStrings', 250)).toEqual([]);
    expect(tooLong('Urls', 2048)).toEqual([]);
    for (const name of ['DisplayName', 'Description'])
      expect(attributes('DefaultValue', named(name))[0]?.length).toBeLessThanOrEqual(name === 'Description' ? 250 : 125);
  });

  it('names https addresses only', () => {
    const addresses = attributes('DefaultValue').filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(developmentAddress))).toEqual([]);
  });

  it('is the same for production but for the address', () => {
    const address = productionAddress('https://ser.district.example/addin') ?? '';
    expect(manifestFor(address).replaceAll(address, developmentAddress)).toBe(text);
  });
});

describe('the address of an add-in', () => {
  it('gets the slash at its end', () => {
    expect(productionAddress('https://ser.district.example')).toBe('https://ser.district.example/');
    expect(productionAddress('https://ser.district.example/a/')).toBe('https://ser.district.example/a/');
  });

  it.each([
    '',
    'ser.district.example',
    'http://ser.district.example/',
    'https://localhost:3000/',
    'https://127.0.0.1/',
    'https://a.example/?x=1',
    'https://me@a.example/',
  ])('is not "%s"', (given) => {
    expect(productionAddress(given)).toBeUndefined();
  });
});

describe('the pictures', () => {
  const files = iconFiles();
  const png = (file: string): Buffer => readFileSync(path.join(root, 'assets', file));

  it('are those that the manifest names, and no others', () => {
    const wanted = attributes('DefaultValue').flatMap((value) => /assets\/(.*\.png)$/.exec(value)?.[1] ?? []);
    const named = files.map(({ file }) => file).sort();
    expect([...new Set(wanted)].sort()).toEqual(named);
    expect(readdirSync(path.join(root, 'assets')).sort()).toEqual(named);
  });

  it('have the sizes they are named for, in the manifest too', () => {
    for (const { file, size } of files)
      expect({ file, width: png(file).readUInt32BE(16), height: png(file).readUInt32BE(20) }).toEqual({ file, width: size, height: size });
    const sizes = new Map(
      named('Image').flatMap((each) => (each.hasAttribute('id') ? [[each.getAttribute('id'), each.getAttribute('DefaultValue')]] : [])),
    );
    for (const image of named('Image').filter((each) => each.hasAttribute('size')))
      expect(sizes.get(image.getAttribute('resid'))).toMatch(new RegExp(`-${String(image.getAttribute('size'))}\\.png$`));
    for (const icon of named('Icon')) expect(attributes('size', [...icon.children])).toEqual(['16', '32', '80']);
  });

  it('are what the script draws', () => {
    for (const { name, size, file } of files) {
      const data = png(file);
      const lines = inflateSync(data.subarray(41, 41 + data.readUInt32BE(33)));
      const pixels = Array.from({ length: size }, (_, y) => lines.subarray(y * (size * 4 + 1) + 1, (y + 1) * (size * 4 + 1)));
      expect(Buffer.concat(pixels).equals(Buffer.from(paint(drawings[name] ?? [], size)))).toBe(true);
    }
  });
});

describe('the buttons', () => {
  it('run functions that the page has', () => {
    const done = (): Promise<void> => Promise.resolve();
    const commands = ribbonCommands({ check: done, step: done, clearMarks: done, say: () => undefined }, done);
    expect(named('FunctionName').filter(({ textContent }) => !(textContent in commands))).toEqual([]);
  });

  it('run each function once, and one shows the pane', () => {
    const runs = addIn.groups.flatMap(({ buttons }) => buttons.map((button) => button.runs));
    expect(repeated(runs.map(String))).toEqual([]);
    expect(named('FunctionName').map(({ textContent }) => textContent)).toEqual(runs.filter((name) => name !== undefined));
    expect(named('Action').filter((each) => each.getAttribute('xsi:type') === 'ShowTaskpane')).toHaveLength(1);
  });
});
