import { defineCodes } from '../define-codes';
import { cite } from '../../sources';

/** Kind of a speech or language impairment. */
export const speechTypes = defineCodes('SPEECHTYPE', {
  means: 'Kind of a speech or language impairment.',
  sources: [cite('LAC 28:XLIII.905', 'sourced', 'names, codes ours')],
  codes: {
    articulation: ['ART', 'Articulation'],
    fluency: ['FLU', 'Fluency'],
    voice: ['VOI', 'Voice'],
    language: ['LAN', 'Language'],
  },
});
