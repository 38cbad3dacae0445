package dev.stoa.engines.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {

  @Test
  void readsTheFileThatIsPinned() {
    assertThat(BgeSmall.TOKENIZER.read()).isNotEmpty();
  }

  @Test
  void refusesAFileWithAnotherChecksum() {
    Weights other = new Weights(BgeSmall.TOKENIZER.resource(), BgeSmall.ENCODER.sha256());
    assertThatThrownBy(other::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(BgeSmall.TOKENIZER.sha256())
        .hasMessageContaining(BgeSmall.TOKENIZER.resource());
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(new Weights("/none.onnx", "00")::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/none.onnx");
  }
}
