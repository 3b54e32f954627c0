export function isPreviewStale(): boolean;
export function buildPreview(): Promise<void>;
