package dev.stoa.engines.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final Weights TOKENIZER =
      new Weights(
          "/bge-small-en-v1.5-q-tokenizer.json",
          "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66");

  @Test
  void readsTheFileThatIsPinned() {
    assertThat(TOKENIZER.read()).isNotEmpty();
  }

  @Test
  void refusesAFileWithAnotherChecksum() {
    Weights other = new Weights(TOKENIZER.resource(), "00");
    assertThatThrownBy(other::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(TOKENIZER.sha256())
        .hasMessageContaining(TOKENIZER.resource());
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(new Weights("/none.onnx", "00")::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/none.onnx");
  }
}
