package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Visibility;
import dev.stoa.subscriptions.SubscriptionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the steps of a team's pipelines may call.
final class GrantsTest {

  private final SampleShelf shelf = new SampleShelf();

  @Test
  void itsOwnModelsByTheirDefaultPlan() {
    shelf.with("own", SampleShelf.TEAM, Visibility.PRIVATE);

    Granted granted = shelf.find("own").orElseThrow();

    assertThat(granted.plan().slug()).isEqualTo("free");
    assertThat(granted.version().number()).isEqualTo(3);
  }

  @Test
  void modelsOfOthersByThePlanOfItsSubscription() {
    shelf
        .with("theirs", SampleShelf.OTHERS, Visibility.PUBLIC)
        .subscribed("theirs", "gold", SubscriptionState.ACTIVE);

    assertThat(shelf.find("theirs").orElseThrow().plan().slug()).isEqualTo("gold");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void notUnderASubscriptionThatIsNotActive(SubscriptionState state) {
    shelf.with("theirs", SampleShelf.OTHERS, Visibility.PUBLIC).subscribed("theirs", "gold", state);

    assertThat(shelf.find("theirs")).isEmpty();
  }

  @Test
  void notWithoutASubscription() {
    shelf.with("theirs", SampleShelf.OTHERS, Visibility.PUBLIC);

    assertThat(shelf.find("theirs")).isEmpty();
    assertThat(shelf.find("nothing")).isEmpty();
  }

  /// They may have been public when it subscribed.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC")
  void notWhatOthersHaveHidden(Visibility visibility) {
    shelf
        .with("hidden", SampleShelf.OTHERS, visibility)
        .subscribed("hidden", "free", SubscriptionState.ACTIVE);

    assertThat(shelf.find("hidden")).isEmpty();
  }

  @Test
  void theVersionThatIsNamedAndNoneThatIsRetired() {
    shelf.with("own", SampleShelf.TEAM, Visibility.TEAM);

    assertThat(shelf.find("own@2").orElseThrow().version().number()).isEqualTo(2);
    assertThat(shelf.find("own@old").orElseThrow().version().number()).isEqualTo(2);
    assertThat(shelf.find("own@1")).isEmpty();
    assertThat(shelf.find("own@9")).isEmpty();
  }
}
