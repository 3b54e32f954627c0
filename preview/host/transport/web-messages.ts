/** What the pane asks of the page around it, in the words of Office.js. */
export interface PaneMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 asks, 1 begins to listen, 2 ends it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** A call of one of Excel's methods, by its number. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  /** Arguments of calls that carry them by position beside the rest. */
  readonly [position: number]: unknown;
}

export const method = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** The message in the data of an event, or undefined when another script of the pane posted it. */
export function paneMessage(data: unknown): PaneMessage | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as Partial<PaneMessage> | null;
    return message?._messageType === 0 && typeof message._actionName === 'string' ? (message as PaneMessage) : undefined;
  } catch {
    return undefined;
  }
}

/** What Excel can do, as the client is told: the sets by name with their versions. */
export function requirementMatrix({
  excelApi,
  online,
}: {
  readonly excelApi: number;
  readonly online: boolean;
}): Readonly<Record<string, string>> {
  return {
    ExcelApi: `1.${excelApi}`,
    ...(online ? { ExcelApiOnline: '1.1' } : {}),
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.2',
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
    Settings: '1.1',
    DelayForCellEdit: '1.1',
  };
}
