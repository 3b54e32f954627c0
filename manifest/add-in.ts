import type { RibbonCommand } from '../src/faces/ribbon';

/** A button of the SER tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** What it does, shown under the label on the desktop. */
  readonly tip: string;
  /** Name of its picture in `assets`. */
  readonly icon: string;
  /** The function that it runs; undefined for the button that shows the pane, which Excel does by itself. */
  readonly runs: RibbonCommand | undefined;
}

/** A group of the SER tab. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly buttons: readonly RibbonButton[];
}

/** Sizes of a button's picture, in pixels; Excel requires these three. */
export const buttonIconSizes = [16, 32, 80] as const;

/** The picture of the add-in itself, and the same for sharp screens. */
export const addInIcon = { name: 'ser', sizes: [32, 64] } as const;

const groups: readonly RibbonGroup[] = [
  {
    id: 'Ser.Findings',
    label: 'Findings',
    icon: 'check',
    buttons: [
      {
        id: 'Ser.Check',
        label: 'Check workbook',
        tip: 'Checks every SER sheet of this workbook and lists what stands between you and upload.',
        icon: 'check',
        runs: 'serCheck',
      },
      {
        id: 'Ser.Next',
        label: 'Next finding',
        tip: 'Selects the cell of the next finding in the list.',
        icon: 'next',
        runs: 'serNext',
      },
      {
        id: 'Ser.Previous',
        label: 'Previous finding',
        tip: 'Selects the cell of the previous finding in the list.',
        icon: 'previous',
        runs: 'serPrevious',
      },
      {
        id: 'Ser.Clear',
        label: 'Clear marks',
        tip: 'Removes the marks that the check put on cells. Your own formats stay as they are.',
        icon: 'clear',
        runs: 'serClearMarks',
      },
    ],
  },
  {
    id: 'Ser.Pane',
    label: 'Pane',
    icon: 'pane',
    buttons: [
      {
        id: 'Ser.Show',
        label: 'Show pane',
        tip: 'Opens the pane with the findings of this workbook.',
        icon: 'pane',
        runs: undefined,
      },
    ],
  },
];

/** What Excel is told of the add-in, whatever address it is served from. */
export const addIn = {
  /** Never changed: by it Excel knows the add-in again. */
  id: 'a5f95ae2-f4c0-46ac-b48d-7a0905ea4203',
  provider: 'SER Workbench',
  name: 'SER Workbench',
  description: 'Checks Louisiana special-education (SER) records in this workbook. Nothing leaves the workbook.',
  tab: 'SER',
  requirements: [
    { set: 'SharedRuntime', version: '1.1' },
    { set: 'ExcelApi', version: '1.14' },
  ],
  groups,
} as const;
