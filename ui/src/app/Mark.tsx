type Props = { size?: number };

/** A low roof over four columns, in one stroke weight. */
export function Mark({ size = 24 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 11 16 5l12 6M4 11h24M7 15v10M13 15v10M19 15v10M25 15v10M4 28h24" />
    </svg>
  );
}
