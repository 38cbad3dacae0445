package dev.stoa.accounts;

import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import org.junit.jupiter.api.Test;

class ActorTest {

  private final Actor member =
      new Actor(
          new TeamId("00000000000000000000000a"),
          new UserId("00000000000000000000000b"),
          Role.MEMBER,
          null);

  @Test
  void hasTheRolesBelowItsOwnToo() {
    assertThat(member.isAtLeast(Role.VIEWER)).isTrue();
    assertThat(member.isAtLeast(Role.MEMBER)).isTrue();
    assertThat(member.isAtLeast(Role.ADMIN)).isFalse();
    assertThatCode(() -> member.require(Role.MEMBER, "subscribe")).doesNotThrowAnyException();
  }

  @Test
  void isToldWhichRoleWasNeededForWhat() {
    assertThat(refusal(ErrorCode.ROLE_MISSING, () -> member.require(Role.ADMIN, "see the audit")))
        .extracting(problem -> problem.detail())
        .isEqualTo(
            "You need the role admin or higher in this team to see the audit; yours is member.");
  }
}
