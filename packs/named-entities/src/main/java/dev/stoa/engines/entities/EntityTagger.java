package dev.stoa.engines.entities;

import dev.stoa.engines.nlp.Span;
import dev.stoa.engines.packs.PackFiles;
import edu.emory.mathcs.nlp.component.morph.MorphAnalyzer;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import edu.emory.mathcs.nlp.tokenization.EnglishTokenizer;
import edu.emory.mathcs.nlp.tokenization.Token;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/// NLP4J's tokenizer, tagger of parts of speech, lemmatizer and tagger of entities, one after the
/// other. Safe for use by many threads.
final class EntityTagger {

  /// @param type as OntoNotes names it, such as `PERSON`
  record Tagged(String type, Span span) {}

  private static final byte[] NO_LEXICA =
      "<configuration><lexica/></configuration>".getBytes(StandardCharsets.UTF_8);

  private final EnglishTokenizer tokenizer = new EnglishTokenizer();
  private final MorphAnalyzer lemmas = new EnglishMorphAnalyzer();
  private final GlobalLexica<NLPNode> lexica;
  private final NLPComponent<NLPNode> partsOfSpeech;
  private final NLPComponent<NLPNode> entities;

  private EntityTagger(
      GlobalLexica<NLPNode> lexica,
      NLPComponent<NLPNode> partsOfSpeech,
      NLPComponent<NLPNode> entities) {
    this.lexica = lexica;
    this.partsOfSpeech = partsOfSpeech;
    this.entities = entities;
  }

  @SuppressWarnings("unchecked") // what files of that checksum hold
  static EntityTagger load(PackFiles files) throws IOException, ClassNotFoundException {
    var lexica = new GlobalLexica<NLPNode>(new ByteArrayInputStream(NO_LEXICA));
    Map<String, List<String>> classes =
        (Map<String, List<String>>) read(files, "en-ambiguity-classes-simplified-lowercase.xz");
    Map<String, Set<String>> clusters =
        (Map<String, Set<String>>) read(files, "en-brown-clusters-simplified-lowercase.xz");
    Field key = Field.word_form_simplified_lowercase;
    lexica.setAmbiguityClasses(new GlobalLexicon<>(classes, key, "ambiguity classes"));
    lexica.setWordClusters(new GlobalLexicon<>(clusters, key, "word clusters"));
    return new EntityTagger(lexica, component(files, "en-pos.xz"), component(files, "en-ner.xz"));
  }

  @SuppressWarnings("unchecked") // what files of that checksum hold
  private static NLPComponent<NLPNode> component(PackFiles files, String name)
      throws IOException, ClassNotFoundException {
    OnlineComponent<NLPNode, ?> component = (OnlineComponent<NLPNode, ?>) read(files, name);
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  /// Java's own serialisation, which must never read what is not trusted: these bytes have the
  /// checksum that the pack names.
  private static Object read(PackFiles files, String name)
      throws IOException, ClassNotFoundException {
    try (InputStream packed = new XZInputStream(new ByteArrayInputStream(files.read(name)));
        ObjectInputStream in = new ObjectInputStream(packed)) {
      return in.readObject();
    }
  }

  /// In the order of the text.
  List<Tagged> tag(String text) throws InterruptedException {
    Chunks chunks = new Chunks();
    for (List<Token> sentence : tokenizer.segmentize(text)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      NLPNode[] nodes = tagged(sentence);
      for (int i = 1; i < nodes.length; i++) {
        Token token = sentence.get(i - 1);
        chunks.add(
            nodes[i].getNamedEntityTag(), new Span(token.getStartOffset(), token.getEndOffset()));
      }
      chunks.close();
    }
    return chunks.found();
  }

  /// The first node is the root, which stands for no word.
  private NLPNode[] tagged(List<Token> sentence) {
    NLPNode[] nodes = new NLPNode[sentence.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode(i, sentence.get(i - 1).getWordForm());
    }
    lexica.process(nodes);
    partsOfSpeech.process(nodes);
    for (int i = 1; i < nodes.length; i++) {
      NLPNode node = nodes[i];
      node.setLemma(lemmas.lemmatize(node.getWordFormSimplified(), node.getPartOfSpeechTag()));
    }
    entities.process(nodes);
    return nodes;
  }
}
