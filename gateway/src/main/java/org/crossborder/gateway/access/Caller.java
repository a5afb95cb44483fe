// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.security.Principal;
import java.util.Set;

/**
 * Who asks for something: a person or a system, once it is known which.
 *
 * @param name as it appears in the audit log: a client's name, {@code account:} or {@code oidc:}
 *     and a person's
 * @param organisation whose documents are the own ones
 * @param acts what the caller may do
 */
public record Caller(String name, String organisation, Set<Act> acts) implements Principal {
  public Caller {
    acts = Set.copyOf(acts);
  }

  @Override
  public String getName() {
    return name;
  }

  /** Whether the caller may do this. */
  public boolean may(Act act) {
    return acts.contains(act);
  }
}
