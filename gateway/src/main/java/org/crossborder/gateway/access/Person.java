// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.util.Set;
import org.crossborder.gateway.store.Account;

/** A person with an account, as a caller. */
public final class Person {
  private Person() {}

  /** Who must change the password first may do nothing else. */
  public static Caller of(Account account) {
    Set<Act> acts =
        account.mustChange()
            ? Set.of(Act.PUBLIC, Act.OWN_ACCOUNT)
            : Act.of(account.roles().stream().map(Role::valueOf).toList());
    return new Caller("account:" + account.name(), account.organisation(), acts);
  }
}
