/** Whether a loaded file is one of the add-in's own: from the place that the page came from, or from the folder of Office.js. */
export function isOwnFile(url: string, page: string, officeJs: string | undefined): boolean {
  const asked = new URL(url, page);
  if (asked.protocol === 'data:' || asked.protocol === 'blob:') return true;
  return asked.origin === new URL(page).origin || (officeJs !== undefined && asked.href.startsWith(new URL('.', officeJs).href));
}

/**
 * How many requests left the page since it was opened, beyond the add-in's own files, as the browser records them.
 * It sees scripts, styles, pictures, fonts, fetch and beacons of this page. It does not see what other frames or Excel itself send.
 * @param officeJs address of the script that is Excel's client
 */
export function countOutsideRequests(officeJs: string | undefined): () => number {
  let outside = 0;
  const take = (entries: readonly PerformanceEntry[]): void => {
    outside += entries.filter(({ name }) => !isOwnFile(name, location.href, officeJs)).length;
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
  return () => {
    take(observer.takeRecords());
    return outside;
  };
}
