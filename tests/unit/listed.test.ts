import { expect, it } from 'vitest';
import { listed } from '../../src/words/listed.ts';

it('A list whose entries have an "and" of their own parts them by semicolons', () => {
  expect(listed(['Badme', 'Orun', 'Ras Doumeira'])).toBe('Badme, Orun and Ras Doumeira');
  expect(listed(['Badme', 'the border of Eritrea and Ethiopia', 'Ras Doumeira'])).toBe(
    'Badme; the border of Eritrea and Ethiopia; Ras Doumeira',
  );
  expect(listed(['the border of Eritrea and Ethiopia'])).toBe('the border of Eritrea and Ethiopia');
  expect(listed(['Netherlands', 'Andorra'])).toBe('Netherlands and Andorra');
});
