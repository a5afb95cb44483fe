// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web;

import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.access.Person;
import org.crossborder.gateway.api.CallerAuthentication;
import org.crossborder.gateway.store.Account;
import org.jspecify.annotations.Nullable;

/** A person that is logged in with an account of this gateway, in the version that it then had. */
final class PersonAuthentication extends CallerAuthentication {
  private static final long serialVersionUID = 1L;

  private final String account;
  private final int version;

  private PersonAuthentication(Caller caller, String account, int version) {
    super(caller);
    this.account = account;
    this.version = version;
  }

  static PersonAuthentication of(Account account) {
    return new PersonAuthentication(Person.of(account), account.name(), account.version());
  }

  String account() {
    return account;
  }

  /** Whether nothing was changed of the account since. */
  boolean isStill(Account now) {
    return now.enabled() && now.version() == version;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other)
        && other instanceof PersonAuthentication that
        && version == that.version;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
