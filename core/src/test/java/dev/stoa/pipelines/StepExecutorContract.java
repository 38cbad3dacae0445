package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/// What every [StepExecutor] does, whatever runs the model `echo`, whose input and output is
/// `text`.
public abstract class StepExecutorContract {

  private static final AssetRef ECHO = AssetRef.parse("echo").orElseThrow();

  /// What `echo` answers to a text.
  public interface Echo {
    String answer(String text) throws InterruptedException;
  }

  /// An executor that knows `echo` and no other model.
  protected abstract StepExecutor steps(Echo echo);

  @Test
  void answersTheOutputsOfTheModel() {
    StepExecutor steps = steps(text -> text + "!");

    assertThat(steps.call("first", ECHO, text("hi")))
        .isEqualTo(new StepExecutor.Answer.Answered(text("hi!")));
  }

  @Test
  void aModelThatIsNotThereIsAFailure() {
    StepExecutor steps = steps(text -> text);

    StepExecutor.Answer answer =
        steps.call("first", AssetRef.parse("nobody").orElseThrow(), text("hi"));

    assertThat(answer).isInstanceOf(StepExecutor.Answer.Failed.class);
  }

  @Test
  void inputsThatDoNotFitAreAFailureAndAskNobody() {
    List<String> asked = new ArrayList<>();
    StepExecutor steps =
        steps(text -> {
          asked.add(text);
          return text;
        });

    StepExecutor.Answer answer =
        steps.call("first", ECHO, Json.mapper().createObjectNode().put("text", 5));

    assertThat(answer).isInstanceOf(StepExecutor.Answer.Failed.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void aModelThatFailsIsAFailureAndTheNextCallGoesOn() {
    StepExecutor steps =
        steps(text -> {
          if (text.equals("bad")) {
            throw new IllegalStateException("it broke");
          }
          return text;
        });

    assertThat(steps.call("first", ECHO, text("bad")))
        .isInstanceOf(StepExecutor.Answer.Failed.class);
    assertThat(steps.call("first", ECHO, text("good")))
        .isInstanceOf(StepExecutor.Answer.Answered.class);
  }

  @Test
  void manyAtOnceGetTheirOwnAnswers() throws Exception {
    StepExecutor steps = steps(text -> text + "!");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<StepExecutor.Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        ObjectNode inputs = text("t" + i);
        answers.add(threads.submit(() -> steps.call("first", ECHO, inputs)));
      }
      for (int i = 0; i < 50; i++) {
        assertThat(answers.get(i).get())
            .isEqualTo(new StepExecutor.Answer.Answered(text("t" + i + "!")));
      }
    }
  }

  @Test
  @Timeout(60)
  void aThreadThatIsInterruptedGetsAFailureSoon() throws Exception {
    var asked = new CountDownLatch(1);
    StepExecutor steps =
        steps(text -> {
          asked.countDown();
          new CountDownLatch(1).await();
          return text;
        });
    var answer = new AtomicReference<StepExecutor.Answer>();
    Thread caller =
        Thread.ofVirtual().start(() -> answer.set(steps.call("first", ECHO, text("hi"))));
    asked.await();
    caller.interrupt();
    caller.join();

    assertThat(answer.get()).isInstanceOf(StepExecutor.Answer.Failed.class);
  }

  protected static ObjectNode text(String text) {
    return Json.mapper().createObjectNode().put("text", text);
  }
}
