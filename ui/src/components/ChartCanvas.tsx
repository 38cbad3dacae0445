import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import type { ChartProps } from './Chart';

/** Loaded when the first chart is drawn. */
export default function ChartCanvas({
  label,
  points,
  format,
  zero = true,
  isCount = false,
  height,
}: ChartProps) {
  const last = points.length - 1;
  return (
    <AreaChart
      h={height}
      data={points.map(({ at, value }) => ({ at, [label]: value }))}
      dataKey="at"
      series={[{ name: label, color: 'aegean.6' }]}
      curveType="linear"
      withDots={false}
      withGradient={false}
      fillOpacity={0.12}
      strokeWidth={2}
      gridAxis="x"
      tickLine="none"
      valueFormatter={format}
      yAxisProps={{ width: 56, domain: [zero ? 0 : 'auto', 'auto'], allowDecimals: !isCount }}
      tooltipAnimationDuration={0}
      areaChartProps={{ margin: { top: 20, right: 44, bottom: 0, left: 0 } }}
      areaProps={{
        isAnimationActive: false,
        label: (spot) =>
          spot.index === last ? (
            <g>
              <circle cx={spot.x} cy={spot.y} r={4} fill="var(--mantine-color-aegean-6)" />
              <text
                x={Number(spot.x) + 8}
                y={Number(spot.y) + 4}
                fontSize={12}
                fontWeight={600}
                fill="var(--stoa-text)"
              >
                {format(points[last]?.value ?? 0)}
              </text>
            </g>
          ) : (
            <g />
          ),
      }}
    />
  );
}
