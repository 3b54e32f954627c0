import path from 'node:path';
import { circles, importsOf, layerComplaints, orphans } from './imports';

const root = path.resolve(import.meta.dirname, '..');
const imports = importsOf(root, 'src');
const users = new Map([...imports, ...importsOf(root, 'tools')]);
const complaints = [
  ...layerComplaints(root, imports),
  ...circles(root, imports).map((circle) => `circle: ${circle.join(' -> ')}`),
  ...orphans(root, users, ['src/faces/cli/main.ts', 'src/faces/taskpane/start.tsx'])
    .filter((file) => imports.has(file))
    .map((file) => `orphan: neither src nor tools imports ${file}`),
];
for (const complaint of complaints) console.log(complaint);
console.log(`${imports.size} files, ${complaints.length === 0 ? 'all in their layers' : `${complaints.length} complaints`}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
