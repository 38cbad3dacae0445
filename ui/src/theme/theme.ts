import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';
import { messages } from '../messages';

// Every colour, space, radius and type size of the console. Nothing else in it is a literal.

const marble: MantineColorsTuple = [
  '#faf8f5',
  '#f4f1ec',
  '#ebe6de',
  '#dfd8ce',
  '#c4bbae',
  '#8c8376',
  '#655d53',
  '#4b453d',
  '#322e29',
  '#211e1a',
];

const basalt: MantineColorsTuple = [
  '#ece8e1',
  '#d2ccc3',
  '#aaa297',
  '#80786d',
  '#3a3632',
  '#2c2926',
  '#232120',
  '#1a1918',
  '#141312',
  '#0e0d0d',
];

const aegean: MantineColorsTuple = [
  '#eef5fa',
  '#d9e8f3',
  '#b3d1e6',
  '#86b5d6',
  '#5c98c3',
  '#3b7eaf',
  '#276a9a',
  '#1b5680',
  '#164769',
  '#103750',
];

const terracotta: MantineColorsTuple = [
  '#fbf1ec',
  '#f5ded2',
  '#ebbda6',
  '#df9a79',
  '#d37c54',
  '#c0603a',
  '#a94f2e',
  '#8e4226',
  '#70341f',
  '#552818',
];

const green = '#2b7347';
const amber = '#8a5a00';
const red = '#ab3028';
const greenAtNight = '#74c492';
const amberAtNight = '#dcb25e';
const redAtNight = '#ee8d84';

export const theme: MantineThemeOverride = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  colors: { gray: marble, dark: basalt, aegean, terracotta },
  primaryColor: 'aegean',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.35', xl: '1.2' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.2' },
      h2: { fontSize: '20px', lineHeight: '1.35' },
      h3: { fontSize: '16px', lineHeight: '1.5' },
      h4: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 150 },
        overlayProps: { backgroundOpacity: 0.35 },
        closeButtonProps: { 'aria-label': messages.common.close },
      },
      styles: { title: { fontWeight: 600 } },
    },
    Tooltip: {
      defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } },
    },
    Menu: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 120 },
        // it may not stand within a menu
        withInitialFocusPlaceholder: false,
      },
    },
    Badge: { defaultProps: { radius: 'sm' }, styles: { label: { textTransform: 'none' } } },
    Anchor: { defaultProps: { underline: 'always' } },
    Tabs: { styles: { tab: { fontWeight: 600 } } },
  },
});

/** What Mantine's own variables do not name. In dark, borders carry the structure and shadows go. */
export const variables: CSSVariablesResolver = () => ({
  variables: {
    '--stoa-row': '44px',
    '--stoa-content': '1280px',
    '--stoa-nav': '224px',
    '--stoa-nav-folded': '64px',
    '--stoa-top': '56px',
    '--stoa-motion': '150ms',
    '--stoa-danger': red,
  },
  light: {
    '--mantine-color-body': marble[0],
    '--mantine-color-text': marble[9],
    '--mantine-color-dimmed': marble[6],
    '--mantine-color-placeholder': marble[6],
    '--mantine-color-error': red,
    '--stoa-panel': '#ffffff',
    '--stoa-sunken': marble[1],
    '--stoa-line': marble[3],
    '--stoa-line-strong': marble[5],
    '--stoa-text': marble[9],
    '--stoa-muted': marble[6],
    '--stoa-link': aegean[7],
    '--stoa-chosen': aegean[0],
    '--stoa-focus': aegean[6],
    '--stoa-accent': terracotta[6],
    '--stoa-accent-soft': terracotta[0],
    '--stoa-good': green,
    '--stoa-warn': amber,
    '--stoa-bad': red,
    '--stoa-shadow': '0 1px 2px rgb(33 30 26 / 6%), 0 4px 16px rgb(33 30 26 / 5%)',
  },
  dark: {
    '--mantine-color-body': basalt[7],
    '--mantine-color-text': basalt[0],
    '--mantine-color-dimmed': basalt[2],
    '--mantine-color-placeholder': basalt[2],
    '--mantine-color-error': redAtNight,
    '--mantine-color-anchor': aegean[3],
    '--stoa-panel': basalt[6],
    '--stoa-sunken': basalt[8],
    '--stoa-line': basalt[4],
    '--stoa-line-strong': basalt[3],
    '--stoa-text': basalt[0],
    '--stoa-muted': basalt[2],
    '--stoa-link': aegean[3],
    '--stoa-chosen': '#1d2b36',
    '--stoa-focus': aegean[3],
    '--stoa-accent': terracotta[3],
    '--stoa-accent-soft': '#33231b',
    '--stoa-good': greenAtNight,
    '--stoa-warn': amberAtNight,
    '--stoa-bad': redAtNight,
    '--stoa-shadow': 'none',
  },
});
