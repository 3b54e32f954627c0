import type { Layer } from '../layers';
import { page, table } from './markdown';

/** Arrows that are not implied by others, so that the picture stays readable. */
function arrowsOf(layers: readonly Layer[], from: Layer): readonly string[] {
  const reach = (name: string): readonly string[] => {
    const next = layers.find((layer) => layer.name === name)?.mayImport ?? [];
    return next.flatMap((below) => [below, ...reach(below)]);
  };
  return from.mayImport.filter((name) => !from.mayImport.some((other) => other !== name && reach(other).includes(name)));
}

/** The picture of the layers and, for each, what it does and what it may not do. */
export function layerPicture(layers: readonly Layer[]): string {
  const inDomain = layers.filter(({ at }) => at.startsWith('src/domain/'));
  const picture = [
    '```mermaid',
    'flowchart BT',
    '  subgraph domain [src/domain]',
    ...inDomain.map(({ name }) => `    ${name}`),
    '  end',
    ...layers.filter((layer) => !inDomain.includes(layer)).map(({ name, at }) => `  ${name}["${at}"]`),
    ...layers.flatMap((layer) => arrowsOf(layers, layer).map((to) => `  ${layer.name} --> ${to}`)),
    '```',
  ].join('\n');
  return page(
    picture,
    'An arrow reads "may import". What an arrow reaches by way of others is allowed too where the table of `tools/layers.ts` lists it; nothing else is.',
    table(
      ['Layer', 'Where', 'Does', 'May not', 'Packages'],
      layers.map(({ name, at, does, mayNot, packages, node }) => [
        name,
        `\`${at}\``,
        does,
        mayNot,
        [...packages, ...(node ? ['Node'] : [])].join(', '),
      ]),
    ),
  );
}

const begin = '<!-- layers: generated from tools/layers.ts by `npm run generate` -->';
const end = '<!-- end of layers -->';

/** A page with the picture in its place, between the two marks. */
export function withLayerPicture(text: string, layers: readonly Layer[]): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/architecture.md needs the lines ${begin} and ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${layerPicture(layers)}\n\n${text.slice(to)}`;
}
