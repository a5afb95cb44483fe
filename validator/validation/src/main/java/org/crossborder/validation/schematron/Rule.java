// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;

/** A context and what is asserted of it (clause 5.4.13). */
record Rule(Expression context, List<Let> lets, List<Assertion> assertions) {
  Rule {
    lets = List.copyOf(lets);
    assertions = List.copyOf(assertions);
  }
}
