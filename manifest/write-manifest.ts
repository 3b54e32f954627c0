import { addIn, addInIcon, buttonIconSizes, type RibbonButton, type RibbonGroup } from './add-in';
import { iconFile } from './icon-files';

/** An element of XML: its name with attributes, and what is inside, in order. */
interface Element {
  readonly tag: string;
  readonly inside: readonly Element[] | string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number>>;

const element = (name: string, attributes: Attributes, inside: readonly Element[] | string = []): Element => ({
  tag: [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' '),
  inside: typeof inside === 'string' ? escaped(inside) : inside,
});
const value = (name: string, text: string): Element => element(name, { DefaultValue: text });

function print({ tag, inside }: Element, indent = ''): string {
  const name = tag.split(' ', 1)[0] ?? '';
  if (inside.length === 0) return `${indent}<${tag} />`;
  if (typeof inside === 'string') return `${indent}<${tag}>${inside}</${name}>`;
  return [`${indent}<${tag}>`, ...inside.map((child) => print(child, `${indent}  `)), `${indent}</${name}>`].join('\n');
}

const iconId = (name: string, size: number): string => `Icon.${name}.${size}`;
const icon = (name: string): Element =>
  element(
    'Icon',
    {},
    buttonIconSizes.map((size) => element('bt:Image', { size, resid: iconId(name, size) })),
  );

const paneId = 'Pane.Url';
const paneFile = 'taskpane.html';

function button({ id, icon: picture, runs }: RibbonButton): Element {
  return element('Control', { 'xsi:type': 'Button', id }, [
    element('Label', { resid: `${id}.Label` }),
    element('Supertip', {}, [element('Title', { resid: `${id}.Label` }), element('Description', { resid: `${id}.Tip` })]),
    icon(picture),
    runs === undefined
      ? element('Action', { 'xsi:type': 'ShowTaskpane' }, [element('SourceLocation', { resid: paneId })])
      : element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, runs)]),
  ]);
}

const group = ({ id, icon: picture, buttons }: RibbonGroup): Element =>
  element('Group', { id }, [element('Label', { resid: `${id}.Label` }), icon(picture), ...buttons.map(button)]);

function resources(address: string): Element {
  const buttons = addIn.groups.flatMap((each) => each.buttons);
  const pictures = [...new Set([...addIn.groups, ...buttons].map((each) => each.icon))];
  const string = (id: string, text: string): Element => element('bt:String', { id, DefaultValue: text });
  const images = pictures.flatMap((name) =>
    buttonIconSizes.map((size) =>
      element('bt:Image', { id: iconId(name, size), DefaultValue: `${address}assets/${iconFile(name, size)}` }),
    ),
  );
  const labels = [...addIn.groups, ...buttons].map(({ id, label }) => string(`${id}.Label`, label));
  const tips = buttons.map(({ id, tip }) => string(`${id}.Tip`, tip));
  return element('Resources', {}, [
    element('bt:Images', {}, images),
    element('bt:Urls', {}, [element('bt:Url', { id: paneId, DefaultValue: `${address}${paneFile}` })]),
    element('bt:ShortStrings', {}, [string('Ser.Tab.Label', addIn.tab), ...labels]),
    element('bt:LongStrings', {}, tips),
  ]);
}

// Pane, functions of the ribbon and runtime are one page: they share its id.
function commands(address: string): Element {
  return element(
    'VersionOverrides',
    { xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'xsi:type': 'VersionOverridesV1_0' },
    [
      element('Hosts', {}, [
        element('Host', { 'xsi:type': 'Workbook' }, [
          element('Runtimes', {}, [element('Runtime', { resid: paneId, lifetime: 'long' })]),
          element('DesktopFormFactor', {}, [
            element('FunctionFile', { resid: paneId }),
            element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
              element('CustomTab', { id: 'Ser.Tab' }, [...addIn.groups.map(group), element('Label', { resid: 'Ser.Tab.Label' })]),
            ]),
          ]),
        ]),
      ]),
      resources(address),
    ],
  );
}

/**
 * The manifest as XML, for an add-in that is served from an address. Excel accepts the elements in this order only.
 * @param address https, with a slash at its end
 * @param version of the package; Excel takes four numbers
 */
export function writeManifest(address: string, version: string): string {
  const requirements = addIn.requirements.map(({ set, version: least }) => element('Set', { Name: set, MinVersion: least }));
  const root = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, addIn.id),
      element('Version', {}, `${version}.0`),
      element('ProviderName', {}, addIn.provider),
      element('DefaultLocale', {}, 'en-US'),
      value('DisplayName', addIn.name),
      value('Description', addIn.description),
      value('IconUrl', `${address}assets/${iconFile(addInIcon.name, 32)}`),
      value('HighResolutionIconUrl', `${address}assets/${iconFile(addInIcon.name, 64)}`),
      value('SupportUrl', `${address}support.html`),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [element('Sets', { DefaultMinVersion: '1.1' }, requirements)]),
      element('DefaultSettings', {}, [value('SourceLocation', `${address}${paneFile}`)]),
      element('Permissions', {}, 'ReadWriteDocument'),
      commands(address),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root)}\n`;
}
