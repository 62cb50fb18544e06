import { make } from './elements.ts';

/** The reader's choices, at the foot of the page. They are made by script, since nothing works them without. */
const row = make('p', { className: 'row' });
document.querySelector('body > footer')?.append(row);

export const offer = (label: string, control: HTMLElement): void =>
  row.append(make('label', {}, `${label} `, control));
