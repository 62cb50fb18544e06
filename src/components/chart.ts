import { BOX, plot, PLOT_HEIGHT, TOP, type Plot } from '../drawing/charts/plot.ts';
import { rows, type Rows } from '../drawing/charts/rows.ts';
import { anchorAt, type ChartData, type ChartText } from '../drawing/charts/chart-data.ts';
import { changesOf } from '../newsroom/changes/corrections.ts';
import { dataPath } from '../newsroom/model/data/chart.ts';
import type { Dataset, Newsroom } from '../newsroom/model/newsroom.ts';
import type { NodeOf } from '../newsroom/model/tree.ts';
import { changeAddress, eventAddress } from '../newsroom/questions/archive/addresses.ts';
import type { Bibliography } from '../newsroom/questions/sources/bibliography.ts';
import { escapeHtml } from '../text/escape-html.ts';
import {
  chartData,
  chartFormat,
  chartTable,
  chartText,
  chartTitle,
  markedDays,
  type MarkedDay,
} from '../words/charts.ts';
import { longDate } from '../words/dates.ts';
import { numeral } from '../words/numbers.ts';
import { typeset } from '../words/language.ts';
import { words } from '../words/words.ts';
import { licenceHtml } from './figure.ts';
import { citationsHtml, correctedHtml, html } from './markup.ts';
import { href } from '../site.ts';

/** Figures in a text: a drawing, what is marked in it, a table, sources and a file, as HTML. */

type Chart = NodeOf<'chart'>;

