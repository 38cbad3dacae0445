import { messages } from '@/messages';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a language tag names: English for en; ISO 639 has tags for any language, and for none. */
export function languageName(tag: string): string {
  const special = messages.discover.languages[tag];
  if (special) return special;
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const SHORT = /\b(ai|api|ibm|mit|nlp|ocr|pii|sql|url)\b/gi;

/** A slug as words: Sentiment analysis for sentiment-analysis. */
export function wordsOf(slug: string): string {
  const words = slug.replaceAll(/[-_]+/g, ' ').replace(SHORT, (short) => short.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
