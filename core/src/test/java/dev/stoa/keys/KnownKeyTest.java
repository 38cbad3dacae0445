package dev.stoa.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownKeyTest {

  private static final AssetId NAMED = new AssetId("d00000000000000000000001");
  private static final AssetId OTHER = new AssetId("d00000000000000000000002");

  @Test
  void allowsItsOwnScopesOnly() {
    KnownKey calls = new KnownKey(SampleKeys.key(1), Role.OWNER, null);

    assertThat(calls.allows(Scope.CALL)).isTrue();
    assertThat(calls.allows(Scope.PUBLISH)).isFalse();
    assertThat(calls.allows(Scope.MANAGE)).isFalse();
  }

  @Test
  void neverExceedsTheRoleOfItsCreator() {
    ApiKey calls = SampleKeys.key(1);
    ApiKey manages = calls.with(calls.terms().withScopes(Set.of(Scope.MANAGE, Scope.PUBLISH)));

    assertThat(new KnownKey(calls, Role.MEMBER, null).allows(Scope.CALL)).isTrue();
    assertThat(new KnownKey(calls, Role.VIEWER, null).allows(Scope.CALL)).isFalse();
    assertThat(new KnownKey(calls, null, null).allows(Scope.CALL)).isFalse();
    assertThat(new KnownKey(manages, Role.VIEWER, null).allows(Scope.PUBLISH)).isFalse();
    assertThat(new KnownKey(manages, Role.VIEWER, null).allows(Scope.MANAGE)).isTrue();
  }

  @Test
  void callsTheNamedAssetsOnly() {
    assertThat(KeyAssets.only(List.of(NAMED)).contains(NAMED)).isTrue();
    assertThat(KeyAssets.only(List.of(NAMED)).contains(OTHER)).isFalse();
    assertThat(KeyAssets.all().contains(OTHER)).isTrue();
  }

  @Test
  void callsWhenNoScopeIsAskedFor() {
    assertThat(KeyTerms.named("k").scopes()).containsExactly(Scope.CALL);
  }
}
