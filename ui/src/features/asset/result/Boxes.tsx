import { messages } from '@/messages';
import { dataUrl } from '../fields/files';
import type { FileValue } from '../inputs';
import type { Box } from './parts';
import styles from './result.module.css';

type Props = { picture: FileValue; width: number; height: number; boxes: Box[] };

/** The picture that was sent, with what was found framed. */
export function Boxes({ picture, width, height, boxes }: Props) {
  return (
    <figure className={styles.boxes}>
      <div className={styles.framed}>
        <img src={dataUrl(picture)} alt={messages.asset.result.picture} />
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {boxes.map((box) => (
            <rect
              key={`${box.x} ${box.y} ${box.label}`}
              x={box.x}
              y={box.y}
              width={box.width}
              height={box.height}
            >
              <title>{box.label}</title>
            </rect>
          ))}
        </svg>
      </div>
      <figcaption>
        <ol>
          {boxes.map((box) => (
            <li key={`${box.x} ${box.y} ${box.label}`} dir="auto">
              {box.label}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
