package dev.stoa.accounts.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipRulesTest {

  @ParameterizedTest
  @CsvSource({
    "owner, owner, true",
    "owner, admin, true",
    "owner, member, true",
    "owner, viewer, true",
    "admin, owner, false",
    "admin, admin, false",
    "admin, member, true",
    "admin, viewer, true",
    "member, owner, false",
    "member, admin, false",
    "member, member, false",
    "member, viewer, false",
    "viewer, owner, false",
    "viewer, admin, false",
    "viewer, member, false",
    "viewer, viewer, false"
  })
  void letsOwnersManageAllAndAdminsThoseBelowThem(String own, String other, boolean may) {
    assertThat(MembershipRules.mayManage(Role.ofWord(own), Role.ofWord(other))).isEqualTo(may);
  }
}
