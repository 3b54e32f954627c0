import { type Injector, LocaleType, LogLevel, type PluginCtor, Univer, mergeLocales } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/en-US';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/en-US';
import '@univerjs/preset-sheets-filter/lib/index.css';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/en-US';
import '@univerjs/preset-sheets-note/lib/index.css';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortWords from '@univerjs/preset-sheets-sort/locales/en-US';
import '@univerjs/preset-sheets-sort/lib/index.css';

type AnyPlugin = PluginCtor;

/** A running Univer, without a workbook. */
export interface Running {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
}

/** Starts Univer in an element; dark where the page is. */
export const startUniver = (container: HTMLElement, darkMode: boolean): Running => {
  const locale = LocaleType.EN_US;
  const words = mergeLocales(coreWords, formattingWords, validationWords, filterWords, noteWords, sortWords);
  const univer = new Univer({ darkMode, locale, locales: { [locale]: words }, logLevel: LogLevel.WARN });
  const presets = [
    UniverSheetsCorePreset({
      container,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
  ];
  // Presets bring some plugins twice, and Univer wants each one once.
  const plugins = new Map<string, readonly [AnyPlugin, object | undefined]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [constructor, config] = (Array.isArray(plugin) ? plugin : [plugin]) as readonly [AnyPlugin, object | undefined];
    plugins.set(constructor.pluginName, [constructor, config]);
  }
  for (const [constructor, config] of plugins.values()) univer.registerPlugin(constructor, config);
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
};
