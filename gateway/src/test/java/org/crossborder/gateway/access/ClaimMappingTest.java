// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provider says counts as it is mapped, and not otherwise. */
class ClaimMappingTest {
  private static final ClaimMapping MAPPING =
      new ClaimMapping("sub", "realm.roles", "organisation", Map.of("duty", Role.OPERATOR));

  @Test
  void aMappedValueWithinAnObjectGivesItsRole() {
    Caller caller =
        MAPPING.caller(
            Map.of("sub", "7", "realm", Map.of("roles", List.of("duty", "administrator"))));

    assertThat(caller.name()).isEqualTo("oidc:7");
    assertThat(caller.acts()).isEqualTo(Act.of(List.of(Role.OPERATOR)));
  }

  @Test
  void aProvidersOwnAdministratorIsNobodyHere() {
    Caller caller =
        MAPPING.caller(Map.of("sub", "7", "realm", Map.of("roles", List.of("ADMINISTRATOR"))));

    assertThat(caller.acts()).containsExactlyInAnyOrder(Act.PUBLIC, Act.OWN_ACCOUNT);
  }

  @Test
  void withoutAnOrganisationAPersonOwnsItsOwn() {
    assertThat(MAPPING.caller(Map.of("sub", "7")).organisation()).isEqualTo("oidc:7");
    assertThat(MAPPING.caller(Map.of("sub", "7", "organisation", "Chamber")).organisation())
        .isEqualTo("Chamber");
  }

  @Test
  void whoHasNoNameIsNobody() {
    assertThatThrownBy(() -> MAPPING.caller(Map.of("email", "a@example.org")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MAPPING.caller(Map.of("sub", " ")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
