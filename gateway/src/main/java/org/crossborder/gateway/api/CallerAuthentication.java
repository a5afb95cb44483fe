// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.Objects;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A known caller, as Spring Security carries it: each act is an authority. */
public class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;

  public CallerAuthentication(Caller caller) {
    super(caller.acts().stream().map(Act::name).map(SimpleGrantedAuthority::new).toList());
    this.caller = caller;
    super.setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that && caller.equals(that.caller);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(caller);
  }
}
