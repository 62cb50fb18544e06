import { visitsTo, type Block } from '../newsroom/model/tree.ts';
import chart from '../styles/chart.css?inline';
import figure from '../styles/figure.css?inline';

/** The styles of what most texts do not have; empty for a text without any of it. */
export const textStyles = (text: readonly Block[]): string =>
  (visitsTo('figure', text).length > 0 ? figure : '') + (visitsTo('chart', text).length > 0 ? chart : '');