const textSvg = ({ x, y, text, anchor }: ChartText, name = ''): string => {
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text${name}${x === 0 ? '' : ` x="${x}%"`} y="${y}"${end}>${escapeHtml(text)}</text>`;
};
const series = (index: number): string => ` class="s${index + 1}"`;

const dotsSvg = (dots: Plot['dots']): string =>
  dots.map(({ series: of, x, y }) => `<circle${series(of)} cx="${x}%" cy="${y}" r="4.5"/>`).join('');
const barsSvg = (bars: Plot['bars']): string =>
  bars
    .map(
      ({ series: of, x, y, width, height }) =>
        `<rect${series(of)} x="${x}%" y="${y}" width="${width}%" height="${height}"/>`,
    )
    .join('');

const plotSvg = (drawn: Plot): string => {
  const { grid, along, lines, bars, ranges, dots, labels, events, numbers } = drawn;
  const bottom = TOP + PLOT_HEIGHT;
  return [
    ...grid.map(({ y, zero }) => `<line${zero ? ' class="zero"' : ''} x2="100%" y1="${y}" y2="${y}"/>`),
    ...events.map(({ x }) => `<line class="event" x1="${x}%" x2="${x}%" y1="${TOP - 8}" y2="${bottom}"/>`),
    barsSvg(bars),
    ...ranges.map(({ x, y, to }) => `<line class="range" x1="${x}%" x2="${x}%" y1="${y}" y2="${to}"/>`),
    // Its places are stretched to the width of the page, its strokes are not.
    lines.length === 0
      ? ''
      : `<svg y="${TOP}" height="${PLOT_HEIGHT}" viewBox="0 0 ${BOX} ${PLOT_HEIGHT}" preserveAspectRatio="none">${lines
          .map(({ series: of, d }) => `<path${series(of)} d="${d}"/>`)
          .join('')}</svg>`,
    dotsSvg(dots),
    ...grid.map(({ y, label }) => textSvg({ x: 0, y: y - 4, text: label, anchor: 'start' })),
    // A label that begins or ends at its place would be taken for one in its middle.
    ...along.map(
      (one) => `<line x1="${one.x}%" x2="${one.x}%" y1="${bottom}" y2="${bottom + 5}"/>${textSvg(one)}`,
    ),
    ...numbers.map(({ x, of }) => {
      const text = of.map(numeral).join(', ');
      return textSvg({ x, y: TOP - 13, text, anchor: anchorAt(x, text) }, ' class="event"');
    }),
    ...labels.map(({ series: of, ...label }) => textSvg(label, series(of))),
  ].join('');
};

const rowsSvg = ({ height, grid, names, values, bars, ranges, dots }: Rows): string =>
  [
    ...grid.map(
      ({ x, zero }) => `<line${zero ? ' class="zero"' : ''} x1="${x}%" x2="${x}%" y2="${height - 22}"/>`,
    ),
    barsSvg(bars),
    ...ranges.map(({ x, to, y }) => `<line class="range" x1="${x}%" x2="${to}%" y1="${y}" y2="${y}"/>`),
    dotsSvg(dots),
    ...grid.map(({ label }) => textSvg(label)),
    ...names.map(({ y, text }) => textSvg({ x: 0, y, text, anchor: 'start' }, ' class="name"')),
    ...values.map(({ y, text }) => textSvg({ x: 100, y, text, anchor: 'end' }, ' class="name"')),
  ].join('');

/** What each line or mark is, where the drawing does not say it beside them. */
const keysHtml = (data: ChartData): string =>
  `<span class="keys">${data.series
    .map(({ name }, index) => {
      const mark =
        data.kind === 'line' || data.kind === 'step'
          ? `<path${series(index)} d="M0 5H28"/>`
          : data.kind === 'bar'
            ? `<rect${series(index)} width="28" height="10"/>`
            : `<circle${series(index)} cx="14" cy="5" r="4.5"/>`;
      return `<span><svg width="28" height="10" aria-hidden="true">${mark}</svg> ${escapeHtml(name)}</span>`;
    })
    .join(' ')}</span>`;

const tableHtml = (dataset: Dataset, chart: Chart): string => {
  const { head, rows: body } = chartTable(dataset, chart);
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell, index) => `<${tag}${index === 0 ? '' : ' class="right"'}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<details><summary>${escapeHtml(words.charts.table)}</summary><div class="wide" tabindex="0"><table><thead>${row('th', head)}</thead><tbody>${body.map((cells) => row('td', cells)).join('')}</tbody></table></div></details>`;
};

const markedHtml = (newsroom: Newsroom, marked: readonly MarkedDay[]): string => {
  const items = marked.map(({ text, event }) => {
    const [topic] = event?.topics ?? [];
    const said = escapeHtml(text);
    return event === undefined || topic === undefined
      ? `<li>${said}</li>`
      : `<li><a href="${href(eventAddress(newsroom, topic, event.id))}">${said}</a></li>`;
  });
  return items.length === 0 ? '' : `<p>${escapeHtml(words.charts.events)}</p><ol>${items.join('')}</ol>`;
};

const sourceHtml = ({ asOf, licence }: Dataset): string =>
  html(words.charts.source.parts({ date: longDate(asOf), licence: { html: licenceHtml(licence) } }));

/** @param asOf The day that the page describes, if it describes one. */
export const chartHtml = (
  chart: Chart,
  newsroom: Newsroom,
  bibliography: Bibliography,
  asOf: string | undefined,
): string => {
  const dataset = newsroom.data.get(chart.data);
  if (!dataset) return '';
  const marked = markedDays(newsroom, dataset, chart, asOf);
  const data = chartData(
    dataset,
    chart,
    marked.map(({ date }) => date),
  );
  const title = chartTitle(dataset);
  const along = data.x.type !== 'text';
  const drawn = along ? plot(data, chartFormat) : rows(data, chartFormat);
  const inner = 'along' in drawn ? plotSvg(drawn) : rowsSvg(drawn);
  const named = 'along' in drawn && drawn.labels.length > 0;
  const [name, text] = [`page-${chart.id}`, `page-${chart.id}-text`];
  const corrected = changesOf('dataset', dataset).find(({ change: { kind } }) => kind === 'correction');
  return [
    `<figure class="chart" id="${escapeHtml(chart.id)}"><figcaption>${escapeHtml(title)}</figcaption>`,
    named || data.series.length === 1 ? '' : keysHtml(data),
    `<svg role="img" aria-labelledby="${name} ${text}" height="${drawn.height}"><title id="${name}">${escapeHtml(title)}</title><desc id="${text}">${escapeHtml(chartText(data))}</desc>${inner}</svg>`,
    markedHtml(newsroom, marked),
    tableHtml(dataset, chart),
    `<span class="of">${dataset.notes === undefined ? '' : `${escapeHtml(typeset(dataset.notes))} `}${sourceHtml(dataset)}${citationsHtml(
      dataset.sources.map((source) => ({ source })),
      bibliography,
    )} ${correctedHtml(corrected, title, (one) => changeAddress(newsroom, one))} <a href="${href(dataPath(dataset.id))}" download>${escapeHtml(words.charts.download)}</a></span></figure>`,
  ].join('');
};
