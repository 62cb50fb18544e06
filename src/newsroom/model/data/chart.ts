/** How figures are drawn. */

export const CHART_KINDS = ['line', 'step', 'bar', 'dot', 'range'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** More lines than these cannot be told apart without colours. */
export const MOST_SERIES = 4;

/** The id of a chart whose editor gave it none. */
export const chartId = (data: string): string => `chart-${data}`;

/** Where the figures can be downloaded. */
export const dataPath = (id: string): string => `/data/${id}.csv`;
