// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;

/** Rules of which the first that matches a node is the only one for it (clause 5.4.9). */
record Pattern(List<Let> lets, List<Rule> rules) {
  Pattern {
    lets = List.copyOf(lets);
    rules = List.copyOf(rules);
  }

  /** Whether each rule's nodes are told by a path from the root, so that no tree is searched. */
  boolean isRooted() {
    return rules.size() == 1
        || rules.stream().allMatch(rule -> ContextPath.isRooted(rule.context().xpath()));
  }
}
