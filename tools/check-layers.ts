import path from 'node:path';
import { circles, importsOf, layerComplaints, orphans } from './imports';

const root = path.resolve(import.meta.dirname, '..');
const imports = importsOf(root, 'src');
const complaints = [
  ...layerComplaints(root, imports),
  ...circles(root, imports).map((circle) => `circle: ${circle.join(' -> ')}`),
  ...orphans(root, imports, ['src/faces/cli/main.ts']).map((file) => `orphan: no file of src imports ${file}`),
];
for (const complaint of complaints) console.log(complaint);
console.log(`${imports.size} files, ${complaints.length === 0 ? 'all in their layers' : `${complaints.length} complaints`}`);
process.exitCode = complaints.length === 0 ? 0 : 1;
