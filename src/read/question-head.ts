import { latin } from '../text/letters.js';

/** "Vraag 3", "Antwoord": what stands at the head of several pages by chance and is no running head, whether its numbers keep step with the pages or it has none. */
export const questionHead = latin(/^(?:(?:deel|sub)?vra(?:ag|gen)|antwoord(?:en)?)(?!\p{L})/iu);
