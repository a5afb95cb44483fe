// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.PolicyNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The user-constrained policy set, read from a valid policy tree (RFC 5280, section 6.1.5 g). */
final class PolicySets {
  private PolicySets() {}

  static Set<String> userConstrained(@Nullable PolicyNode root, Set<String> initialPolicies) {
    Set<String> policies = new TreeSet<>();
    if (root != null) {
      collect(root, policies);
    }
    if (!initialPolicies.contains(PathInputs.ANY_POLICY)) {
      if (policies.remove(PathInputs.ANY_POLICY)) {
        policies.addAll(initialPolicies);
      }
      policies.retainAll(initialPolicies);
    }
    return policies;
  }

  /** The policies in the terms of the anchor's domain: those right below a node anyPolicy. */
  private static void collect(PolicyNode node, Set<String> policies) {
    if (!node.getValidPolicy().equals(PathInputs.ANY_POLICY)) {
      policies.add(node.getValidPolicy());
      return;
    }
    Iterator<? extends PolicyNode> children = node.getChildren();
    if (!children.hasNext()) {
      policies.add(PathInputs.ANY_POLICY);
    }
    while (children.hasNext()) {
      collect(children.next(), policies);
    }
  }
}
